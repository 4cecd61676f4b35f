import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** 256 bits, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, base64url: what is stored of a token; its entropy makes a salt or a slow hash unnecessary. */
export function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function newId(): string {
  return randomUUID();
}

/** Cryptographic randomness for codes and passwords. */
export const random = (size: number): Uint8Array => randomBytes(size);
