import { acknowledge } from './consoles/acknowledge.ts';
import { beginOpening } from './consoles/begin-opening.ts';
import type { Bound } from './bind.ts';
import { collectCredential } from './consoles/collect-credential.ts';
import { revealOpening } from './consoles/reveal-opening.ts';
import { showServerKeys } from './consoles/show-server-keys.ts';
import { submitOtp } from './consoles/submit-otp.ts';

/** The use cases for a console. Nobody is signed in there. */
export const consoleUseCases = {
  beginOpening,
  revealOpening,
  showServerKeys,
  submitOtp,
  collectCredential,
  acknowledge,
};

/** The API that the device API calls for consoles. */
export type ConsoleApi = Bound<typeof consoleUseCases>;
