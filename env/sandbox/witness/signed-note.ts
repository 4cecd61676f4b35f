import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/**
 * A reader of C2SP signed notes and checkpoints, written from c2sp.org/signed-note, c2sp.org/tlog-checkpoint and
 * c2sp.org/tlog-cosignature. It imports nothing of the server.
 */

/** A key that a note may be signed with: its name and its 32 bytes. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

export interface OpenedCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

const SIGNATURE_TYPE = 1;
const COSIGNATURE_TYPE = 4;
const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

function keyId({ name, publicKey }: NoteKey, type: number): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Uint8Array.of(type)).update(publicKey).digest().subarray(0, 4);
}

function verifies({ publicKey }: NoteKey, message: string, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI_ED25519, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(message), key, signature);
}

/** Returns what stands after the key ID in the lines of this key. */
function signaturesOf(lines: readonly string[], key: NoteKey, type: number): readonly Buffer[] {
  return lines.flatMap((line) => {
    const match = /^— (\S+) (\S+)$/.exec(line);
    const bytes = Buffer.from(match?.[2] ?? '', 'base64');
    return match?.[1] === key.name && bytes.subarray(0, 4).equals(keyId(key, type)) ? [bytes.subarray(4)] : [];
  });
}

/** Splits a note into its text and the lines of its signatures. @throws Error when it has another form */
export function splitNote(note: string): { readonly text: string; readonly lines: readonly string[] } {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new Error('not a signed note');
  return { text: note.slice(0, end + 1), lines: note.slice(end + 2, -1).split('\n') };
}

/** Reads the text of a checkpoint, which ends before the signatures. @throws Error when it has another form */
export function readCheckpoint(text: string): OpenedCheckpoint {
  const match = /^(.+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n(?:.+\n)*$/.exec(text);
  if (!match) throw new Error('not a checkpoint');
  const [, origin = '', size, root = ''] = match;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

/** Reads a checkpoint that this key has signed. @throws Error when it hasn't, or when the text is no checkpoint */
export function openCheckpoint(note: string, key: NoteKey): OpenedCheckpoint {
  const { text, lines } = splitNote(note);
  if (!signaturesOf(lines, key, SIGNATURE_TYPE).some((signature) => verifies(key, text, signature)))
    throw new Error('the key has not signed this checkpoint');
  return readCheckpoint(text);
}

/** Returns the POSIX times, in seconds, at which this witness has cosigned the checkpoint. */
export function cosignedAt(note: string, witness: NoteKey): readonly number[] {
  const { text, lines } = splitNote(note);
  return signaturesOf(lines, witness, COSIGNATURE_TYPE).flatMap((bytes) => {
    const time = bytes.readBigUInt64BE();
    const message = `cosignature/v1\ntime ${time}\n${text}`;
    return verifies(witness, message, bytes.subarray(8)) ? [Number(time)] : [];
  });
}

/** Returns the line with which a witness cosigns a text at a POSIX time in seconds. It ends with a newline. */
export function cosign(text: string, witness: NoteKey, signing: KeyObject, seconds: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), signing);
  const bytes = Buffer.concat([keyId(witness, COSIGNATURE_TYPE), time, signature]);
  return `— ${witness.name} ${bytes.toString('base64')}\n`;
}

/** Returns a witness's key as a verifier key of c2sp.org/signed-note: `name+key id+type and key`. */
export function witnessKeyText(witness: NoteKey): string {
  const typed = Buffer.concat([Uint8Array.of(COSIGNATURE_TYPE), witness.publicKey]);
  return `${witness.name}+${keyId(witness, COSIGNATURE_TYPE).toString('hex')}+${typed.toString('base64')}`;
}

/** Reads the verifier key of a witness. @throws Error for a text of another form */
export function readWitnessKey(text: string): NoteKey {
  const [, name = '', typed = ''] = /^([^+]+)\+[\da-f]{8}\+(.+)$/.exec(text) ?? [];
  const bytes = Buffer.from(typed, 'base64');
  if (bytes[0] !== COSIGNATURE_TYPE) throw new Error('not the key of a witness');
  return { name, publicKey: bytes.subarray(1) };
}
