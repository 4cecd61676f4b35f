import { createHmac, hkdfSync } from 'node:crypto';
import { generatePassword } from '../domain/release/credential.ts';
import type { Secret } from '../domain/secret.ts';

const CODES = 1_000_000;
/**
 * Largest multiple of a million that 32 bits hold. Numbers from here on are skipped, because they favor small codes.
 */
const UNBIASED = Math.floor(2 ** 32 / CODES) * CODES;

/** Derives six digits from a text. Each of the million results is equally likely. */
export function deriveSixDigits(key: Uint8Array, text: string): string {
  for (let round = 0; ; round += 1) {
    const digest = createHmac('sha256', key).update(`${round}:${text}`, 'utf8').digest();
    for (let offset = 0; offset < digest.length; offset += 4) {
      const number = digest.readUInt32BE(offset);
      if (number < UNBIASED) return String(number % CODES).padStart(6, '0');
    }
  }
}

/** Derives a token of 256 bits from a text, in base64url. */
export function deriveToken(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url');
}

/**
 * Derives a password by HKDF (RFC 5869) with the seed as salt. Each round of the generator gets bytes of its own, because
 * the number of the round is part of `info`.
 */
export function derivePassword(key: Uint8Array, seed: Uint8Array, name: string): Secret {
  let round = 0;
  return generatePassword((size) => {
    const info = `rooms-otp release password ${name}:${round}`;
    round += 1;
    return new Uint8Array(hkdfSync('sha256', key, seed, info, size));
  });
}
