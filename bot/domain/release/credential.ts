import { DomainError } from '../errors.ts';
import { Secret } from '../secret.ts';

/** An RSA public key (RFC 7517) of at least 3072 bits with the exponent 65537. */
export interface ConsolePublicKey {
  readonly kty: 'RSA';
  /** The modulus as base64url of an unsigned big-endian number. */
  readonly n: string;
  readonly e: 'AQAB';
}

/** What a console needs to sign in. */
export interface Credential {
  readonly upn: string;
  readonly mail: string;
  readonly password: Secret;
}

/**
 * Seconds from a password change to the release of the credential, unless someone sets another time. Entra needs a
 * while until the new password works everywhere.
 */
export const DEFAULT_SETTLE_SECONDS = 15;
/**
 * Minutes for which a published credential waits for its console. That leaves time for a restart, and makes a stolen
 * device code worthless soon.
 */
export const PICK_UP_MINUTES = 15;
/**
 * The number of attempts of one try: from the approval, or since a person asked for another try. With pauses that
 * double they last about a minute; after that, a person has to look at the problem.
 */
export const MAX_RELEASE_ATTEMPTS = 6;
/**
 * Minutes from an approval, and from each new try that a person asks for, in which the release has to reach its end.
 * Then it needs attention, whatever it waits for. A console is told to wait that long after the decision.
 */
export const RELEASE_MINUTES = 30;
/**
 * Minutes from the same moment within which a credential may be published. They are more than {@link RELEASE_MINUTES},
 * because a server that was away may publish before it ends what took too long. The envelope lasts for so long and for
 * the pick-up clock after it, so that the console can open whatever the server hands out.
 */
export const LATE_PUBLICATION_MINUTES = 2 * RELEASE_MINUTES;
/**
 * Seconds before that end at which the last attempt begins, so that it is over in time. A longer pause that the
 * directory asks for is cut to that moment.
 */
export const LAST_ATTEMPT_SECONDS = 120;
/** How often a console may report `failed` and get a credential again on the same approval. */
export const MAX_FAILED_DELIVERIES = 3;
const SMALLEST_MODULUS_BITS = 3072;
const LARGEST_MODULUS_BITS = 8192;
const PASSWORD_LENGTH = 24;

/**
 * The alphabet of passwords: 64 symbols, so that `byte & 63` is unbiased. It contains no characters that are special in
 * XML, and no look-alikes.
 */
const PASSWORD_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_+=.:#';
const CLASSES = [/[A-Z]/, /[a-z]/, /\d/, /[-_+=.:#]/];

/** Length of the random bytes from which the password of a release is derived. */
export const SEED_BYTES = 32;

/** Returns the context that binds the sealed bytes of a release to it. */
export function seedContext(requestId: string, release: number): string {
  return `release:${requestId}:${release}`;
}

/**
 * Generates a password of 24 characters with 144 bits from a source of bytes. It has all four character classes of the
 * Entra password policy: bytes that lead to another password are thrown away, and the source is asked again.
 */
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

/**
 * Removes leading zeros, as RFC 7518 section 6.3.1.1 requires. Otherwise zeros could make a short modulus look long.
 */
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
  // An RSA modulus is odd; reject even ones, which fail at encryption.
  if (((modulus.at(-1) ?? 0) & 1) === 0) throw new DomainError('public_key_invalid', { problem: 'even' });
  if (bits > LARGEST_MODULUS_BITS) throw new DomainError('public_key_invalid', { problem: 'too_large', bits });
  return { kty, n: modulus.toString('base64url'), e };
}
