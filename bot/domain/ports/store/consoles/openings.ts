import type { NewOpening, OpenOpening, Opening, RevealedOpening } from '../../../consoles/opening.ts';

/** Queries about openings, at any time. One whose clock is over counts as ended before a row says so. */
export interface OpeningQueries {
  byId(id: string): Promise<Opening | undefined>;
  /** Returns the openings of a one-time password in their order. There are a handful at most. */
  ofOtp(otpId: string): Promise<readonly Opening[]>;
}

/**
 * The steps of an opening, each one conditional statement. An opening ends with its code by a trigger of the database,
 * so that no change of a code can forget it.
 */
interface OpeningChanges {
  /**
   * Stores an opening that lasts so many seconds, at most until the end of its code. It first ends the one whose clock
   * is over. The answer is `undefined` if the code is not active or another opening of it is open.
   */
  open(opening: NewOpening, seconds: number): Promise<OpenOpening | undefined>;
  /** Makes the step `open → revealed` before the clock ends. The answer is the opening if this call won. */
  reveal(id: string, consoleNonce: string): Promise<RevealedOpening | undefined>;
  /** Stores on an open opening that another console tried its code. The answer is `false` if nothing changed. */
  noteSecondConsole(id: string, serialNumber: string): Promise<boolean>;
}

export type Openings = OpeningQueries & OpeningChanges;
