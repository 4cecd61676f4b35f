import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';

/**
 * Makes the jobs of these dead servers wait again, and forgets who ran them. pg-boss alone would notice only that
 * their heartbeats are missing, which takes longer.
 */
export function giveJobsBack(serverIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    with left_behind as (delete from server_jobs where server_id = any(${[...serverIds]}::text[]) returning queue, job_id)
    update pgboss.job j set state = 'retry', start_after = clock_timestamp()
    from left_behind l where j.name = l.queue and j.id = l.job_id and j.state = 'active'`;
}

/**
 * The jobs that this server runs, and their rows in the table `server_jobs`. A row is written without waiting for it: a
 * server that dies before it arrives only makes the job wait for its heartbeats. Rows of jobs that are over are deleted
 * together, at the beats. An embedded database has one server and needs no rows.
 */
export class RunningJobs {
  readonly #engine: Engine;
  readonly #running = new Map<string, string>();
  #hasRows = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Runs the work of a job, which the table names meanwhile. */
  async run(queue: string, jobId: string, work: () => Promise<void>): Promise<void> {
    this.#running.set(jobId, queue);
    void this.#write(queue, jobId).catch(() => undefined);
    try {
      await work();
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** Deletes the rows of jobs that are over. */
  async forgetOver(): Promise<void> {
    if (!this.#hasRows) return;
    this.#hasRows = this.#running.size > 0;
    await sql`delete from server_jobs where server_id = ${this.#engine.serverId}
      and job_id <> all(${[...this.#running.keys()]}::uuid[])`.execute(this.#engine.db);
  }

  async #write(queue: string, jobId: string): Promise<void> {
    if (this.#engine.embedded) return;
    this.#hasRows = true;
    await sql`insert into server_jobs (queue, job_id, server_id) values (${queue}, ${jobId}::uuid, ${this.#engine.serverId})
      on conflict (queue, job_id) do update set server_id = excluded.server_id`.execute(this.#engine.db);
  }
}
