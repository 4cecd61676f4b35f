import { sql } from 'kysely';
import type { Database } from '../engine/engine.ts';
import { DUE_JOBS } from '../jobs/pg-boss-tables.ts';

/** Measurements that come from the database, so every replica reports the same values. */
export interface StoreMeasures {
  /** Number of requests in each state. */
  readonly requests: Readonly<Record<string, number>>;
  /** Number of reports of consoles by stage. */
  readonly consoleReports: Readonly<Record<string, number>>;
  /** Number of requests by what all witnesses together say of their sign-in. */
  readonly signInVerdicts: Readonly<Record<string, number>>;
  /** Number of sights of each witness outside the consoles, by its outcome. */
  readonly signInSights: readonly SightCount[];
  /** Number of jobs that are due but haven't started. */
  readonly waitingJobs: number;
  /** Seconds since the oldest waiting job was due. */
  readonly oldestJobSeconds: number;
}

/** How often a witness said something. */
interface SightCount {
  readonly witness: string;
  readonly outcome: string;
  readonly count: number;
}

interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Counts requests, reports of consoles, sights of other witnesses and waiting jobs in the database. */
export async function measureStore(db: Database): Promise<StoreMeasures> {
  const states = await sql<Counted>`
    select status as name, count(*)::integer as count from requests group by status`.execute(db);
  const reports = await sql<Counted>`
    select stage as name, count(*)::integer as count from console_reports group by stage`.execute(db);
  const verdicts = await sql<Counted>`
    select sign_in as name, count(*)::integer as count from requests where sign_in is not null group by sign_in`.execute(
    db,
  );
  const sights = await sql<SightCount>`
    select witness, outcome, count(*)::integer as count from sign_in_sights group by witness, outcome`.execute(db);
  const due = await DUE_JOBS.execute(db);
  const { waiting = 0, age = 0 } = due.rows[0] ?? {};
  return {
    requests: toRecord(states.rows),
    consoleReports: toRecord(reports.rows),
    signInVerdicts: toRecord(verdicts.rows),
    signInSights: sights.rows,
    waitingJobs: waiting,
    oldestJobSeconds: age,
  };
}

function toRecord(rows: readonly Counted[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Returns by how many seconds the clock of this machine is ahead of the database's real clock, negative for behind. */
export async function secondsAheadOf(db: Database): Promise<number | undefined> {
  const askedAt = Date.now();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const at = rows[0]?.at;
  return at && ((askedAt + Date.now()) / 2 - at.getTime()) / 1000;
}
