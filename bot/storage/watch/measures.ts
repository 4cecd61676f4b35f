import { sql } from 'kysely';
import type { Database } from '../engine/engine.ts';
import { DUE_JOBS } from '../jobs/pg-boss-tables.ts';

/** Measurements that come from the database, so every replica reports the same values. */
export interface StoreMeasures {
  /** Number of requests in each state. */
  readonly requests: Readonly<Record<string, number>>;
  /** Number of jobs that are due but haven't started. */
  readonly waitingJobs: number;
  /** Seconds since the oldest waiting job was due. */
  readonly oldestJobSeconds: number;
}

/** Counts requests and waiting jobs in the database. */
export async function measureStore(db: Database): Promise<StoreMeasures> {
  const states = await sql<{
    status: string;
    count: number;
  }>`select status, count(*)::integer as count from requests group by status`.execute(db);
  const due = await DUE_JOBS.execute(db);
  const { waiting = 0, age = 0 } = due.rows[0] ?? {};
  return {
    requests: Object.fromEntries(states.rows.map(({ status, count }) => [status, count])),
    waitingJobs: waiting,
    oldestJobSeconds: age,
  };
}

/** Returns by how many seconds the clock of this machine is ahead of the database's real clock, negative for behind. */
export async function secondsAheadOf(db: Database): Promise<number | undefined> {
  const askedAt = Date.now();
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  const at = rows[0]?.at;
  return at && ((askedAt + Date.now()) / 2 - at.getTime()) / 1000;
}
