import { sql } from 'kysely';
import { SYSTEM } from '../../domain/admin.ts';
import { REQUESTS_TO_RELEASE } from '../../domain/approval/approval-request.ts';
import { AccountLocks } from '../accounts/account-locks.ts';
import { StoredAudit } from '../audit.ts';
import { WIPE_CREDENTIAL } from '../credentials.ts';
import type { Engine } from '../engine/engine.ts';
import { Statements } from '../engine/statements.ts';
import { RUNNING_JOBS_BACK } from '../jobs/pg-boss-tables.ts';
import { migrate } from '../migrations/migrations.ts';
import { UNMARK_UNFINISHED } from '../migrations/restore-unfinished.ts';
import { inStates } from '../rows/in-states.ts';
import { giveBackLeft } from '../servers/take-up.ts';

/** The states of the time of the backup from which a release may have sent a password since then. */
const MAYBE_RELEASED = ['pending', ...REQUESTS_TO_RELEASE] as const;
/** What servers of the time of the backup held without their name. None of them runs anymore. */
const HELD_BY_TIME = [
  `delete from servers`,
  `delete from release_leases`,
  `update requests set card_taken_until = null where card_taken_until is not null`,
  `update chat_cards set taken_until = null where taken_until is not null`,
  `update outcome_cards set taken_until = null where taken_until is not null`,
  `update device_codes set polling_until = null where polling_until is not null`,
] as const;

/** The next reconciler writes every open card again, because cards were changed since the backup. */
const REWRITE_CARDS = `insert into settings (name, value) values ('cards_to_rewrite', 'true') on conflict (name) do nothing`;

/**
 * Marks the passwords that may have been reset since the backup. A request that was open then may have been released
 * meanwhile, so it gets an attempt without an answer. Its next release waits until a reset of a server that was just
 * stopped can no longer take effect. A release whose random bytes are in the backup sets the same password again; any
 * other one had a password that nobody knows anymore, so the next one belongs to a new release.
 */
const MARK_PASSWORDS = sql<{ readonly id: string }>`
  with open as (
    select r.id, r.account_id, r.release_attempts, r.release_number, s.sealed_seed is not null as is_known
    from requests r join otps o on o.id = r.otp_id and o.password_mode = 'reset'
      left join request_releases s on s.request_id = r.id and s.number = r.release_number
    where r.status in ${inStates(MAYBE_RELEASED)}),
  marked as (
    insert into password_attempts (request_id, attempt, release, account_id, sent_at, outcome)
    select id, release_attempts + 1, release_number, account_id, rooms_now(), 'sent' from open)
  update requests r set release_attempts = open.release_attempts + 1, revision = revision + 1,
    release_number = open.release_number + (not open.is_known)::integer,
    ${WIPE_CREDENTIAL}, sealed_attempt = null, changed_attempt = null
  from open where r.id = open.id returning r.id`;

/**
 * Brings restored data to a state from which servers can go on: up to date, held by nobody, with cards that are written
 * again and passwords that may have changed, and with a row in the audit.
 * Its last transaction removes the mark of a restore that has not ended.
 * @returns the number of requests whose password may have been changed since the backup
 */
export async function settleRestored(engine: Engine, auditKey: Uint8Array): Promise<number> {
  await engine.script(async (run) => void (await migrate(run, 'restore')));
  return await engine.transaction(async (database) => {
    const db = new Statements(database);
    await new AccountLocks(db).accountsWith(MAYBE_RELEASED);
    for (const statement of HELD_BY_TIME) await db.all(sql.raw(statement));
    // The next reconciler sends the jobs that go on with it.
    await giveBackLeft(db);
    await db.all(RUNNING_JOBS_BACK);
    await db.all(sql.raw(REWRITE_CARDS));
    const marked: readonly object[] = await db.all(MARK_PASSWORDS);
    const audit = new StoredAudit(db, auditKey);
    await audit.append({ actor: SYSTEM, act: 'data_restored', details: { requests: marked.length } });
    await audit.write();
    await db.all(sql.raw(UNMARK_UNFINISHED));
    return marked.length;
  });
}
