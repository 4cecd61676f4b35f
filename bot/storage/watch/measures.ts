import { sql } from 'kysely';
import type { DiskRoom } from '../engine/disk-room.ts';
import type { Database, Engine } from '../engine/engine.ts';
import { ANY_QUEUE, DUE_JOBS } from '../jobs/pg-boss-tables.ts';

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

/** Checks whether the database answers and can write, and whether it has the job queue. */
export async function probeStore(
  engine: Pick<Engine, 'db' | 'transaction'>,
  room: DiskRoom,
): Promise<{ readonly database: boolean; readonly jobs: boolean }> {
  const { db } = engine;
  const answers = await sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  if (!answers) return { database: false, jobs: false };
  const jobs = await ANY_QUEUE.execute(db).then(
    ({ rows }) => rows.length > 0,
    () => false,
  );
  return { database: await room.isThere(engine), jobs };
}
