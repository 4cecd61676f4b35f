import type { KeyObject } from 'node:crypto';
import type { Hash } from './merkle-tree.ts';
import { type NoteKey, parseNote, signerOf, signNote } from './signed-note.ts';

/** The state of a log: its name, the number of its leaves, and the root of its tree (https://c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

const HASH_BYTES = 32;
/** A number without a leading zero that a JavaScript number holds exactly. */
const SIZE = /^(?:0|[1-9]\d{0,14})$/;

/** Returns the text of a checkpoint, which is what its keys sign. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Reads the text of a checkpoint. Further lines are allowed, and the signature covers them. */
export function parseCheckpointText(text: string): Checkpoint | undefined {
  const [origin, size, encoded, ...more] = text.split('\n');
  if (!origin || !SIZE.test(size ?? '') || more.at(-1) !== '' || more.slice(0, -1).includes('')) return undefined;
  const root = Buffer.from(encoded ?? '', 'base64');
  if (root.length !== HASH_BYTES || root.toString('base64') !== encoded) return undefined;
  return { origin, size: Number(size), root: new Uint8Array(root) };
}

/** Signs a checkpoint as the log whose key has the name of its origin, and returns the note. */
export function signCheckpoint(checkpoint: Checkpoint, publicKey: Uint8Array, signing: KeyObject): string {
  return signNote(checkpointText(checkpoint), { name: checkpoint.origin, publicKey }, signing);
}

/** A checkpoint that a known key of its log signed. */
export interface VerifiedCheckpoint extends Checkpoint {
  readonly signedBy: NoteKey;
}

/**
 * Reads and verifies a signed checkpoint. The answer is `undefined` when it has another form, or no known key with the
 * name of its origin signed it.
 */
export function openCheckpoint(note: string, keys: readonly NoteKey[]): VerifiedCheckpoint | undefined {
  const signed = parseNote(note);
  const checkpoint = signed && parseCheckpointText(signed.text);
  if (!signed || !checkpoint) return undefined;
  const own = keys.filter(({ name }) => name === checkpoint.origin);
  const signedBy = signerOf(signed, own);
  return signedBy && { ...checkpoint, signedBy };
}
