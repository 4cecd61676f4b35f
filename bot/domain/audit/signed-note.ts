import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The kinds of signatures that the log knows (https://c2sp.org/signed-note). */
export const SIGNATURE_TYPES = { ed25519: 1, cosignature: 4 } as const;
export type SignatureType = (typeof SIGNATURE_TYPES)[keyof typeof SIGNATURE_TYPES];

/** A key that signs notes, by its name and the 32 bytes of its public half (RFC 8032). */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  /** The first four bytes of a hash that names the key and the kind of signature, in hex. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A text with its signatures. The text ends with a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const KEY_ID_BYTES = 4;
/** A note with more signatures is refused; verifiers must accept at least 16. */
const MOST_SIGNATURES = 100;
/** The beginning of an Ed25519 public key as SubjectPublicKeyInfo (RFC 8410, section 4). The key of 32 bytes follows. */
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE_LINE = /^\u2014 (?<name>[^\s+]+) (?<signature>[A-Za-z0-9+/]+={0,2})$/u;
/** Control characters other than newline, which no note may have. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000B-\u001F]/;

/** Returns the id of a key for a kind of signature, 4 bytes in hex. */
export function keyIdOf({ name, publicKey }: NoteKey, type: SignatureType = SIGNATURE_TYPES.ed25519): string {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(type)).update(publicKey).digest();
  return hash.subarray(0, KEY_ID_BYTES).toString('hex');
}

/** Returns the signature line of a note, without its newline. */
function signatureLine({ name, keyId, signature }: NoteSignature): string {
  return `\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}`;
}

/** Signs a text, and returns the note. */
export function signNote(text: string, key: NoteKey, signing: KeyObject): string {
  const signature = sign(null, Buffer.from(text), signing);
  return `${text}\n${signatureLine({ name: key.name, keyId: keyIdOf(key), signature })}\n`;
}

function parseLine(line: string): NoteSignature | undefined {
  const { name, signature } = SIGNATURE_LINE.exec(line)?.groups ?? {};
  const bytes = Buffer.from(signature ?? '', 'base64');
  if (!name || bytes.length <= KEY_ID_BYTES || bytes.toString('base64') !== signature) return undefined;
  return {
    name,
    keyId: bytes.subarray(0, KEY_ID_BYTES).toString('hex'),
    signature: new Uint8Array(bytes.subarray(KEY_ID_BYTES)),
  };
}

/** Reads a note without verifying it. The answer is `undefined` when it doesn't have the form of a note. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n') || CONTROL.test(note) || !note.isWellFormed()) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => parseLine(line) ?? []);
  if (signatures.length !== lines.length || lines.length > MOST_SIGNATURES) return undefined;
  return { text: note.slice(0, end + 1), signatures };
}

/** Returns whether an Ed25519 signature of 64 bytes fits the bytes. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, publicKey]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
}

/**
 * Verifies a note with the known keys, and returns the key that signed it. Signatures of other keys count for nothing,
 * and a signature of a known key that doesn't fit spoils the note.
 */
export function signerOf({ text, signatures }: SignedNote, keys: readonly NoteKey[]): NoteKey | undefined {
  const known = signatures.flatMap(({ name, keyId, signature }) => {
    const key = keys.find((one) => one.name === name && keyIdOf(one) === keyId);
    return key ? [{ key, fits: isSignedBy(key.publicKey, Buffer.from(text), signature) }] : [];
  });
  return known.every(({ fits }) => fits) ? known[0]?.key : undefined;
}
