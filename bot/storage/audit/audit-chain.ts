import { createHmac } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AuditEvent, AuditVerdict } from '../../domain/audit/audit.ts';
import { AuditBroken } from '../../domain/keys/key-rotation.ts';
import { canonical } from '../../domain/canonical.ts';
import type { Database } from '../engine/engine.ts';

interface Head {
  readonly number: number;
  readonly mac: string;
}

function macOf(key: Uint8Array, before: string, row: { number: number; at: Date; event: unknown }): string {
  const text = canonical({ before, number: row.number, at: row.at.toISOString(), event: row.event });
  return createHmac('sha256', key).update(text).digest('base64url');
}

/**
 * Appends events to the chain. The update locks the head until the commit, so every other transaction that audits waits
 * from here on. Call it as the last statement of a transaction.
 * @throws Error when the database has no head row
 */
export async function appendAudit(db: Database, key: Uint8Array, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  // The statement reads the time after it has locked the head, so time never runs backwards along the chain.
  const taken = await sql<Head & { readonly at: Date }>`
    update audit_head set number = number + ${events.length}::integer returning number, mac, rooms_now() as at`.execute(
    db,
  );
  const head = taken.rows[0];
  if (!head) throw new Error('the audit has no head');
  const { at } = head;
  let { mac } = head;
  const rows = events.map((event, index) => {
    const number = head.number - events.length + index + 1;
    mac = macOf(key, mac, { number, at, event });
    return { number, at, event, mac };
  });
  await sql`
    with chained as (
      insert into audit_rows (number, at, event, mac)
      select number, at, event, mac
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(number integer, at timestamptz, event jsonb, mac text))
    update audit_head set mac = ${mac}`.execute(db);
}

interface ChainedRow extends Head {
  readonly at: Date;
  readonly event: unknown;
}

/** Number of rows to hash before the event loop may run other work. */
const PORTION = 250;

async function readHead(db: Database): Promise<Head> {
  const heads = await sql<Head>`select number, mac from audit_head`.execute(db);
  return heads.rows[0] ?? { number: 0, mac: '' };
}

async function rowsAfter(db: Database, number: number): Promise<readonly ChainedRow[]> {
  const page = await sql<ChainedRow>`
    select number, at, event, mac from audit_rows where number > ${number}::integer order by number limit ${PORTION}::integer`.execute(
    db,
  );
  return page.rows;
}

/**
 * Computes the chain again with a new key, and verifies it with the earlier key when one is given. The caller makes
 * sure that no other process appends rows meanwhile.
 * @returns the number of rows
 * @throws AuditBroken with the number of the first row that doesn't match the earlier key
 */
export async function rechainAudit(db: Database, earlierKey: Uint8Array | undefined, key: Uint8Array): Promise<number> {
  const { number: count, mac: earlierHead } = await readHead(db);
  let earlier: Head = { number: 0, mac: '' };
  let mac = '';
  for (let rows = await rowsAfter(db, 0); rows.length > 0; rows = await rowsAfter(db, earlier.number)) {
    const anew: Head[] = [];
    for (const row of rows) {
      if (earlierKey && (row.number !== earlier.number + 1 || row.mac !== macOf(earlierKey, earlier.mac, row)))
        throw new AuditBroken(earlier.number + 1);
      earlier = { number: row.number, mac: row.mac };
      mac = macOf(key, mac, row);
      anew.push({ number: row.number, mac });
    }
    await sql`
      update audit_rows r set mac = anew.mac
      from jsonb_to_recordset(${JSON.stringify(anew)}::text::jsonb) as anew (number integer, mac text) where r.number = anew.number`.execute(
      db,
    );
    await othersTurn();
  }
  if (earlierKey && (earlier.number !== count || earlier.mac !== earlierHead))
    throw new AuditBroken(earlier.number + 1);
  await sql`update audit_head set number = ${earlier.number}::integer, mac = ${mac}`.execute(db);
  return earlier.number;
}

/**
 * Verifies the chain from the first row to the head. When the last rows are missing, `badRow` is the number after the
 * last row that exists. Other transactions may append rows meanwhile: this function reads the head after the rows, and
 * when the head counts rows that weren't there yet, it verifies those as well.
 */
export async function verifyAudit(db: Database, key: Uint8Array): Promise<AuditVerdict> {
  let last: Head = { number: 0, mac: '' };
  let expected = 0;
  for (;;) {
    const rows = await rowsAfter(db, last.number);
    for (const row of rows) {
      if (row.number !== last.number + 1 || row.mac !== macOf(key, last.mac, row))
        return { intact: false, badRow: last.number + 1 };
      last = { number: row.number, mac: row.mac };
    }
    if (rows.length > 0) {
      await othersTurn();
      continue;
    }
    const head = await readHead(db);
    if (head.number === last.number && head.mac === last.mac)
      return { intact: true, count: last.number, head: last.mac };
    if (head.number <= last.number || last.number < expected) return { intact: false, badRow: last.number + 1 };
    expected = head.number;
  }
}
