import { sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit.ts';
import { withoutName } from '../../domain/audit/log-entry.ts';
import { auditKeysOf } from '../../domain/keys/audit-keys.ts';
import { type ChainedRow, verifyChain } from '../audit/audit-chain.ts';
import { insertEntries, type NewEntry } from '../audit/entry-rows.ts';
import { Statements } from '../engine/statements.ts';
import type { UpgradeParts } from './upgrade-step.ts';

/** Rows that one transaction carries over. */
const PORTION = 500;
/** The place of the entry that names the old chain, before the places of its rows. */
const FIRST_PLACE = 0;

interface OldRow extends ChainedRow {
  readonly otp_id: string | null;
}

/** An event of version 0.1.0, which named a code by its selector. */
type OldEvent = AuditEvent & { readonly selector?: string; readonly entryId?: string };

function toNewEntry({ number, at, event, otp_id: otpId }: OldRow): NewEntry {
  const { selector: _selector, entryId = `row-${number}`, ...rest } = event as unknown as OldEvent;
  return { place: number, entryId, at, ...withoutName({ ...rest, ...(otpId !== null && { otpId }) }) };
}

/** Verifies the old chain, and adds the first entry, which says what was found. Later calls do nothing. */
async function nameOldChain({ engine, auditKey, log }: UpgradeParts): Promise<void> {
  await engine.transaction(async (database) => {
    const db = new Statements(database);
    if (await db.won(sql`select from audit_entries where id = ${sql.lit(FIRST_PLACE)}`)) return;
    const { count, head, badRow } = await verifyChain(database, auditKey);
    if (badRow !== undefined) log?.error({ row: badRow }, 'the audit of the earlier version is not intact');
    const now = await db.one(sql<{ at: Date }>`select rooms_now() as at`);
    const details = { rows: count, head, intact: badRow === undefined, ...(badRow !== undefined && { badRow }) };
    const event = { actor: { kind: 'system' }, act: 'log_begun', details } as const;
    const first = { place: FIRST_PLACE, entryId: 'log', at: now?.at ?? new Date(), event };
    await insertEntries(db, auditKeysOf(auditKey).entry, [first]);
  }, 'long');
}

/** Carries over a portion of rows, and returns whether there may be more. */
async function carryPortion({ engine, auditKey }: UpgradeParts): Promise<boolean> {
  return await engine.transaction(async (database) => {
    const db = new Statements(database);
    const rows = await db.all(sql<OldRow>`
      select r.number, r.at, r.event, r.mac, (
        select o.id from otps o where o.selector = r.event ->> 'selector'
        order by coalesce(o.account_id = r.event ->> 'accountId', false) desc, o.issued_at desc limit 1) as otp_id
      from audit_rows r order by r.number limit ${sql.lit(PORTION)}`);
    if (rows.length === 0) return false;
    await insertEntries(db, auditKeysOf(auditKey).entry, rows.map(toNewEntry));
    await db.all(sql`delete from audit_rows where number <= ${rows.at(-1)?.number ?? 0}::integer`);
    return true;
  }, 'long');
}

/**
 * Makes the rows of version 0.1.0 entries of the log, in their order, after it has verified their chain. The rows are
 * deleted with that, because they hold names of people, which can be erased from the log. A kill in between loses
 * nothing: the rows that are left are carried over next time. At the end, the head of the chain is deleted, so that a
 * server of version 0.1.0 that starts by mistake can't audit, and therefore can't act.
 */
export async function carryAudit(parts: UpgradeParts): Promise<void> {
  await nameOldChain(parts);
  while (await carryPortion(parts));
  await new Statements(parts.engine.db).all(sql`delete from audit_head`);
}
