import { type RawBuilder, sql } from 'kysely';

/**
 * This file holds every statement that reads or writes the tables of pg-boss directly. Its API can't answer whether a
 * job waits or runs within another statement, and it can't move the time when waiting jobs are due. The tables aren't a
 * public interface of pg-boss. Therefore, a test compares the columns, the order of the states and the version of the
 * schema with the installed pg-boss, and fails when an upgrade changes them.
 */

/**
 * The version of pg-boss's schema that these statements were written for. By itself, pg-boss also works on a newer
 * schema, without knowing it.
 */
export const PG_BOSS_SCHEMA = 46;

/** The schema with pg-boss's tables. */
export const JOB_SCHEMA = 'pgboss';

/** Scripts that tell whether pg-boss has its tables, and of which version they are. */
export const JOB_TABLES_VERSION = {
  table: 'version',
  name: 'pgboss.version',
  exists: `to_regclass('pgboss.version') is not null`,
  read: `select version from pgboss.version`,
} as const;

/**
 * The states of a job in the order of the type `pgboss.job_state`. By that order, a job with `state < 'active'` waits,
 * and a job with `state < 'completed'` isn't over.
 */
export const JOB_STATES = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The columns that the statements here use, with their types. */
export const JOB_COLUMNS = {
  id: 'uuid',
  name: 'text',
  data: 'jsonb',
  state: 'job_state',
  blocked: 'boolean',
  start_after: 'timestamp with time zone',
  heartbeat_on: 'timestamp with time zone',
  heartbeat_seconds: 'integer',
  retry_count: 'integer',
  retry_limit: 'integer',
  completed_on: 'timestamp with time zone',
} as const;

/** Whether a job for the card of the request `r` waits or runs. */
export const CARD_JOB_WAITS = sql`exists (select from pgboss.job j where j.name = 'deliver-card'
            and j.state < 'completed' and j.data ->> 'requestId' = r.id)`;

/** Whether a job for the release of the request `r` waits or runs. */
export const RELEASE_JOB_WAITS = sql`exists (select from pgboss.job j where j.name in ('release-credential', 'publish-credential')
            and j.state < 'completed' and j.data ->> 'requestId' = r.id)`;

/** Whether a job that carries out the sign-out `s` waits or runs. */
export const SIGN_OUT_JOB_WAITS = sql`exists (select from pgboss.job j where j.name = 'sign-out'
            and j.state < 'completed' and j.data ->> 'signOutId' = s.id)`;

/** Whether a job for the rollout of the item `i` waits or runs. */
export const ROLLOUT_JOB_WAITS = sql`exists (select from pgboss.job j where j.name = 'run-batch' and j.state < 'completed' and j.data ->> 'batchId' = i.batch_id)`;

/**
 * Whether a sync of accounts runs or is about to run. A running sync that has already sent its successor counts as
 * over.
 */
export const SYNC_RUNS = sql`coalesce((select bool_or(state < 'active' and start_after <= clock_timestamp())
            or (bool_or(state = 'active') and not bool_or(state < 'active'))
          from pgboss.job where name = 'sync-accounts' and state <= 'active'), false)`;

/** Number of jobs that are due but haven't started, and the age of the oldest one in seconds. */
export const DUE_JOBS = sql<{ waiting: number; age: number }>`
    select count(*)::integer as waiting, coalesce(extract(epoch from clock_timestamp() - min(start_after)), 0)::float8 as age
    from pgboss.job where state in ('created', 'retry') and start_after <= clock_timestamp()`;

/**
 * Returns those of the queues that have a job which is due and may begin. The limit keeps PostgreSQL from joining all
 * jobs, so each queue costs one look into the index that pg-boss itself takes jobs by.
 */
export function queuesWithDueJobs(queues: readonly string[]): RawBuilder<{ name: string }> {
  return sql`
      select q.name from jsonb_array_elements_text(${JSON.stringify(queues)}::text::jsonb) as q (name)
      cross join lateral (
        select from pgboss.job j where j.name = q.name and j.state < 'active' and not j.blocked
          and j.start_after <= clock_timestamp() limit 1) due`;
}

/** Returns one queue if any exists. */
export const ANY_QUEUE = sql<{ name: string }>`select name from pgboss.queue limit 1`;

/** Takes the lock that sending or taking a job needs, until the transaction ends. */
export const LOCK_JOBS = sql`lock table pgboss.job in row exclusive mode`;

