import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { giveJobsBack, type JobTry, silentJobs } from '../jobs/pg-boss-tables.ts';
import { SILENT_SECONDS } from './servers.ts';

/**
 * The table `server_jobs` says which server runs which job, because pg-boss doesn't record that. With it, the jobs of a
 * server that is known to be dead run again at once, instead of when their heartbeats are old. It also spares the looks
 * for silent jobs from reading all jobs, of which those of a day are kept.
 */

/**
 * Records that this server runs the job. Nobody waits for it: if the server dies before the row arrives, the job waits
 * for its heartbeats. An embedded database has one server and needs no rows.
 */
export function recordJob({ embedded, serverId, db }: Engine, { name, id }: Pick<JobTry, 'id' | 'name'>): void {
  if (embedded) return;
  void sql`
    insert into server_jobs (queue, job_id, server_id) values (${name}, ${id}::uuid, ${serverId})
    on conflict (queue, job_id) do update set server_id = excluded.server_id`
    .execute(db)
    .catch(() => undefined);
}

/** Deletes the rows of jobs that this server no longer runs. */
export function forgetJobs(serverId: string, running: readonly string[]): RawBuilder<unknown> {
  return sql`delete from server_jobs where server_id = ${serverId} and job_id <> all(${[...running]}::uuid[])`;
}

const SILENT_JOBS = silentJobs(sql`server_jobs`, SILENT_SECONDS);

/** Whether a job belongs to a server without a row in `servers`, or is silent. */
export const IS_JOB_LEFT = sql`(exists (select from server_jobs where server_id not in (select id from servers))
  or exists (${SILENT_JOBS}))`;

/** Makes the jobs of servers without a row wait again, due at once, and forgets who ran them. */
export function giveLeftJobsBack(): RawBuilder<{ name: string }> {
  return giveJobsBack(
    sql`delete from server_jobs where server_id not in (select id from servers) returning queue, job_id`,
  );
}

/** Makes silent jobs wait again, due at once. pg-boss itself would wait longer with each try. */
export function giveSilentJobsBack(): RawBuilder<{ name: string }> {
  return giveJobsBack(SILENT_JOBS);
}
