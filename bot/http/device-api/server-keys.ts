import type { ServerKeysAnswer } from '../../../contract/device-api.ts';
import type { ConsoleApi } from '../../services/console-api.ts';

/** Answers with the public keys of the server, the newest signing key last. */
export async function answerServerKeys(consoles: ConsoleApi): Promise<ServerKeysAnswer> {
  const { signing, encryption } = await consoles.showServerKeys();
  return {
    keys: signing.map(({ number, publicKey, beganAt, isLost, signature }) => ({
      number,
      key: publicKey,
      began_at: beganAt.toISOString(),
      lost: isLost,
      ...(signature !== undefined && { signature }),
    })),
    encryption,
  };
}
