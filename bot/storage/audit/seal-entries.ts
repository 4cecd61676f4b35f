import { sql } from 'kysely';
import { signCheckpoint } from '../../domain/audit/checkpoint.ts';
import { entryBytes } from '../../domain/audit/log-entry.ts';
import { appendLeaf, type CompactRange, leafHash, rootOf, type TreeNode } from '../../domain/audit/merkle-tree.ts';
import type { AuditKeys } from '../../domain/keys/audit-keys.ts';
import type { Statements } from '../engine/statements.ts';
import { ENTRY_COLUMNS, type EntryRow, isAuthentic, toEntry } from './entry-rows.ts';
import { hashText, type StoredTree, toTree, type TreeRow } from './tree-rows.ts';

/** The right to append to the tree at one size. The number grows with each lease, so a later one ends it. */
export interface SealLease extends StoredTree {
  readonly serverId: string;
  readonly number: number;
}

/** Seconds after which another server takes the lease of one that doesn't answer. */
const LEASE_SECONDS = 10;
/** Entries that one statement puts into the tree. */
const PORTION = 500;

/**
 * Takes the lease if an entry waits and no other server has the lease.
 * @param skipped places of entries that are not sealed, because they are not as a server wrote them
 */
export async function takeSealLease(
  db: Statements,
  serverId: string,
  skipped: readonly number[] = [],
): Promise<SealLease | undefined> {
  const row = await db.one(sql<TreeRow & { readonly number: number }>`
    update audit_tree set lease_server = ${serverId}, lease_number = lease_number + 1,
      lease_until = clock_timestamp() + ${sql.lit(LEASE_SECONDS)} * interval '1 second'
    where (lease_server is null or lease_server = ${serverId} or lease_until < clock_timestamp()
        or lease_until > clock_timestamp() + ${sql.lit(2 * LEASE_SECONDS)} * interval '1 second')
      and exists (select from audit_entries where leaf_index is null and not id = any (${[...skipped]}::bigint[]))
    returning origin, size::float8 as size, hashes, lease_number as number`);
  return row && { ...toTree(row), serverId, number: row.number };
}

/** The entries that a lease is about to seal, and those among them that are not as a server wrote them. */
export interface Sealing {
  readonly lease: SealLease;
  readonly entries: readonly EntryRow[];
  readonly bad: readonly EntryRow[];
  /** Whether more entries were there than one statement takes. */
  readonly hasMore: boolean;
}

/** Reads the next entries in order of their places. */
export async function readUnsealed(
  db: Statements,
  lease: SealLease,
  key: Uint8Array,
  skipped: readonly number[] = [],
): Promise<Sealing> {
  const rows = await db.all(sql<EntryRow>`
    select ${ENTRY_COLUMNS} from audit_entries e
    where e.leaf_index is null and not e.id = any (${[...skipped]}::bigint[]) order by e.id limit ${sql.lit(PORTION)}`);
  return {
    lease,
    entries: rows.filter((row) => isAuthentic(key, row)),
    bad: rows.filter((row) => !isAuthentic(key, row)),
    hasMore: rows.length === PORTION,
  };
}

interface Grown {
  readonly range: CompactRange;
  readonly nodes: readonly TreeNode[];
}

function growBy(range: CompactRange, entries: readonly EntryRow[]): Grown {
  let grown = range;
  const nodes: TreeNode[] = [];
  for (const row of entries) {
    const next = appendLeaf(grown, leafHash(entryBytes(toEntry(row))));
    grown = next.range;
    nodes.push(...next.nodes);
  }
  return { range: grown, nodes };
}

/**
 * Appends entries to the tree, stores the nodes and the signed checkpoint, and gives the lease back, all in one
 * statement. It depends on the size of the tree and on the lease, so a server that was paused and wakes up late writes
 * nothing. One checkpoint an hour is kept, the newest.
 * @returns the new checkpoint, or `undefined` when the lease is not valid anymore
 */
export async function writeSealed(
  db: Statements,
  { lease, entries }: Sealing,
  { publicKey, signing }: AuditKeys,
): Promise<string | undefined> {
  const { range, nodes } = growBy(lease.range, entries);
  const note = signCheckpoint(
    { origin: lease.origin, size: range.size, root: rootOf(range.hashes) },
    publicKey,
    signing,
  );
  const leaves = entries.map(({ place }, index) => ({ place, leaf: lease.range.size + index }));
  const rows = nodes.map(({ level, position, hash }) => ({ level, position, hash: hashText(hash) }));
  const won = await db.won(sql`
    with won as (
      update audit_tree set size = ${range.size}::bigint, hashes = ${JSON.stringify(range.hashes.map(hashText))}::text::jsonb,
        note = ${note}, lease_server = null, lease_until = null
      where size = ${lease.range.size}::bigint and origin = ${lease.origin} and lease_server = ${lease.serverId}
        and lease_number = ${lease.number}::integer returning size),
    leaves as (
      update audit_entries e set leaf_index = given.leaf
      from jsonb_to_recordset(${JSON.stringify(leaves)}::text::jsonb) as given (place bigint, leaf bigint), won where e.id = given.place),
    nodes as (
      insert into audit_nodes (level, position, hash) select given.level, given.position, decode(given.hash, 'base64')
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given (level smallint, position bigint, hash text), won),
    checkpoint as (
      insert into audit_checkpoints (hour, size, note) select date_trunc('hour', rooms_now()), won.size, ${note} from won
      on conflict (hour) do update set size = excluded.size, note = excluded.note, at = excluded.at)
    select size from won`);
  return won ? note : undefined;
}
