import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Job } from '../../domain/ports/store/jobs.ts';
import type { Engine } from '../engine/engine.ts';
import type { Statements } from '../engine/statements.ts';
import type { OwnJobs } from '../jobs/own-jobs.ts';
import { giveTriesBack, RUNNING_JOBS_BACK } from '../jobs/pg-boss-tables.ts';
import type { Transactions } from '../transaction.ts';
import { bury, buryDead, buryOthers, IS_ANY_DEAD, LOOK_SECONDS, mayJudge } from './servers.ts';
import { type Place, takePlace } from './place.ts';
import { forgetJobs, giveLeftJobsBack, giveSilentJobsBack, IS_JOB_LEFT } from './server-jobs.ts';
import { giveBackLeft, giveOwnBack, isAnythingLeft } from './take-up.ts';

interface LookParts {
  readonly engine: Engine;
  readonly db: Statements;
  readonly transactions: Transactions;
  readonly ownJobs: OwnJobs;
  /** The data folder, in which the server takes its place. Without it, the server has no place. */
  readonly dataDir: string;
  readonly log: Logger | undefined;
}

/** Seconds between two maintenance runs of pg-boss, which times out jobs and deletes old ones. */
const SUPERVISE_SECONDS = 60;
/** Seconds until the next look after one that failed. */
const AGAIN_SECONDS = 1;
/** A look that comes so many seconds too late shows that this process was paused. */
const LATE_SECONDS = 10;

/**
 * Looks for what dead servers left, and takes it up. An embedded database has no other server: there, the lock of its
 * folder proves at the start that the one before is dead, and everything is taken up at once.
 *
 * pg-boss would judge jobs by its own timer, also right after the database was away, when the heartbeats of all servers
 * are old. Its timer is therefore off, and its maintenance runs here, under the same rule as everything else.
 */
export class Looks {
  readonly #parts: LookParts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #lookAt = performance.now();
  #supervisedAt = performance.now();
  #place: Place | undefined;
  #isFailing = false;
  #closed = false;

  constructor(parts: LookParts) {
    this.#parts = parts;
  }

  /** Takes up what the server before left, if this one is alone, and begins to look. Call it before work begins. */
  async start(): Promise<void> {
    if (this.#parts.engine.embedded) await this.#takeUpAll();
    else await this.#takePlace();
    this.#running = this.#repeat();
    await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Leaves the place of this server. Call it when its jobs have ended, because whoever gets the place takes their work. */
  leavePlace(): void {
    this.#place?.release();
  }

  async #repeat(): Promise<void> {
    const again = await this.#look().then(
      () => {
        this.#isFailing = false;
        return LOOK_SECONDS;
      },
      (error: unknown) => {
        if (!this.#isFailing) this.#parts.log?.warn({ err: error }, 'looks for dead servers fail');
        this.#isFailing = true;
        return AGAIN_SECONDS;
      },
    );
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#repeat();
    }, again * 1000);
  }

  /** Stores how own jobs ended if the database doesn't know, and gives back the leases that they left. */
  async #settleOwn(): Promise<void> {
    const { engine, ownJobs, transactions } = this.#parts;
    await ownJobs.settle((tries) =>
      transactions.run(async (tx, db) => {
        if (tries.length > 0) await db.all(giveTriesBack(tries));
        const jobs = await giveOwnBack(db, engine.serverId, (requestId) => ownJobs.worksOn(requestId));
        for (const job of jobs) await tx.jobs.send(job);
      }),
    );
  }

  async #look(): Promise<void> {
    const isLate = performance.now() - this.#lookAt > (LOOK_SECONDS + LATE_SECONDS) * 1000;
    this.#lookAt = performance.now();
    await this.#settleOwn();
    const { engine, db, ownJobs } = this.#parts;
    const row = engine.embedded
      ? { may: !isLate, left: false }
      : await db.one(sql<{ may: boolean; left: boolean }>`
        select ${mayJudge(engine.serverId)} as may,
          (${IS_ANY_DEAD} or ${isAnythingLeft()} or ${IS_JOB_LEFT}) as left`);
    if (!engine.embedded) await db.all(forgetJobs(engine.serverId, ownJobs.running));
    if (row?.may !== true) return;
    if (row.left) await this.#takeUpDead();
    if (performance.now() - this.#supervisedAt < SUPERVISE_SECONDS * 1000) return;
    this.#supervisedAt = performance.now();
    await engine.boss.supervise();
  }

  async #takeUpDead(): Promise<void> {
    const { engine, transactions, log } = this.#parts;
    const { dead, jobs, tries } = await transactions.run(async (tx, db) => {
      const buried = await db.all(buryDead(engine.serverId));
      // In the same transaction, because a server may lose the right to judge between the two statements.
      if (!(await db.one(sql<{ may: boolean }>`select ${mayJudge(engine.serverId)} as may`))?.may)
        return { dead: buried, jobs: [] as readonly Job[], tries: [] };
      const left = await giveBackLeft(db);
      for (const job of left) await tx.jobs.send(job);
      const tries = [...(await db.all(giveLeftJobsBack())), ...(await db.all(giveSilentJobsBack()))];
      return { dead: buried, jobs: left, tries };
    });
    const servers = dead.map(({ id }) => id);
    // Another server may have been faster.
    if (dead.length + jobs.length + tries.length === 0) return;
    log?.warn({ servers, leases: jobs.length, jobs: tries.length }, 'took up the work of a dead server');
  }

  /** Takes a place in the data folder, and takes up what the servers before in this place left. */
  async #takePlace(): Promise<void> {
    const { engine, transactions, dataDir, log } = this.#parts;
    if (dataDir === '') return;
    this.#place = await takePlace(dataDir, engine.serverId).catch((error: unknown) => {
      log?.info(
        { err: error },
        'this server has no place in its data folder, so its beats alone tell whether it lives',
      );
      return undefined;
    });
    const { predecessors = [] } = this.#place ?? {};
    if (predecessors.length === 0) return;
    const { leases, jobs } = await transactions.run(async (tx, db) => {
      await db.all(bury(predecessors));
      const left = await giveBackLeft(db);
      for (const job of left) await tx.jobs.send(job);
      return { leases: left.length, jobs: (await db.all(giveLeftJobsBack())).length };
    });
    await this.#place?.settle();
    log?.info({ servers: predecessors, leases, jobs }, 'took up the work of the server before');
  }

  async #takeUpAll(): Promise<void> {
    const { engine, transactions } = this.#parts;
    await transactions.run(async (tx, db) => {
      await db.all(buryOthers(engine.serverId));
      for (const job of await giveBackLeft(db)) await tx.jobs.send(job);
      await db.all(RUNNING_JOBS_BACK);
    });
  }
}
