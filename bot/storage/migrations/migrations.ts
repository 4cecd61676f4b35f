import type { RunScript } from '../engine/engine.ts';
import {
  FIRST,
  COUNTED_REFUSALS,
  REFUSALS,
  ACCOUNT_CHECKS,
  BATCHES,
  CARD_TURNS,
  INSTALLATIONS,
  CALENDAR_PROCESSING,
  SEARCH_INDEX,
  KEY_MARKS,
} from './first-tables.ts';
import { ACCOUNT_LIST, ENDS_BY_CLOCK } from './account-list.ts';
import { AUDIT_LOG } from './trust/audit-log.ts';
import { CARD_EDITS } from './cards/card-edits.ts';
import { CARD_DELIVERIES } from './cards/card-deliveries.ts';
import { ACCOUNT_POLICIES } from './account-policies.ts';
import { CONSOLE_REPORTS } from './console-reports.ts';
import { ENDS } from './ends.ts';
import { FRESH_READS } from './fresh-reads.ts';
import { GROWTH } from './growth.ts';
import { GUESSES } from './trust/guesses.ts';
import { HELD_POLLS } from './held-polls.ts';
import { JOB_SCHEMA } from './job-schema.ts';
import { LOCKED_MARKS } from './outcomes/locked-marks.ts';
import { OUTCOME_CARDS } from './outcomes/outcome-cards.ts';
import { OPENINGS } from './trust/openings.ts';
import { PAUSED_CODES } from './trust/paused-codes.ts';
import { PERSONAL_CHATS, REMINDERS } from './cards/personal-chats.ts';
import { SEALED_ROWS } from './trust/sealed-rows.ts';
import { SEND_SLOTS } from './cards/send-slots.ts';
import { WITNESSES } from './trust/witnesses.ts';
import { SERIAL_NUMBERS } from './serial-numbers.ts';
import { RULE_CHANGES } from './trust/rule-changes.ts';
import { SEARCH_VERSION } from './search-version.ts';
import { READINESS_READINGS } from './readiness-readings.ts';
import { REFUSED_ACTS } from './trust/refused-acts.ts';
import { RELEASE_ATTEMPTS } from './release-attempts.ts';
import { REQUEST_DEVICES } from './request-devices.ts';
import { LIST_STANDING } from './list-standing.ts';
import { ROLLOUT_RUNS } from './rollouts/rollout-runs.ts';
import { refuseUnfinished } from './restore-unfinished.ts';
import { DatabaseTooNew, findTooNew, SCHEMA_NEEDS } from './schema-needs.ts';
import { SIGN_IN_READS } from './sign-ins/sign-in-reads.ts';
import { EXPECTED_LIVE } from './expected-live.ts';
import { FAILED_STANDING } from './sign-ins/failed-standing.ts';
import { SIGN_OUTS } from './sign-ins/sign-outs.ts';
import { SIGNED_SIZES } from './trust/signed-sizes.ts';
import { SIGNING_KEYS } from './trust/signing-keys.ts';
import { SERVER_JOBS } from './server-jobs.ts';
import { SERVERS } from './servers.ts';
import { SIGN_IN_SIGHTS } from './sign-in-sights.ts';
import { WAITING_FIRST } from './waiting-first.ts';

/**
 * A migration that older servers don't survive, for example because it drops a column. It comes one release after the
 * version that stopped using what it removes, so that the servers of that version can go on.
 */
interface Contraction {
  readonly script: string;
  /** The lowest number of migrations that a server must know to go on after this one, or that of this one itself. */
  readonly needs: number | 'this';
}

/** A script by itself is an expansion: servers of the release before can go on. */
export type Migration = string | Contraction;

/**
 * The migrations in their order. Never change a released one; add a new one at the end instead. A test reads the SQL of
 * the expansions and refuses what an older server wouldn't survive.
 */
export const MIGRATIONS: readonly Migration[] = [
  FIRST,
  COUNTED_REFUSALS,
  REFUSALS,
  ACCOUNT_CHECKS,
  BATCHES,
  CARD_TURNS,
  ACCOUNT_LIST,
  INSTALLATIONS,
  CALENDAR_PROCESSING,
  ENDS_BY_CLOCK,
  SEARCH_INDEX,
  PERSONAL_CHATS,
  REMINDERS,
  KEY_MARKS,
  FRESH_READS,
  SERIAL_NUMBERS,
  SEARCH_VERSION,
  READINESS_READINGS,
  RELEASE_ATTEMPTS,
  SERVERS,
  HELD_POLLS,
  SCHEMA_NEEDS,
  ENDS,
  GROWTH,
  SERVER_JOBS,
  JOB_SCHEMA,
  LIST_STANDING,
  CARD_DELIVERIES,
  SEND_SLOTS,
  REFUSED_ACTS,
  GUESSES,
  OPENINGS,
  SIGNING_KEYS,
  WITNESSES,
  { script: AUDIT_LOG, needs: 'this' },
  SIGNED_SIZES,
  RULE_CHANGES,
  { script: SEALED_ROWS, needs: 'this' },
  PAUSED_CODES,
  CONSOLE_REPORTS,
  REQUEST_DEVICES,
  SIGN_IN_SIGHTS,
  SIGN_IN_READS,
  SIGN_OUTS,
  ACCOUNT_POLICIES,
  FAILED_STANDING,
  ROLLOUT_RUNS,
  WAITING_FIRST,
  EXPECTED_LIVE,
  CARD_EDITS,
  OUTCOME_CARDS,
  LOCKED_MARKS,
];

/** Number of migrations, which is also the version of a database that is up to date. */
export const MIGRATION_COUNT = MIGRATIONS.length;

/** Waits for, and keeps until the end of the transaction, the lock of whoever changes or replaces the tables. */
export const MIGRATION_LOCK = 'select pg_advisory_xact_lock(7266667)';

/**
 * Runs the missing migrations. Call it in one transaction. An advisory lock makes other servers that start at the same
 * time wait until it ends.
 * @param purpose `restore` for a restore, which goes on with data that nobody else may use
 * @returns whether this is the newest version that has used the database, and whether it has upgraded the data of an older one
 * @throws DatabaseTooNew when the database needs a newer version of the server
 * @throws RestoreUnfinished when a restore of the database did not end
 */
export async function migrate(
  run: RunScript,
  purpose: 'start' | 'restore' = 'start',
): Promise<{ readonly isNewest: boolean; readonly upgraded: boolean }> {
  await run(MIGRATION_LOCK);
  if (purpose === 'start') await refuseUnfinished(run);
  const reason = await findTooNew(run, MIGRATION_COUNT);
  if (reason !== undefined) throw new DatabaseTooNew(reason);
  await run(`create table if not exists rooms_migrations (version integer primary key)`);
  const rows = await run(`select coalesce(max(version), 0)::integer as version from rooms_migrations`);
  const done = Number(rows[0]?.['version']);
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < done) continue;
    await apply(run, migration, index + 1);
    await run(`insert into rooms_migrations (version) values (${index + 1})`);
  }
  return { isNewest: done <= MIGRATION_COUNT, upgraded: done > 0 && done < MIGRATION_COUNT };
}

async function apply(run: RunScript, migration: Migration, version: number): Promise<void> {
  if (typeof migration === 'string') return void (await run(migration));
  await run(migration.script);
  await run(
    `update schema_needs set migrations = greatest(migrations, ${migration.needs === 'this' ? version : migration.needs})`,
  );
}
