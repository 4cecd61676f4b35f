import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { ConsolePublicKey } from '../../contract/device-api.ts';

const MODULUS_BITS = 3072;

/** A fresh RSA-3072 private key as PKCS #8 PEM; takes from a part of a second to some seconds. */
export async function makeConsoleKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: MODULUS_BITS,
    publicExponent: 0x10001,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

/** The public half alone, as it is sent. */
export function publicKeyOf(privateKeyPem: string): ConsolePublicKey {
  const { n } = createPublicKey(createPrivateKey(privateKeyPem)).export({ format: 'jwk' });
  if (n === undefined) throw new TypeError('not an RSA key');
  return { kty: 'RSA', n, e: 'AQAB' };
}
