import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { VerifierHash } from '../domain/otp/otp.ts';
import type { Secret } from '../domain/secret.ts';
import type { Slots } from '../runtime/worker-slots.ts';

/**
 * Cost of scrypt, which takes about 10 ms. This small cost is enough because the verifier is random and the pepper
 * isn't in the database.
 */
const SCRYPT = { N: 2 ** 12, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PEPPER_VERSION = 1;

/** Computes scrypt (RFC 7914) of HMAC-SHA-256(pepper, verifier). */
function stretch(pepper: Uint8Array, verifier: Secret, salt: Uint8Array): Promise<Buffer> {
  const peppered = createHmac('sha256', pepper).update(verifier.reveal(), 'utf8').digest();
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, HASH_BYTES, SCRYPT, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}

/**
 * Hashes a verifier with a new random salt.
 * @param turns limits how many scrypt calls run at a time
 */
export async function hashVerifier(pepper: Uint8Array, turns: Slots, verifier: Secret): Promise<VerifierHash> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await turns(() => stretch(pepper, verifier, salt));
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), pepperVersion: PEPPER_VERSION };
}

/** Compares a verifier with a stored hash. It also returns `false` if the hash has another version of the pepper. */
export async function matchesVerifier(
  pepper: Uint8Array,
  turns: Slots,
  verifier: Secret,
  stored: VerifierHash,
): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'base64');
  if (stored.pepperVersion !== PEPPER_VERSION || expected.length !== HASH_BYTES) return false;
  const hash = await turns(() => stretch(pepper, verifier, Buffer.from(stored.salt, 'base64')));
  return timingSafeEqual(hash, expected);
}
