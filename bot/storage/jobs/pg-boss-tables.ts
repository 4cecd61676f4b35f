import { type RawBuilder, sql } from 'kysely';

/**
 * All that is read and written of pg-boss's own tables, past its API: whether a job for something waits or runs, as part
 * of the statement that asks, and when waiting jobs come due. The tables are not promised to anybody: a test compares the
 * columns, the order of the states and the version of the schema with those of the installed pg-boss, so that an upgrade
 * which changes them is seen before it is used.
 */

/** The version of pg-boss's schema that these statements were written for. */
export const PG_BOSS_SCHEMA = 46;

/** In the order of the type `pgboss.job_state`, by which `state < 'active'` waits, and `state < 'completed'` is not over. */
export const JOB_STATES = ['created', 'retry', 'active', 'completed', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The columns that are used, with their types. */
export const JOB_COLUMNS = {
  id: 'uuid',
  name: 'text',
  data: 'jsonb',
  state: 'job_state',
  start_after: 'timestamp with time zone',
} as const;

/** Whether a job for the card of the request `r` waits or runs. */
export const CARD_JOB_WAITS = sql`exists (select from pgboss.job j where j.name = 'deliver-card'
            and j.state < 'completed' and j.data ->> 'requestId' = r.id)`;

/** Whether a job for the release of the request `r` waits or runs. */
export const RELEASE_JOB_WAITS = sql`exists (select from pgboss.job j where j.name in ('release-credential', 'publish-credential')
            and j.state < 'completed' and j.data ->> 'requestId' = r.id)`;

/** Whether a job for the rollout of the item `i` waits or runs. */
export const ROLLOUT_JOB_WAITS = sql`exists (select from pgboss.job j where j.name = 'run-batch' and j.state < 'completed' and j.data ->> 'batchId' = i.batch_id)`;

/** Whether accounts are being read, or are about to be: a sync that has sent its successor is over. */
export const SYNC_RUNS = sql`coalesce((select bool_or(state < 'active' and start_after <= clock_timestamp())
            or (bool_or(state = 'active') and not bool_or(state < 'active'))
          from pgboss.job where name = 'sync-accounts' and state <= 'active'), false)`;

/** Jobs that are due and have not begun, and the age of the oldest in seconds. */
export const DUE_JOBS = sql<{ waiting: number; age: number }>`
    select count(*)::integer as waiting, coalesce(extract(epoch from clock_timestamp() - min(start_after)), 0)::float8 as age
    from pgboss.job where state in ('created', 'retry') and start_after <= clock_timestamp()`;

/** One queue, when there is any. */
export const ANY_QUEUE = sql<{ name: string }>`select name from pgboss.queue limit 1`;

/** A script: jobs that are marked as running wait again. */
export const GIVE_RUNNING_JOBS_BACK = `update pgboss.job set state = 'retry', start_after = clock_timestamp() where state = 'active'`;

/** One job of the queue in one of the states, when there is any. */
export function jobIn(queue: string, states: readonly JobState[]): RawBuilder<{ id: string }> {
  return sql`
      select id from pgboss.job where name = ${queue} and state::text in (${sql.join(states)}) limit 1`;
}

/** Waiting jobs of the queue come no later than this, which is a time of the clock that decides. */
export function hastenJobs(queue: string, startAfter: Date): RawBuilder<unknown> {
  return sql`
      update pgboss.job set start_after = least(start_after, ${startAfter}::timestamptz - (rooms_now() - clock_timestamp()))
      where name = ${queue} and state in ('created', 'retry')`;
}

/** Waiting jobs come due so many seconds earlier, as the clock that decides was moved ahead by so much. */
export function moveJobs(seconds: number): RawBuilder<unknown> {
  return sql`
      update pgboss.job set start_after = start_after - ${seconds}::float8 * interval '1 second'
      where state < 'active' and start_after > clock_timestamp()`;
}
