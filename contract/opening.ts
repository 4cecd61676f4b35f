/**
 * Commit and reveal: how the verification digits prove the key of the console. It works like the numeric comparison of
 * Bluetooth Secure Simple Pairing. The console commits to a random nonce before it sees the nonce of the server, so
 * somebody between the two who swaps the key can make both sides show the same digits only by luck.
 *
 * ```text
 *   console                                              server
 *   key, nonce Nc
 *   commitment = H(label, thumbprint, Nc)   ─opening──▶  nonce Ns
 *                                           ◀─ id, Ns ─
 *                                           ── Nc ─────▶ checks the commitment, makes the request
 *   digits = D(label, id, thumbprint, Nc, Ns)            digits = D(label, id, thumbprint, Nc, Ns)
 * ```
 *
 * This file has the bytes that both sides hash and sign. Each side hashes them with a library of its own.
 */

/** Bytes of each nonce. */
export const NONCE_BYTES = 32;
/** The fewest and most bytes of a console's nonce that the server takes. Ours has {@link NONCE_BYTES}. */
export const CONSOLE_NONCE_BYTES = { least: 16, most: 64 } as const;
/** Bytes of the thumbprint of a key and of a commitment, both SHA-256. */
export const HASH_BYTES = 32;
/** Seconds from an opening to its reveal. Consoles answer within one or two. */
export const OPENING_SECONDS = 60;
/** How many openings a code can have in its life. More would give somebody who swaps keys more tries. */
export const MOST_OPENINGS = 5;

const LABELS = {
  commitment: 'rooms-otp console commitment v1',
  digits: 'rooms-otp verification digits v1',
  signature: 'rooms-otp opening v1',
  succession: 'rooms-otp next signing key v1',
  encryptionKey: 'rooms-otp encryption key v1',
} as const;

const TEXT = new TextEncoder();

/** Puts parts one behind the other, each after its length in four bytes, so that no two lists give the same bytes. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const part of parts) {
    view.setUint32(offset, part.length);
    bytes.set(part, offset + 4);
    offset += 4 + part.length;
  }
  return bytes;
}

/** Returns the canonical text of an RSA public key, whose SHA-256 is its thumbprint (RFC 7638). */
export function thumbprintText({ n, e }: { readonly n: string; readonly e: string }): string {
  return JSON.stringify({ e, kty: 'RSA', n });
}

/** Returns the bytes whose SHA-256 is the commitment. */
export function commitmentBytes(thumbprint: Uint8Array, consoleNonce: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([TEXT.encode(LABELS.commitment), thumbprint, consoleNonce]);
}

/** What the verification digits are made from. */
export interface DigitsBinding {
  readonly openingId: string;
  readonly thumbprint: Uint8Array;
  readonly consoleNonce: Uint8Array;
  readonly serverNonce: Uint8Array;
}

/**
 * Returns the bytes whose SHA-256 gives the digits. A round counts from 0; another one follows only if every number of
 * the hash of this round has to be skipped.
 */
export function digitsBytes(binding: DigitsBinding, round: number): Uint8Array<ArrayBuffer> {
  const { openingId, thumbprint, consoleNonce, serverNonce } = binding;
  const texts = [LABELS.digits, openingId, String(round)].map((text) => TEXT.encode(text));
  return joined([...texts, thumbprint, consoleNonce, serverNonce]);
}

/** The largest multiple of a number of codes that 32 bits hold. Larger numbers would favor small codes. */
const unbiased = (codes: number): number => Math.floor(2 ** 32 / codes) * codes;

/**
 * Returns the digits from a hash, or `undefined` if another round is needed. Each code is equally likely.
 * @param length how many digits; tests use fewer than the six of the product, so that luck is seen often
 */
export function digitsIn(hash: Uint8Array, length = 6): string | undefined {
  const codes = 10 ** length;
  const view = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
  for (let offset = 0; offset + 4 <= hash.byteLength; offset += 4) {
    const number = view.getUint32(offset);
    if (number < unbiased(codes)) return String(number % codes).padStart(length, '0');
  }
  return undefined;
}

/** What the server signs with its Ed25519 key, so that a console with a pin knows that no other key answered. */
export interface SignedOpening {
  readonly openingId: string;
  readonly thumbprint: Uint8Array;
  readonly commitment: Uint8Array;
  readonly serverNonce: Uint8Array;
}

/** Returns the bytes that the server signs. */
export function openingBytes(opening: SignedOpening): Uint8Array<ArrayBuffer> {
  const { openingId, thumbprint, commitment, serverNonce } = opening;
  return joined([TEXT.encode(LABELS.signature), TEXT.encode(openingId), thumbprint, commitment, serverNonce]);
}

/** Returns the bytes that a signing key of the server signs to name the key that follows it, which has 32 bytes. */
export function successionBytes(nextKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([TEXT.encode(LABELS.succession), nextKey]);
}

/** Returns the bytes that the newest signing key signs to name the server's X25519 key, which has 32 bytes. */
export function encryptionKeyBytes(encryptionKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined([TEXT.encode(LABELS.encryptionKey), encryptionKey]);
}
