import type { DeviceInformation } from '../../domain/consoles/device.ts';
import type { ConsolePublicKey } from '../../domain/release/credential.ts';

/** What a console sends: the code as a person typed it, and facts about the console itself. */
export interface Submission {
  readonly typedOtp: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly sourceAddress: string;
}
