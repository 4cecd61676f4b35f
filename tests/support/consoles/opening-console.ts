import { randomBytes } from 'node:crypto';
import { commitmentOf, thumbprintOf } from '../../../bot/domain/consoles/bound-digits.ts';
import type { ConsolePublicKey } from '../../../bot/domain/release/credential.ts';

/** What a console makes before it opens. */
export interface OpeningConsole {
  readonly publicKey: ConsolePublicKey;
  readonly thumbprint: Buffer;
  readonly nonce: Buffer;
  /** In base64url. */
  readonly commitment: string;
}

/** A number that the server takes for an RSA key of 3072 bits. Nobody knows its private half, and nobody needs it. */
export function anyPublicKey(): ConsolePublicKey {
  const modulus = randomBytes(384);
  modulus.writeUInt8(modulus.readUInt8(0) | 0x80, 0);
  modulus.writeUInt8(modulus.readUInt8(383) | 1, 383);
  return { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' };
}

/** A console with a fresh key and a fresh nonce, or with these. */
export function openingConsole({
  publicKey = anyPublicKey(),
  nonce = randomBytes(32),
}: Partial<Pick<OpeningConsole, 'nonce' | 'publicKey'>> = {}): OpeningConsole {
  const thumbprint = thumbprintOf(publicKey);
  return { publicKey, thumbprint, nonce, commitment: commitmentOf(thumbprint, nonce).toString('base64url') };
}