/** Makes every job that is marked as running wait again. */
export const RUNNING_JOBS_BACK = sql`update pgboss.job set state = 'retry', start_after = clock_timestamp() where state = 'active'`;

/**
 * A statement that returns the silent ones of these jobs: they are marked as running, but their process has sent no
 * heartbeat for so many seconds. A job without tries left is not among them: pg-boss fails it by itself.
 * @param jobs a table with the columns `queue` and `job_id`
 */
export function silentJobs(jobs: RawBuilder<unknown>, seconds: number): RawBuilder<unknown> {
  return sql`
      select s.queue, s.job_id from ${jobs} s join pgboss.job j on j.name = s.queue and j.id = s.job_id
      where j.state = 'active' and j.heartbeat_seconds is not null and j.retry_count < j.retry_limit
        and j.heartbeat_on < clock_timestamp() - ${seconds}::integer * interval '1 second'`;
}

/** One try of a job. `attempt` is what pg-boss calls `retryCount`. */
export interface JobTry {
  readonly name: string;
  readonly id: string;
  readonly attempt: number;
}

/** Makes these tries wait again, due at once, if they are still marked as running. */
export function giveTriesBack(tries: readonly JobTry[]): RawBuilder<{ name: string }> {
  return sql`
      update pgboss.job j set state = 'retry', start_after = clock_timestamp()
      from jsonb_to_recordset(${JSON.stringify(tries)}::text::jsonb) as t (name text, id uuid, attempt integer)
      where j.name = t.name and j.id = t.id and j.retry_count = t.attempt and j.state = 'active' and j.retry_count < j.retry_limit
      returning j.name`;
}

/**
 * Makes jobs wait again, due at once, if they are marked as running.
 * @param jobs a statement that returns the columns `queue` and `job_id`
 */
export function giveJobsBack(jobs: RawBuilder<unknown>): RawBuilder<{ name: string }> {
  return sql`
      with given as (${jobs})
      update pgboss.job j set state = 'retry', start_after = clock_timestamp()
      from given g where j.name = g.queue and j.id = g.job_id and j.state = 'active' returning j.name`;
}

/** Returns one job of the queues in one of the states, if any exists. */
export function jobIn(queues: readonly string[], states: readonly JobState[]): RawBuilder<{ id: string }> {
  return sql`
      select id from pgboss.job where name in (${sql.join(queues)}) and state::text in (${sql.join(states)}) limit 1`;
}

/**
 * Makes waiting jobs of the queues due at this time or earlier. The time is one of `rooms_now()`, not of the real
 * clock.
 */
export function hastenJobs(queues: readonly string[], startAfter: Date): RawBuilder<unknown> {
  return sql`
      update pgboss.job set start_after = least(start_after, ${startAfter}::timestamptz - (rooms_now() - clock_timestamp()))
      where name in (${sql.join(queues)}) and state in ('created', 'retry')`;
}

/**
 * Makes waiting jobs due so many seconds earlier, because `rooms_now()` was moved ahead by the same number of seconds.
 */
export function moveJobs(seconds: number): RawBuilder<unknown> {
  return sql`
      update pgboss.job set start_after = start_after - ${seconds}::float8 * interval '1 second'
      where state < 'active' and start_after > clock_timestamp()`;
}

/** Returns the jobs that wait or run and fit a condition on their `data`. */
export function waitingJobs(condition: RawBuilder<unknown>): RawBuilder<{ id: string }> {
  return sql`select id from pgboss.job where state < 'completed' and ${condition}`;
}

/** Deletes the jobs that wait and fit a condition on their `data`. One that runs ends by itself. */
export function deleteJobs(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`delete from pgboss.job where state < 'active' and ${condition}`;
}

/** Returns the jobs that have been due for so many minutes while a server beats. */
export function overdueJobs(minutes: number): RawBuilder<{ id: string }> {
  return sql`
    select id from pgboss.job where state < 'active' and start_after < clock_timestamp() - ${minutes}::integer * interval '1 minute'
      and exists (select from servers where beat_at > clock_timestamp() - interval '24 seconds')`;
}

/** Returns the jobs that failed within the last day and have no tries left. */
export function failedJobs(): RawBuilder<{ id: string }> {
  return sql`select id from pgboss.job where state = 'failed' and completed_on > clock_timestamp() - interval '1 day'`;
}
