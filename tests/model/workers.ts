import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { QUEUE_NAMES } from '../../bot/storage/jobs/queue-names.ts';
import { inJob } from './directory-stand-in.ts';
import type { World } from './world.ts';

interface DueJob {
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly retry_count: number;
}

const NAMES = new Map<string, string>(Object.entries(QUEUE_NAMES).map(([name, queue]) => [queue, name]));
/** Jobs about accounts and reminders, about which the model says nothing. */
const LEFT_OUT: readonly string[] = [
  'check-account-key',
  'check-mailboxes-2',
  'check-policies',
  'check-target',
  'deliver-digest',
  'read-sign-ins',
  'sync-accounts',
];
/** Jobs of one call. More would be a circle. */
const MOST_JOBS = 200;
/** Tries of one job, as the queue allows. */
const MOST_TRIES = 9;

/** Returns the next job that is due, and forgets the one that has ended. */
async function nextDue(world: World, ended: string | undefined): Promise<DueJob | undefined> {
  const [job] = await world.shared.rows(sql<DueJob>`
    with ended as (delete from pgboss.job where id = ${ended ?? null}::uuid and state = 'active')
    update pgboss.job set state = 'active' where id = (
      select id from pgboss.job where state < 'active' and name not in (${sql.join(LEFT_OUT)}) and start_after <= clock_timestamp() order by start_after, name, id limit 1)
    returning id, name, data, retry_count`);
  return job;
}

/** What a job is about: a request, or a code. */
function subjectOf({ data }: DueJob): string | undefined {
  const subject = data['requestId'] ?? data['subjectId'];
  return typeof subject === 'string' ? subject : undefined;
}

async function runJob(world: World, place: number, job: DueJob): Promise<'again' | 'crashed' | 'done'> {
  const { id, name: queue, data, retry_count: retries } = job;
  const name = NAMES.get(queue) ?? assert.fail(`nobody works on ${queue}`);
  world.teams.beginJob();
  // Each code and request sends one; the others would find nothing left to do.
  if (name === 'expire')
    await world.shared.rows(sql`
      delete from pgboss.job where name = 'expire' and state < 'active' and start_after <= clock_timestamp()`);
  let failure: unknown;
  const { kind } = await world.ask(place, async ({ workers }) => {
    const work = workers.get(name) ?? assert.fail(`nobody works on ${name}`);
    await inJob(() => work(data, id)).catch((error: unknown) => {
      failure = error;
    });
  });
  if (kind === 'crashed') {
    world.teams.noteCrash(subjectOf(job));
    return 'crashed';
  }
  if (failure === undefined) return 'done';
  await tryAgain(world, job, failure, retries + 1);
  return 'again';
}

/** The stand-ins fail with these; anything else is a fault of the server. */
function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message === 'nothing was sent' || ['DirectoryError', 'DomainError'].includes(error.name);
}

async function tryAgain(world: World, { id, name }: DueJob, failure: unknown, tries: number): Promise<void> {
  if (!isExpected(failure)) throw failure;
  assert.ok(tries < MOST_TRIES, `${name} failed too often`);
  await world.shared.rows(sql`
    update pgboss.job set state = 'retry', retry_count = ${tries}::integer,
      start_after = clock_timestamp() + ${2 ** tries}::float8 * interval '1 second' where id = ${id}::uuid`);
}

/** Runs the jobs that are due, one after the other, until none is left or the server crashes. */
export async function runDueJobs(world: World, place: number): Promise<void> {
  let ended: string | undefined;
  for (let ran = 0; ; ran += 1) {
    assert.ok(ran < MOST_JOBS, 'the jobs never end');
    const job = await nextDue(world, ended);
    const outcome = job && (await runJob(world, place, job));
    if (outcome === undefined || outcome === 'crashed') return;
    ended = outcome === 'done' ? job?.id : undefined;
  }
}
