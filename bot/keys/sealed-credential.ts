import { CompactEncrypt, importJWK } from 'jose';
import type { ConsolePublicKey, CredentialPayload } from '../../contract/device-api.ts';
import type { Credential } from '../domain/release/credential.ts';

/**
 * Algorithms that .NET Framework on a console supports (RFC 7518 sections 4.3 and 5.2.5). It doesn't support AES-GCM.
 */
const ALGORITHMS = { alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512' } as const;

/** Seals a credential for a console as a compact JWE (RFC 7516) of {@link CredentialPayload}. */
export async function sealCredential(
  { upn, mail, password }: Credential,
  { kty, n, e }: ConsolePublicKey,
  header: { readonly requestId: string; readonly expiresAt: Date },
): Promise<string> {
  const payload: CredentialPayload = { upn, mail, password: password.reveal() };
  return new CompactEncrypt(Buffer.from(JSON.stringify(payload), 'utf8'))
    .setProtectedHeader({
      ...ALGORITHMS,
      request_id: header.requestId,
      exp: Math.floor(header.expiresAt.getTime() / 1000),
    })
    .encrypt(await importJWK({ kty, n, e }, ALGORITHMS.alg));
}
