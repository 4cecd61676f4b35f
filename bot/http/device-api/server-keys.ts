import type { ServerKeysAnswer } from '../../../contract/device-api.ts';
import type { SigningKey } from '../../domain/ports/signing-keys.ts';
import type { ConsoleApi } from '../../services/console-api.ts';

/** The last size that a key signed, unless it was lost or signs now. */
function endOf(next: SigningKey | undefined): { readonly to?: number } {
  return next === undefined || next.isLost ? {} : { to: next.beganSize };
}

/** Answers with the public keys of the server, the newest signing key last. */
export async function answerServerKeys(consoles: ConsoleApi): Promise<ServerKeysAnswer> {
  const { signing, encryption } = await consoles.showServerKeys();
  return {
    keys: signing.map(({ number, publicKey, beganAt, beganSize, isLost, signature }, index) => ({
      number,
      key: publicKey,
      began_at: beganAt.toISOString(),
      lost: isLost,
      ...(signature !== undefined && { signature }),
      signed: { from: beganSize, ...endOf(signing[index + 1]) },
    })),
    encryption,
  };
}
