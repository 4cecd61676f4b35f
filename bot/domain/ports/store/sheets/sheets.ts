import type { SheetFacts } from '../../../sheets/sheet.ts';

/** Queries about what installer sheets show on the phone of an installer. */
export interface SheetQueries {
  /** Returns what is known about the code of a sheet, in one statement. */
  ofOtp(otpId: string): Promise<SheetFacts | undefined>;
}
