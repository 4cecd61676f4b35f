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

/** The jobs of one transaction. They are written at its end, so they exist only if the transaction commits. */
export class StoredJobs implements JobChanges {
  readonly #db: Statements;
  readonly #boss: PgBoss;
  readonly #clockOffsetSeconds: number;
  readonly #sent: (() => Promise<void>)[] = [];

  constructor(db: Statements, { boss, clockOffsetSeconds }: JobParts) {
    this.#db = db;
    this.#boss = boss;
    this.#clockOffsetSeconds = clockOffsetSeconds;
  }

  send(job: Job, startAfter?: Date): Promise<void> {
    this.#sent.push(() => this.#write(job, startAfter));
    return Promise.resolve();
  }

  async sendChained(job: Job, startAfter: Date): Promise<boolean> {
    return await this.#sendUnless(job, startAfter, ['created', 'retry', 'active']);
  }

  async sendSuccessor(job: Job, startAfter: Date): Promise<boolean> {
    return await this.#sendUnless(job, startAfter, ['created', 'retry']);
  }

  async hasten(name: JobName, startAfter: Date): Promise<void> {
    await this.#db.all(hastenJobs(queuesOf(name), startAfter));
  }

  /** Sends the statements of all jobs without waiting for their answers. */
  write(): readonly Promise<void>[] {
    return this.#sent.map((write) => write());
  }

  /**
   * Sends a job unless the queue has one in these states. An advisory lock makes other senders of such a job wait until
   * this transaction ends, so two of them can't both find the queue empty.
   */
  async #sendUnless(job: Job, startAfter: Date, states: readonly JobState[]): Promise<boolean> {
    await this.#db.all(
      sql`select pg_advisory_xact_lock(hashtextextended('job ' || ${job.name}::text, 0)) is null as waited`,
    );
    const known = await this.#db.won(jobIn(queuesOf(job.name), states));
    if (!known) await this.#write(job, startAfter);
    return !known;
  }

  async #write(job: Job, startAfter?: Date): Promise<void> {
    const { name, ...data } = job;
    const delay = startAfter && { startAfter: this.#onServerClock(startAfter) };
    const id = await this.#boss.send(QUEUE_NAMES[name], data, { db: fromKysely(this.#db.db), ...delay });
    if (id === null) throw new Error(`the job ${name} was not accepted`);
  }

  #onServerClock(at: Date): Date {
    return new Date(at.getTime() - this.#clockOffsetSeconds * 1000);
  }
}
