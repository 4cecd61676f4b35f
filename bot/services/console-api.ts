import { acknowledge } from './consoles/acknowledge.ts';
import type { Bound } from './bind.ts';
import { collectCredential } from './consoles/collect-credential.ts';
import { submitOtp } from './consoles/submit-otp.ts';

/** The use cases for a console. Nobody is signed in there. */
export const consoleUseCases = { submitOtp, collectCredential, acknowledge };

/** The API that the device API calls for consoles. */
export type ConsoleApi = Bound<typeof consoleUseCases>;
