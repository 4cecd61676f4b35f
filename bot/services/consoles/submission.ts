import type { DeviceInformation } from '../../domain/consoles/device.ts';
import type { ConsolePublicKey } from '../../domain/release/credential.ts';

/** Who asks: a console, with what it says about itself. */
export interface Asking {
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly sourceAddress: string;
}

/** What a console sends: the code as a person typed it, and facts about the console itself. */
export interface Submission extends Asking {
  readonly typedOtp: string;
}
