import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AuditFlaw, AuditVerdict } from '../../domain/audit/audit.ts';
import { openCheckpoint, type VerifiedCheckpoint } from '../../domain/audit/checkpoint.ts';
import { entryBytes, type LoggedEvent } from '../../domain/audit/log-entry.ts';
import {
  appendLeaf,
  type CompactRange,
  EMPTY_RANGE,
  isSameHash,
  leafHash,
  rootOf,
  type TreeNode,
} from '../../domain/audit/merkle-tree.ts';
import type { NoteKey } from '../../domain/audit/signed-note.ts';
import { auditKeysOf } from '../../domain/keys/audit-keys.ts';
import type { Database } from '../engine/engine.ts';
import { Statements } from '../engine/statements.ts';
import { ENTRY_COLUMNS, type EntryRow, isAuthentic, toEntry } from './entry-rows.ts';
import { areStored, hashText, type StoredTree, toTree, type TreeRow } from './tree-rows.ts';

/** Entries that are verified before other work has its turn. */
const PORTION = 250;

/** The given checkpoint can't be compared with the log. */
class CheckpointRefused extends Error {
  override readonly name = 'CheckpointRefused';
}

interface SealedRow extends EntryRow {
  readonly leaf: number;
}

type Flawed = Extract<AuditVerdict, { readonly intact: false }>;

function flawed(badEntry: number, flaw: AuditFlaw): Flawed {
  return { intact: false, badEntry, flaw };
}

/** The public keys that signed before, which the entries about rotations of the keys name. */
function earlierKeysIn({ act, details }: LoggedEvent): readonly Uint8Array[] {
  const key = act === 'keys_rotated' ? details?.['earlierPublicKey'] : undefined;
  return typeof key === 'string' ? [new Uint8Array(Buffer.from(key, 'base64'))] : [];
}

interface StoredNote {
  readonly size: number;
  readonly note: string;
}

/** One pass over the log, from the first leaf to the last. */
class LogReading {
  readonly #db: Statements;
  readonly #key: Uint8Array;
  readonly #tree: StoredTree;
  readonly #sizes: ReadonlySet<number>;
  readonly #keys: Uint8Array[];
  /** The roots at the sizes of checkpoints. */
  readonly roots = new Map<number, Uint8Array>();
  range: CompactRange = EMPTY_RANGE;

  constructor(db: Statements, auditKey: Uint8Array, tree: StoredTree, sizes: ReadonlySet<number>) {
    const { entry, publicKey } = auditKeysOf(auditKey);
    this.#db = db;
    this.#key = entry;
    this.#tree = tree;
    this.#sizes = sizes;
    this.#keys = [publicKey];
  }

  get keys(): readonly NoteKey[] {
    return this.#keys.map((publicKey) => ({ name: this.#tree.origin, publicKey }));
  }

