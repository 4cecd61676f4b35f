import type { ServerKeys } from '../../domain/ports/server-keys.ts';
import type { SigningKey, SigningKeyQueries } from '../../domain/ports/signing-keys.ts';

/** The public keys of the server. Byte strings are base64url. */
interface ShownKeys {
  readonly signing: readonly SigningKey[];
  readonly encryption: { readonly key: string; readonly signature: string };
}

interface ShowDeps {
  readonly store: { readonly signingKeys: SigningKeyQueries };
  readonly serverKeys: Pick<ServerKeys, 'encryptionKey'>;
}

/** Returns the public keys by which a console with a pin knows the server. */
export async function showServerKeys({ store, serverKeys }: ShowDeps): Promise<ShownKeys> {
  return { signing: await store.signingKeys.all(), encryption: serverKeys.encryptionKey() };
}
