import { formatOtpCode } from '../../../contract/otp-code.ts';
import { generateCode, type Otp } from '../../../bot/domain/otp/otp.ts';
import type { Rules } from '../../../bot/domain/preferences/preferences.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { random } from '../../../bot/domain/token.ts';
import { beginOpening } from '../../../bot/services/consoles/begin-opening.ts';
import { revealOpening } from '../../../bot/services/consoles/reveal-opening.ts';
import { submitOtp } from '../../../bot/services/consoles/submit-otp.ts';
import { addAccount, issue, type StoreUnderTest } from '../../storage/store-contract.ts';
import { type OpeningConsole, openingConsole } from '../../support/consoles/opening-console.ts';
import { permissions, rulesWith } from '../stubbed-permissions.ts';

const VERIFIER = 'ABCDEF7';
const DEVICE = { make: 'Contoso', model: 'Console', serialNumber: 'SN-1' };
const ADDRESS = '127.0.0.1';

/** A one-time password with its code, as an installer has it. */
export interface Scene {
  readonly otp: Otp;
  readonly code: string;
}

/** What consoles do with codes of a store, by the use cases; each code has an account of its own. */
export function openingScenes(opened: StoreUnderTest, rules: Partial<Rules> = {}) {
  const deps = () => ({
    ...permissions('a', 'g'),
    store: opened.store,
    rules: rulesWith(rules),
    keys: {
      accessToken: (deviceCode: string) => new Secret(`token of ${deviceCode}`),
      matchCode: () => '123456',
      matchesVerifier: async (verifier: Secret) => verifier.reveal() === VERIFIER,
    },
    serverKeys: { signOpening: () => 'signature', unsealOtp: async () => undefined },
  });
  return {
    deps,
    scene: async (expectedSerialNumber = ''): Promise<Scene> => {
      const { selector } = generateCode(random, 'short');
      const otp = await issue(opened.store, (await addAccount(opened.store)).id, expectedSerialNumber, selector);
      return { otp, code: formatOtpCode({ selector, verifier: VERIFIER }) };
    },
    submit: ({ code }: Scene) =>
      submitOtp(deps(), { typedOtp: code, device: DEVICE, ...openingConsole(), sourceAddress: ADDRESS }),
    begin: ({ code }: Scene, console: OpeningConsole = openingConsole(), sourceAddress = ADDRESS) =>
      beginOpening(deps(), { code: { kind: 'typed', otp: code }, device: DEVICE, ...console, sourceAddress }),
    reveal: (openingId: string, consoleNonce: Uint8Array, sourceAddress = ADDRESS) =>
      revealOpening(deps(), { openingId, consoleNonce, sourceAddress }),
  };
}
