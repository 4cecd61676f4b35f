import { sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { PgBoss } from 'pg-boss';
import type { Job, JobChanges, JobName } from '../domain/ports/store/jobs.ts';
import type { Statements } from './engine/statements.ts';
import { hastenJobs, jobIn, type JobState } from './jobs/pg-boss-tables.ts';
import { QUEUE_NAMES, queuesOf } from './jobs/queue-names.ts';

interface JobParts {
  readonly boss: PgBoss;
  /** How many seconds `rooms_now()` is ahead of the real clock, which pg-boss uses. */
  readonly clockOffsetSeconds: number;
}

/** A change that depends on what the queue holds, so other transactions must not change the queue meanwhile. */
interface QueueChange {
  readonly queue: JobName;
  readonly run: () => Promise<void>;
}

/** A job that is written at the end of the transaction. */
interface SentJob {
  readonly job: Job;
  readonly startAfter?: Date | undefined;
}

/**
 * The jobs of one transaction. They are written at its end, so they exist only if the transaction commits, and the
 * locks on queues are held only for a moment.
 */
export class StoredJobs implements JobChanges {
  readonly #db: Statements;
  readonly #boss: PgBoss;
  readonly #clockOffsetSeconds: number;
  readonly #sent: SentJob[] = [];
  readonly #queueChanges: QueueChange[] = [];

  constructor(db: Statements, { boss, clockOffsetSeconds }: JobParts) {
    this.#db = db;
    this.#boss = boss;
    this.#clockOffsetSeconds = clockOffsetSeconds;
  }

  send(job: Job, startAfter?: Date): Promise<void> {
    this.#sent.push({ job, startAfter });
    return Promise.resolve();
  }

  sendChained(job: Job, startAfter: Date): Promise<void> {
    return this.#later(job.name, () => this.#sendUnless(job, startAfter, ['created', 'retry', 'active']));
  }

  sendSuccessor(job: Job, startAfter: Date): Promise<void> {
    return this.#later(job.name, () => this.#sendUnless(job, startAfter, ['created', 'retry']));
  }

  hasten(name: JobName, startAfter: Date): Promise<void> {
    return this.#later(name, async () => void (await this.#db.all(hastenJobs(queuesOf(name), startAfter))));
  }

  /**
   * Makes the changes that depend on what a queue holds, in the order in which they were asked for. An advisory lock on
   * each queue makes other such changes wait until this transaction ends, so two senders can't both find a queue empty.
   * Every transaction takes these locks in the order of the names, after all its other locks and before the audit.
   */
  async changeQueues(): Promise<void> {
    const queues = [...new Set(this.#queueChanges.map(({ queue }) => queue))].toSorted();
    for (const queue of queues) {
      await this.#db.all(
        sql`select pg_advisory_xact_lock(hashtextextended('job ' || ${queue}::text, 0)) is null as waited`,
      );
    }
    for (const { run } of this.#queueChanges) await run();
  }

  /** Sends the statements of the other jobs, one for each queue, without waiting for their answers. */
  write(): readonly Promise<void>[] {
    return [...Map.groupBy(this.#sent, ({ job }) => job.name)].map(([name, sent]) => this.#write(name, sent));
  }

  #later(queue: JobName, run: () => Promise<void>): Promise<void> {
    this.#queueChanges.push({ queue, run });
    return Promise.resolve();
  }

  async #sendUnless(job: Job, startAfter: Date, states: readonly JobState[]): Promise<void> {
    if (!(await this.#db.won(jobIn(queuesOf(job.name), states)))) await this.#write(job.name, [{ job, startAfter }]);
  }

  async #write(name: JobName, sent: readonly SentJob[]): Promise<void> {
    const jobs = sent.map(({ job: { name: _name, ...data }, startAfter }) => ({
      data,
      ...(startAfter && { startAfter: this.#onServerClock(startAfter) }),
    }));
    const ids = await this.#boss.insert(QUEUE_NAMES[name], jobs, { db: fromKysely(this.#db.db), returnId: true });
    if (ids?.length !== jobs.length) throw new Error(`a job ${name} was not accepted`);
  }

  #onServerClock(at: Date): Date {
    return new Date(at.getTime() - this.#clockOffsetSeconds * 1000);
  }
}
