import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret } from '../domain/secret.ts';

const ALGORITHM = 'aes-256-gcm';
/** Length of the random nonce: 96 bits (NIST SP 800-38D section 8.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text. Only a caller with the same context can open it, so a sealed text is useless in another place.
 * @returns nonce, ciphertext and tag in base64url
 */
export function sealText(key: Uint8Array, text: Secret, context: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(context, 'utf8'),
  );
  const sealed = [nonce, cipher.update(text.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/**
 * Decrypts a sealed text.
 * @throws Error when the key or the context differs from the one that sealed it, or when someone changed the text
 */
export function openText(key: Uint8Array, sealed: string, context: string): Secret {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('The sealed text is too short.');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context, 'utf8')).setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return new Secret(text.toString('utf8'));
}
