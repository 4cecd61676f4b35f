import { createPublicKey, type KeyObject } from 'node:crypto';
import { CompactEncrypt } from 'jose';

/** Returns the X25519 public key that the server publishes in base64url. */
export function x25519Key(publicKey: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: publicKey }, format: 'jwk' });
}

/** Seals a one-time password to the server as a console with a pin does, by the library that the server opens it with. */
export function sealOtp(
  publicKey: string,
  payload: object,
  header: { readonly alg: string; readonly enc: string } = { alg: 'ECDH-ES', enc: 'A256GCM' },
): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader(header)
    .encrypt(x25519Key(publicKey));
}
