import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { entryMac } from '../../domain/audit/log-entry.ts';
import { rootOf } from '../../domain/audit/merkle-tree.ts';
import { auditKeysOf } from '../../domain/keys/audit-keys.ts';
import { AuditBroken } from '../../domain/keys/key-rotation.ts';
import { newId } from '../../domain/token.ts';
import type { Statements } from '../engine/statements.ts';
import { hasChainedRows } from './audit-chain.ts';
import { ENTRY_COLUMNS, type EntryRow, insertEntries, toEntry } from './entry-rows.ts';
import { hashText, readTree } from './tree-rows.ts';
import { verifyLog } from './verify-log.ts';

/** Entries whose MACs are renewed by one statement. */
const PORTION = 500;

/** Renews the MAC of each entry, and returns the number of entries. */
async function renewMacs(db: Statements, key: Uint8Array): Promise<number> {
  let entries = 0;
  for (let last = Number.MIN_SAFE_INTEGER; ;) {
    const rows = await db.all(sql<EntryRow>`
      select ${ENTRY_COLUMNS} from audit_entries e where e.id > ${last}::bigint order by e.id limit ${sql.lit(PORTION)}`);
    const renewed = rows.map((row) => ({ place: row.place, mac: entryMac(key, toEntry(row)) }));
    await db.all(sql`
      update audit_entries e set mac = given.mac
      from jsonb_to_recordset(${JSON.stringify(renewed)}::text::jsonb) as given (place bigint, mac text) where e.id = given.place`);
    entries += rows.length;
    last = rows.at(-1)?.place ?? last;
    if (rows.length < PORTION) return entries;
    await othersTurn();
  }
}

/**
 * Begins a new log with all entries, because nobody can prove that the new key belongs to the earlier log. Its first
 * entry names the earlier log and its root.
 */
async function beginAnew(db: Statements, key: Uint8Array): Promise<void> {
  const { origin, range } = await readTree(db);
  await db.all(sql`update audit_entries set leaf_index = null where leaf_index is not null`);
  await db.all(sql`delete from audit_nodes`);
  await db.all(sql`delete from audit_checkpoints`);
  await db.all(sql`
    update audit_tree set origin = 'rooms-otp/' || replace(gen_random_uuid()::text, '-', ''), size = 0, hashes = '[]',
      note = null, lease_server = null, lease_until = null, lease_number = lease_number + 1`);
  const first = await db.one(sql<{ place: number; at: Date }>`
    select least(coalesce(min(id), 0), 0)::float8 - 1 as place, rooms_now() as at from audit_entries`);
  if (!first) throw new Error('the database gave no answer');
  const details = { earlierLog: origin, earlierSize: range.size, earlierRoot: hashText(rootOf(range.hashes)) };
  const event = { actor: { kind: 'system' }, act: 'log_begun', details } as const;
  await insertEntries(db, key, [{ ...first, entryId: newId(), event }]);
}

/**
 * Renews the MACs of all entries with a new key, in the transaction of a rotation. The caller makes sure that no other
 * process adds entries meanwhile.
 * @param earlierKey the key until now; without it, the entries are accepted as they are and a new log begins
 * @returns the number of entries
 * @throws AuditBroken with the number of the first entry that doesn't fit the earlier key
 */
export async function renewAudit(
  db: Statements,
  earlierKey: Uint8Array | undefined,
  auditKey: Uint8Array,
): Promise<number> {
  if (await hasChainedRows(db.db))
    throw new Error('start this version of the server once with the earlier keys, which takes over the audit');
  const { entry: key } = auditKeysOf(auditKey);
  if (earlierKey) {
    const verdict = await verifyLog(db.db, earlierKey);
    if (!verdict.intact) throw new AuditBroken(verdict.badEntry);
  }
  const entries = await renewMacs(db, key);
  if (!earlierKey) await beginAnew(db, key);
  return entries;
}
