import { type Checkpoint, parseCheckpointText } from '../../domain/audit/checkpoint.ts';
import { gapsOf } from '../../domain/audit/export-proof.ts';
import type { AuditFilter } from '../../domain/audit/audit.ts';
import { type Hash, type LeafRange, placesOf } from '../../domain/audit/merkle-tree.ts';
import { parseNote } from '../../domain/audit/signed-note.ts';
import type { AuditLog, ExportedEntry, NewestCheckpoint } from '../../domain/ports/store/audit/audit-log.ts';
import type { WitnessStates } from '../../domain/ports/store/audit/witness-states.ts';
import type { SigningKeyQueries } from '../../domain/ports/signing-keys.ts';
import {
  type CheckpointLine,
  type CosignedLine,
  type EntryLine,
  type ExportLine,
  type GapLine,
  toKeyLine,
} from './export-lines.ts';

export interface LogExportStore {
  readonly auditLog: Pick<AuditLog, 'consistency' | 'exported' | 'newest' | 'nodes'>;
  readonly signingKeys: SigningKeyQueries;
  readonly witnessStates: Pick<WitnessStates, 'notes'>;
}

/** The number of entries or gaps that are in memory at once. */
const PORTION = 1000;

function inBase64(hashes: readonly Hash[]): readonly string[] {
  return hashes.map((hash) => Buffer.from(hash).toString('base64'));
}

function written(lines: readonly ExportLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** @param size number of leaves under the checkpoint of the file; an entry that was sealed later counts as not sealed */
function toEntryLine({ number, entry, salted, accountName, selector }: ExportedEntry, size: number): EntryLine {
  return {
    kind: 'entry',
    ...(number !== undefined && number < size && { number }),
    leaf: { entryId: entry.entryId, at: entry.at.toISOString(), event: entry.event },
    shown: {
      ...(salted && { name: salted.name, nameSalt: salted.salt }),
      ...(accountName !== undefined && { account: accountName }),
      ...(selector !== undefined && { code: selector }),
    },
  };
}

async function gapLines({ auditLog }: LogExportStore, gaps: readonly LeafRange[]): Promise<readonly GapLine[]> {
  const places = gaps.map(placesOf);
  const hashes = inBase64(await auditLog.nodes(places.flat()));
  let next = 0;
  return gaps.map(({ start, end }, index) => {
    const own = hashes.slice(next, (next += places[index]?.length ?? 0));
    return { kind: 'gap', from: start, to: end, hashes: own };
  });
}

function readNote(note: string): Checkpoint | undefined {
  return parseCheckpointText(parseNote(note)?.text ?? '');
}

/** Leaves out a checkpoint that is newer than that of the file, and one of an earlier log. */
async function cosignedLines(store: LogExportStore, newest: NewestCheckpoint): Promise<readonly CosignedLine[]> {
  const { origin } = readNote(newest.note) ?? {};
  const lines: CosignedLine[] = [];
  for (const note of await store.witnessStates.notes()) {
    const earlier = readNote(note);
    if (!earlier || earlier.origin !== origin || earlier.size > newest.size) continue;
    lines.push({ note, consistency: inBase64(await store.auditLog.consistency(earlier.size, newest.size)) });
  }
  return lines;
}

async function checkpointLine(store: LogExportStore, newest: NewestCheckpoint): Promise<CheckpointLine> {
  const keys = await store.signingKeys.all();
  const cosigned = await cosignedLines(store, newest);
  return { kind: 'checkpoint', note: newest.note, cosigned, keys: keys.map(toKeyLine) };
}

/**
 * Writes the entries that match as JSON lines with what proves that they are in the log. One proof serves the whole file:
 * it has the hashes of the subtrees between its entries, and the checkpoint. A file of all entries needs none of them.
 * Entries that aren't sealed yet have no proof and no number.
 */
export async function* auditLogPortions(store: LogExportStore, filter: AuditFilter): AsyncGenerator<string> {
  const newest = await store.auditLog.newest();
  const size = newest?.size ?? 0;
  const numbers: number[] = [];
  for (let before: { before?: number } = {}; ;) {
    const entries = await store.auditLog.exported({ ...filter, ...before }, PORTION);
    for (const { number } of entries) if (number !== undefined && number < size) numbers.push(number);
    yield written(entries.map((entry) => toEntryLine(entry, size)));
    const last = entries.at(-1);
    if (last === undefined || entries.length < PORTION) break;
    before = { before: last.place };
  }
  if (!newest) return;
  const gaps = gapsOf(
    numbers.toSorted((left, right) => left - right),
    size,
  );
  for (let start = 0; start < gaps.length; start += PORTION)
    yield written(await gapLines(store, gaps.slice(start, start + PORTION)));
  yield written([await checkpointLine(store, newest)]);
}
