import { sql } from 'kysely';
import type { DiskRoom } from '../engine/disk-room.ts';
import type { Engine } from '../engine/engine.ts';
import { ANY_QUEUE, LOCK_JOBS } from '../jobs/pg-boss-tables.ts';

/** Whether the database takes what the acts write, and whether the job queue takes jobs. */
export interface StoreHealth {
  readonly database: boolean;
  readonly jobs: boolean;
}

/** Time limit of an answer, in milliseconds. A load balancer asks again after some seconds. */
const LIMIT_MILLISECONDS = 2_000;
/** Time limit of a lock, so that a probe that got no answer ends soon after. */
const LOCK_MILLISECONDS = sql.raw('1500');
/** The tables that nearly every act writes to. */
const ACT_TABLES = sql.raw(
  'accounts, otps, requests, device_codes, throttles, guess_budgets, settings, release_leases, audit_entries, audit_names',
);

type ProbedEngine = Pick<Engine, 'db' | 'serverId' | 'transaction'>;

/**
 * Tries what the acts need. It takes the locks that a write needs, on the tables that acts write to, so it notices what someone else has locked, and leaves no dead rows behind. Then it writes to the row of
 * this server, which a database that became read-only refuses.
 */
async function takesWrites({ transaction, serverId }: ProbedEngine): Promise<boolean> {
  const writing = transaction(async (db) => {
    await sql`set local lock_timeout = ${LOCK_MILLISECONDS}`.execute(db);
    await sql`lock table ${ACT_TABLES} in row exclusive mode`.execute(db);
    await sql`update servers set beat_at = beat_at where id = ${serverId}`.execute(db);
  });
  return await writing.then(
    () => true,
    () => false,
  );
}

async function takesJobs({ transaction }: ProbedEngine): Promise<boolean> {
  const looking = transaction(async (db) => {
    await sql`set local lock_timeout = ${LOCK_MILLISECONDS}`.execute(db);
    await LOCK_JOBS.execute(db);
    return (await ANY_QUEUE.execute(db)).rows.length > 0;
  });
  return await looking.catch(() => false);
}

function inTime(answer: Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), LIMIT_MILLISECONDS);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}

/** Probes a store. Everyone who asks while a probe runs gets its answer, so that nobody can cause many writes. */
export class StoreProbe {
  readonly #engine: ProbedEngine;
  readonly #room: DiskRoom;
  #running: Promise<StoreHealth> | undefined;

  constructor(engine: Engine, room: DiskRoom) {
    this.#engine = {
      db: engine.db,
      serverId: engine.serverId,
      transaction: (work, span) => engine.transaction(work, span),
    };
    this.#room = room;
  }

  /** Returns the health within 2 seconds. What gives no answer by then doesn't work. */
  ask(): Promise<StoreHealth> {
    this.#running ??= this.#probe().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #probe(): Promise<StoreHealth> {
    const [database, jobs] = await Promise.all([
      inTime(takesWrites(this.#engine).then((writes) => writes && this.#room.isThere(this.#engine))),
      inTime(takesJobs(this.#engine)),
    ]);
    return { database, jobs };
  }
}
