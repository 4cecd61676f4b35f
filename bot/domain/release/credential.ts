import type { ConsolePublicKey } from '../../../contract/device-api.ts';
import { DomainError } from '../errors.ts';
import { Secret } from '../secret.ts';

export interface Credential {
  readonly upn: string;
  readonly mail: string;
  readonly password: Secret;
}

export const SETTLE_SECONDS = 15;
export const PICK_UP_MINUTES = 15;
export const MAX_RELEASE_ATTEMPTS = 6;
/** How often a console may say `failed` and get the credential once more on the same approval. */
export const MAX_FAILED_DELIVERIES = 3;
const SMALLEST_MODULUS_BITS = 3072;
const LARGEST_MODULUS_BITS = 8192;
const PASSWORD_LENGTH = 24;

/** 64 symbols without the XML specials and without look-alikes, so that `byte & 63` is unbiased. */
const PASSWORD_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_+=.:#';
const CLASSES = [/[A-Z]/, /[a-z]/, /\d/, /[-_+=.:#]/];

/** 24 characters, 144 bits, with all four character classes of the Entra password policy. */
export function generatePassword(randomBytes: (size: number) => Uint8Array): Secret {
  for (;;) {
    const bytes = randomBytes(PASSWORD_LENGTH);
    const password = Array.from(bytes, (byte) => PASSWORD_ALPHABET.charAt(byte & 63)).join('');
    if (CLASSES.every((part) => part.test(password))) return new Secret(password);
  }
}

function modulusBits(modulus: Buffer): number {
  const leading = modulus[0];
  if (leading === undefined) return 0;
  return (modulus.length - 1) * 8 + (32 - Math.clz32(leading));
}

/** As RFC 7518 section 6.3.1.1 wants it; zeros in front would make a short modulus look long. */
function withoutLeadingZeros(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(first === -1 ? bytes.length : first);
}

/**
 * Checks a console's public key and drops every other member.
 * @throws DomainError public_key_invalid
 */
export function readConsolePublicKey(jwk: unknown): ConsolePublicKey {
  const { kty, n, e, ...rest } = (typeof jwk === 'object' && jwk !== null ? jwk : {}) as Record<string, unknown>;
  if (kty !== 'RSA' || e !== 'AQAB' || typeof n !== 'string' || !/^[\w-]+$/.test(n)) {
    throw new DomainError('public_key_invalid', { problem: 'not_rsa_65537' });
  }
  if ('d' in rest) throw new DomainError('public_key_invalid', { problem: 'private_key' });
  const modulus = withoutLeadingZeros(Buffer.from(n, 'base64url'));
  const bits = modulusBits(modulus);
  if (bits < SMALLEST_MODULUS_BITS) throw new DomainError('public_key_invalid', { problem: 'too_small', bits });
  // A product of two primes is odd; by any other nothing can be encrypted.
  if (((modulus.at(-1) ?? 0) & 1) === 0) throw new DomainError('public_key_invalid', { problem: 'even' });
  if (bits > LARGEST_MODULUS_BITS) throw new DomainError('public_key_invalid', { problem: 'too_large', bits });
  return { kty, n: modulus.toString('base64url'), e };
}
