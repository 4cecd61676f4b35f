import { createHmac } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { canonical } from '../../domain/canonical.ts';
import type { Database } from '../engine/engine.ts';

/**
 * The audit of version 0.1.0: rows that are chained by a key. They are only read anymore, to verify them before they
 * become entries of the log.
 */
export interface ChainedRow {
  readonly number: number;
  readonly at: Date;
  readonly event: Readonly<Record<string, unknown>>;
  readonly mac: string;
}

/** The end of the chain, and the first row that doesn't fit if there is one. */
export interface ChainVerdict {
  readonly count: number;
  readonly head: string;
  readonly badRow?: number;
}

/** Number of rows to hash before the event loop may run other work. */
const PORTION = 250;

function macOf(key: Uint8Array, before: string, row: Omit<ChainedRow, 'mac'>): string {
  const text = canonical({ before, number: row.number, at: row.at.toISOString(), event: row.event });
  return createHmac('sha256', key).update(text).digest('base64url');
}

async function readHead(db: Database): Promise<{ readonly number: number; readonly mac: string }> {
  const heads = await sql<{ number: number; mac: string }>`select number, mac from audit_head`.execute(db);
  return heads.rows[0] ?? { number: 0, mac: '' };
}

/** Returns whether rows of version 0.1.0 have not become entries yet. */
export async function hasChainedRows(db: Database): Promise<boolean> {
  return (await sql`select from audit_rows limit 1`.execute(db)).rows.length > 0;
}

/** Verifies the chain from the first row to the head, when nobody adds rows. */
export async function verifyChain(db: Database, auditKey: Uint8Array): Promise<ChainVerdict> {
  const { number: count, mac: head } = await readHead(db);
  let [number, mac] = [0, ''];
  for (;;) {
    const { rows } = await sql<ChainedRow>`
      select number, at, event, mac from audit_rows where number > ${number}::integer order by number limit ${PORTION}::integer`.execute(
      db,
    );
    for (const row of rows) {
      if (row.number !== number + 1 || row.mac !== macOf(auditKey, mac, row))
        return { count, head, badRow: number + 1 };
      ({ number, mac } = row);
    }
    if (rows.length === 0) break;
    await othersTurn();
  }
  return number === count && mac === head ? { count, head } : { count, head, badRow: number + 1 };
}
