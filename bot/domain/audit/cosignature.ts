import { isSignedBy, keyIdOf, type NoteKey, type NoteSignature, parseNote, SIGNATURE_TYPES } from './signed-note.ts';

/** A statement of a witness: at this time, this was the newest tree of the log that it had seen, and the log only grew. */
export interface Cosignature {
  /** The name of the witness's key. */
  readonly witness: string;
  readonly at: Date;
  /** The signature as a line of the checkpoint, without its newline (https://c2sp.org/tlog-cosignature). */
  readonly line: string;
}

/**
 * What is wrong with the answer of a witness: `unknown_key` means that no known key cosigned, `forged` that a cosignature
 * with the name and id of a known key doesn't fit, and `wrong_time` that the witness's clock is far from ours.
 */
export type CosignatureProblem = 'unknown_key' | 'forged' | 'wrong_time';

const TIME_BYTES = 8;
const ED25519_BYTES = 64;
const PUBLIC_BYTES = 32;
/** The most seconds between our clock and that of a witness. */
const CLOCK_SECONDS = 600;

/**
 * Reads the verifier key of a witness, such as `witness.example/w1+d1a6…+BHx…`: its name, its key id in hex, and the type
 * 4 with the 32 bytes of an Ed25519 key in base64 (https://c2sp.org/signed-note, "Verifier keys").
 * @throws Error for another form, another type, or a key id that doesn't fit
 */
export function parseWitnessKey(text: string): NoteKey {
  const { name, keyId, typed } =
    /^(?<name>[^\s+]+)\+(?<keyId>[\da-f]{8})\+(?<typed>[\w+/=]+)$/u.exec(text)?.groups ?? {};
  const bytes = Buffer.from(typed ?? '', 'base64');
  if (!name || bytes.length !== PUBLIC_BYTES + 1 || bytes.toString('base64') !== typed)
    throw new Error('must be verifier keys such as <name>+<key id>+<base64>');
  if (bytes[0] !== SIGNATURE_TYPES.cosignature)
    throw new Error('must be verifier keys of Ed25519 cosignatures, whose type is 4');
  const key = { name, publicKey: new Uint8Array(bytes.subarray(1)) };
  if (keyIdOf(key, SIGNATURE_TYPES.cosignature) !== keyId) throw new Error(`has a key id that doesn't fit ${name}`);
  return key;
}

function timeOf({ signature }: NoteSignature): { readonly seconds: bigint; readonly ed25519: Uint8Array } | undefined {
  if (signature.length !== TIME_BYTES + ED25519_BYTES) return undefined;
  const bytes = Buffer.from(signature);
  return { seconds: bytes.readBigUInt64BE(), ed25519: bytes.subarray(TIME_BYTES) };
}

/** Returns the cosignature in one signature of a text, if this key made it. */
function verified(text: string, key: NoteKey, found: NoteSignature, line: string): Cosignature | undefined {
  const timed = timeOf(found);
  if (!timed) return undefined;
  const message = `cosignature/v1\ntime ${timed.seconds}\n${text}`;
  if (!isSignedBy(key.publicKey, Buffer.from(message), timed.ed25519)) return undefined;
  const at = new Date(Number(timed.seconds) * 1000);
  return Number.isNaN(at.getTime()) ? undefined : { witness: key.name, at, line };
}

/**
 * Returns the cosignatures of known witnesses in a checkpoint with its signatures. Other signatures count for nothing.
 * The answer is `forged` if a signature with the name and id of a known key doesn't fit.
 */
export function cosignaturesIn(note: string, witnesses: readonly NoteKey[]): readonly Cosignature[] | 'forged' {
  const signed = parseNote(note);
  if (!signed) return [];
  const { text, signatures } = signed;
  const lines = note.slice(text.length + 1, -1).split('\n');
  const found: Cosignature[] = [];
  for (const [index, signature] of signatures.entries()) {
    const isBy = (key: NoteKey): boolean =>
      key.name === signature.name && keyIdOf(key, SIGNATURE_TYPES.cosignature) === signature.keyId;
    const key = witnesses.find(isBy);
    if (!key) continue;
    const cosignature = verified(text, key, signature, lines[index] ?? '');
    if (!cosignature) return 'forged';
    found.push(cosignature);
  }
  return found;
}

/**
 * Reads the answer of a witness, which is one or more signature lines for the text of a checkpoint.
 * @param now the time at which the answer came
 */
export function readCosignatures(
  { text, answer }: { readonly text: string; readonly answer: string },
  witnesses: readonly NoteKey[],
  now: Date,
): readonly Cosignature[] | CosignatureProblem {
  const found = cosignaturesIn(`${text}\n${answer}`, witnesses);
  if (found === 'forged') return found;
  if (found.length === 0) return 'unknown_key';
  const isNear = ({ at }: Cosignature): boolean => Math.abs(at.getTime() - now.getTime()) <= CLOCK_SECONDS * 1000;
  return found.every(isNear) ? found : 'wrong_time';
}
