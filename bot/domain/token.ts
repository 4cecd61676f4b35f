import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Returns a random token of 256 bits, as base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Returns the SHA-256 digest of a token as base64url, which is all that we store of the token. A token has so much
 * entropy that a salt or a slow hash is unnecessary.
 */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function newId(): string {
  return randomUUID();
}

/** Returns so many bytes of cryptographic randomness, for codes and passwords. */
export const random = (size: number): Uint8Array => randomBytes(size);