  /** Reads all leaves, and returns the first flaw. */
  async read(): Promise<Flawed | undefined> {
    const { size } = this.#tree.range;
    while (this.range.size < size) {
      const rows = await this.#db.all(sql<SealedRow>`
        select ${ENTRY_COLUMNS}, e.leaf_index::float8 as leaf from audit_entries e
        where e.leaf_index >= ${this.range.size}::bigint and e.leaf_index < ${size}::bigint
        order by e.leaf_index limit ${sql.lit(PORTION)}`);
      const flaw = rows.length === 0 ? flawed(this.range.size, 'order') : await this.#readPortion(rows);
      if (flaw) return flaw;
      await othersTurn();
    }
    const isEnd = hashText(rootOf(this.range.hashes)) === hashText(rootOf(this.#tree.range.hashes));
    return isEnd ? undefined : flawed(size, 'tree');
  }

  /** Verifies the entries that aren't in the tree, and returns how many there are. */
  async readUnsealed(): Promise<number | Flawed> {
    const { size } = this.#tree.range;
    let count = 0;
    for (let last = Number.MIN_SAFE_INTEGER; ;) {
      const rows = await this.#db.all(sql<EntryRow>`
        select ${ENTRY_COLUMNS} from audit_entries e where e.leaf_index is null and e.id > ${last}::bigint
        order by e.id limit ${sql.lit(PORTION)}`);
      if (rows.some((row) => !isAuthentic(this.#key, row))) return flawed(size, 'entry');
      for (const { event } of rows) this.#keys.push(...earlierKeysIn(event));
      count += rows.length;
      last = rows.at(-1)?.place ?? last;
      if (rows.length < PORTION) return count;
    }
  }

  async #readPortion(rows: readonly SealedRow[]): Promise<Flawed | undefined> {
    const start = this.range.size;
    const nodes: TreeNode[] = [];
    for (const row of rows) {
      if (row.leaf !== this.range.size) return flawed(this.range.size, 'order');
      if (!isAuthentic(this.#key, row)) return flawed(row.leaf, 'entry');
      const grown = appendLeaf(this.range, leafHash(entryBytes(toEntry(row))));
      this.range = grown.range;
      nodes.push(...grown.nodes);
      this.#keys.push(...earlierKeysIn(row.event));
      if (this.#sizes.has(grown.range.size)) this.roots.set(grown.range.size, rootOf(grown.range.hashes));
    }
    return (await areStored(this.#db, nodes)) ? undefined : flawed(start, 'tree');
  }
}

/** Reads the tree and its checkpoints in one statement, because a sealer may change both meanwhile. */
async function readHead(
  db: Statements,
): Promise<{ readonly tree: StoredTree; readonly stored: readonly StoredNote[] }> {
  const row = await db.one(sql<TreeRow & { readonly stored: readonly StoredNote[] }>`
    select origin, size::float8 as size, hashes,
      (select coalesce(jsonb_agg(jsonb_build_object('size', c.size, 'note', c.note) order by c.size), '[]') from audit_checkpoints c)
        as stored
    from audit_tree`);
  if (!row) throw new Error('the audit has no tree');
  return { tree: toTree(row), stored: row.stored };
}

function openGiven(note: string, keys: readonly NoteKey[]): VerifiedCheckpoint {
  const checkpoint = openCheckpoint(note, keys);
  if (!checkpoint) throw new CheckpointRefused('no key of this log signed the checkpoint');
  return checkpoint;
}

function sizeIn(note: string | undefined): readonly number[] {
  const size = Number(note?.split('\n')[1]);
  return Number.isSafeInteger(size) ? [size] : [];
}

/** Whether the log had this root when it had this size. */
function fitsLog({ size, root }: VerifiedCheckpoint, { roots }: LogReading): boolean {
  const own = size === 0 ? rootOf([]) : roots.get(size);
  return own !== undefined && isSameHash(own, root);
}

/** Compares the stored checkpoints, and one from outside, with the leaves that were read. */
function compareCheckpoints(
  reading: LogReading,
  stored: readonly StoredNote[],
  given: string | undefined,
): Flawed | undefined {
  const outside = given === undefined ? undefined : openGiven(given, reading.keys);
  for (const { size, note } of stored) {
    const checkpoint = openCheckpoint(note, reading.keys);
    if (checkpoint?.size !== size || !fitsLog(checkpoint, reading)) return flawed(size, 'checkpoint');
  }
  if (stored.at(-1)?.size !== (reading.range.size || undefined)) return flawed(reading.range.size, 'checkpoint');
  if (!outside || fitsLog(outside, reading)) return undefined;
  return outside.size > reading.range.size ? flawed(reading.range.size, 'order') : flawed(outside.size, 'checkpoint');
}

/**
 * Verifies the log: the MAC of each entry, the order of the leaves, the tree, and its checkpoints. Servers may add and
 * seal entries meanwhile; those are verified next time.
 * @param given a checkpoint from outside, which the log has to contain
 * @throws CheckpointRefused when no key of this log signed the given checkpoint
 */
export async function verifyLog(database: Database, auditKey: Uint8Array, given?: string): Promise<AuditVerdict> {
  const db = new Statements(database);
  const { tree, stored } = await readHead(db);
  const { size } = tree.range;
  const sizes = new Set([...stored.map((one) => one.size), ...sizeIn(given)]);
  const reading = new LogReading(db, auditKey, tree, sizes);
  const flaw = await reading.read();
  if (flaw) return flaw;
  const unsealed = await reading.readUnsealed();
  if (typeof unsealed !== 'number') return unsealed;
  const beyond = await db.won(sql`
    select from audit_entries where leaf_index < 0 or leaf_index >= (select size from audit_tree) limit 1`);
  const last = beyond ? flawed(size, 'order') : compareCheckpoints(reading, stored, given);
  return last ?? { intact: true, count: size + unsealed, size, root: hashText(rootOf(reading.range.hashes)) };
}
