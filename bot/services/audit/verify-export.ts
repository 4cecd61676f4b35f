import { successionBytes } from '../../../contract/opening.ts';
import { cosignaturesIn } from '../../domain/audit/cosignature.ts';
import { openCheckpoint, type VerifiedCheckpoint } from '../../domain/audit/checkpoint.ts';
import { rootOfExport } from '../../domain/audit/export-proof.ts';
import { canonical } from '../../domain/canonical.ts';
import { provesConsistency } from '../../domain/audit/merkle-proof.ts';
import { type Hash, isSameHash, leafHash, type LeafRange } from '../../domain/audit/merkle-tree.ts';
import { isSignedBy, type NoteKey } from '../../domain/audit/signed-note.ts';
import {
  type CheckpointLine,
  type CosignedLine,
  type EntryLine,
  fitsName,
  type GapLine,
  type KeyLine,
} from './export-lines.ts';
import { readExportLine } from './read-export-line.ts';

/**
 * What is wrong with a file: a `line` of another form, a `number` that comes twice, a `name` that isn't the one of its
 * entry, no checkpoint at the `end`, a `checkpoint` that no trusted key signed, a `tree` of other entries, or nothing of a
 * given `witness` that fits.
 */
export type ExportFlaw = 'checkpoint' | 'end' | 'line' | 'name' | 'number' | 'tree' | 'witness';

/** What a witness saw of the log: so many of its entries, at this time by the witness's clock. */
interface WitnessedSize {
  readonly witness: string;
  readonly at: Date;
  readonly size: number;
}

/** What the reader of a file trusts. */
export interface Trust {
  /**
   * The public key of the server, in base64url. A later key counts as well if each key in between announced the next one.
   * Without it, the file is compared with its own key, which shows a damaged file and no forged one.
   */
  readonly pinned?: string;
  /** Witnesses each of which must have seen the log. */
  readonly witnesses?: readonly NoteKey[];
}

export type ExportVerdict =
  | {
      readonly intact: true;
      /** Number of entries that are proven to be in the log. */
      readonly entries: number;
      /** Number of entries that weren't sealed yet when the file was written, so that nothing proves them. */
      readonly unsealed: number;
      /** Number of entries in the whole log, and its root in base64. */
      readonly size: number;
      readonly root: string;
      /** The key that everything rests on, in base64url. */
      readonly key: string;
      readonly witnessed: readonly WitnessedSize[];
    }
  | { readonly intact: false; readonly line: number; readonly flaw: ExportFlaw };

const KEY_BYTES = 32;

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

/** Whether a key was announced by the one before it. */
function follows(earlier: KeyLine, next: KeyLine): boolean {
  if (next.lost || next.signature === undefined) return false;
  const [before, key] = [bytesOf(earlier.key), bytesOf(next.key)];
  return (
    before.length === KEY_BYTES &&
    key.length === KEY_BYTES &&
    isSignedBy(before, successionBytes(key), bytesOf(next.signature))
  );
}

/** Returns the trusted key and those that follow it, each announced by the one before it. */
function trustedKeys(keys: readonly KeyLine[], trusted: string): readonly string[] {
  const start = keys.findIndex(({ key }) => key === trusted);
  const trustedOnes = [trusted];
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    if (start === -1 || index <= start || !before) continue;
    if (!follows(before, key)) break;
    trustedOnes.push(key.key);
  }
  return trustedOnes;
}

function opened(note: string, keys: readonly string[]): VerifiedCheckpoint | undefined {
  const [origin = ''] = note.split('\n');
  const known = keys.map((key): NoteKey => ({ name: origin, publicKey: bytesOf(key) }));
  return openCheckpoint(
    note,
    known.filter(({ publicKey }) => publicKey.length === KEY_BYTES),
  );
}

/** Returns what a witness saw, if a cosigned checkpoint is of this log and the log only grew since then. */
function seenBy(
  witness: NoteKey,
  cosigned: readonly CosignedLine[],
  { keys, second }: { readonly keys: readonly string[]; readonly second: VerifiedCheckpoint },
): WitnessedSize | undefined {
  for (const { note, consistency } of cosigned) {
    const first = opened(note, keys);
    const found = cosignaturesIn(note, [witness]);
    const [cosignature] = found === 'forged' ? [] : found;
    const proof = consistency.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')));
    if (first && cosignature && provesConsistency({ first, second, proof }))
      return { witness: witness.name, at: cosignature.at, size: first.size };
  }
  return undefined;
}

/** Collects the lines of a file, and judges them at the end. */
class ExportReading {
  readonly #leaves = new Map<number, Hash>();
  readonly #gaps: (LeafRange & { readonly hashes: readonly Hash[] })[] = [];
  #unsealed = 0;
  #checkpoint: CheckpointLine | undefined;

  /** Takes one line, and returns what is wrong with it. */
  take(text: string): ExportFlaw | undefined {
    const line = this.#checkpoint ? undefined : readExportLine(text);
    switch (line?.kind) {
      case 'entry':
        return this.#takeEntry(line);
      case 'gap':
        this.#takeGap(line);
        return undefined;
      case 'checkpoint':
        this.#checkpoint = line;
        return undefined;
      case undefined:
        return 'line';
    }
  }

  judge({
    pinned,
    witnesses = [],
  }: Trust): Omit<Extract<ExportVerdict, { readonly intact: true }>, 'intact'> | ExportFlaw {
    if (!this.#checkpoint) return 'end';
    const { note, cosigned, keys: all } = this.#checkpoint;
    const key = pinned ?? all.at(-1)?.key ?? '';
    const checkpoint = opened(note, trustedKeys(all, key));
    if (!checkpoint) return 'checkpoint';
    const { size, root } = checkpoint;
    const own = rootOfExport({ leaves: this.#leaves, gaps: this.#gaps }, size);
    if (!own || !isSameHash(own, root)) return 'tree';
    // A witness may have cosigned under an earlier key, which the keys of the file lead to.
    const keys = [...all.map((one) => one.key), key];
    const witnessed = witnesses.flatMap((witness) => seenBy(witness, cosigned, { keys, second: checkpoint }) ?? []);
    if (witnessed.length < witnesses.length) return 'witness';
    const rootText = Buffer.from(root).toString('base64');
    return { entries: this.#leaves.size, unsealed: this.#unsealed, size, root: rootText, key, witnessed };
  }

  #takeEntry(line: EntryLine): ExportFlaw | undefined {
    if (!fitsName(line)) return 'name';
    if (line.number === undefined) this.#unsealed += 1;
    else if (this.#leaves.has(line.number)) return 'number';
    else this.#leaves.set(line.number, leafHash(Buffer.from(canonical(line.leaf))));
    return undefined;
  }

  #takeGap({ from, to, hashes }: GapLine): void {
    this.#gaps.push({
      start: from,
      end: to,
      hashes: hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64'))),
    });
  }
}

/**
 * Verifies an export with proofs, without the server and its database: each entry with a number is in the log under the
 * checkpoint of the file, and a trusted key signed that checkpoint. It says nothing about entries that the file lacks,
 * because a file may have any filter.
 */
export async function verifyExport(lines: AsyncIterable<string>, trust: Trust = {}): Promise<ExportVerdict> {
  const reading = new ExportReading();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const flaw = reading.take(text);
    if (flaw) return { intact: false, line, flaw };
  }
  const judged = reading.judge(trust);
  return typeof judged === 'string' ? { intact: false, line, flaw: judged } : { intact: true, ...judged };
}
