import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { ConsolePublicKey } from '../../contract/device-api.ts';

const MODULUS_BITS = 3072;

/** Makes a new RSA-3072 private key as PKCS #8 PEM. This takes between a fraction of a second and several seconds. */
export async function makeConsoleKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_BITS,
    publicExponent: 0x10001,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

/**
 * Returns the public half of the key in the form that the console sends.
 * @throws TypeError when the key is not an RSA key
 */
export function publicKeyOf(privateKeyPem: string): ConsolePublicKey {
  const { n } = createPublicKey(createPrivateKey(privateKeyPem)).export({ format: 'jwk' });
  if (n === undefined) throw new TypeError('not an RSA key');
  return { kty: 'RSA', n, e: 'AQAB' };
}
