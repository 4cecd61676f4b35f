import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Observer } from '../../domain/observer.ts';
import type { Job, JobHandler, JobName } from '../../domain/ports/store/jobs.ts';
import { GIVE_RUNNING_JOBS_BACK } from './pg-boss-tables.ts';
import { QueueWorkers } from './workers.ts';
import type { Engine } from '../engine/engine.ts';
import { OneAtATime } from '../../runtime/one-at-a-time.ts';
import type { PeopleFirst } from '../engine/people-first.ts';

interface QueueLimits {
  /** Bounds one run of a job; after it the job runs again. */
  readonly expireInSeconds: number;
  /** A job whose process does not show up for so long runs again: for jobs that may take long. */
  readonly heartbeatSeconds?: number;
  /** Tries after the first, with pauses of up to a minute. */
  readonly retryLimit?: number;
  /** How soon a job is begun that has come due; by default {@link LOOK_SECONDS}. */
  readonly lookSeconds?: number;
}

const QUEUES: Readonly<Record<JobName, QueueLimits>> = {
  'deliver-card': { expireInSeconds: 180 },
  'deliver-chat-card': { expireInSeconds: 180 },
  'deliver-digest': { expireInSeconds: 60 },
  remind: { expireInSeconds: 60 },
  'remind-person': { expireInSeconds: 60 },
  'retire-card': { expireInSeconds: 60 },
  'release-credential': { expireInSeconds: 120 },
  // A console is held until what was approved for it has settled.
  'publish-credential': { expireInSeconds: 60, lookSeconds: 0.5 },
  'alert-in-chat': { expireInSeconds: 60 },
  'raise-alert': { expireInSeconds: 60, retryLimit: 60 },
  'run-batch': { expireInSeconds: 600, heartbeatSeconds: 30 },
  'sync-accounts': { expireInSeconds: 1800, heartbeatSeconds: 60 },
  'check-mailboxes': { expireInSeconds: 600, heartbeatSeconds: 60 },
  'check-account-key': { expireInSeconds: 180 },
  'confirm-sign-in': { expireInSeconds: 180 },
  expire: { expireInSeconds: 60 },
};

const ALL_QUEUES = {
  notify: true,
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 86_400,
} as const;
/** In each process, for each queue. */
const WORKERS = 4;
const LOOK_SECONDS = 1;

/** Of a server that died: when no other one uses the data, nobody works on what is marked as being worked on. */
async function takeUpLeftovers(engine: Engine): Promise<void> {
  await engine.script(async (run) => {
    await run(GIVE_RUNNING_JOBS_BACK);
    await run(`delete from release_leases`);
    await run(`update requests set card_taken_until = null where card_taken_until is not null`);
    await run(`update chat_cards set taken_until = null where taken_until is not null`);
  });
}

/** One question at a start where all is as it should be, instead of two statements for each queue. */
async function provideQueues(boss: PgBoss): Promise<void> {
  const known = new Map(
    (await boss.getQueues()).map((queue) => [queue.name, new Map<string, unknown>(Object.entries(queue))]),
  );
  for (const [name, { lookSeconds: _ours, ...limits }] of Object.entries(QUEUES)) {
    const wanted = { ...ALL_QUEUES, ...limits };
    const queue = known.get(name);
    if (!queue) await boss.createQueue(name, wanted);
    else if (Object.entries(wanted).some(([option, value]) => queue.get(option) !== value))
      await boss.updateQueue(name, wanted);
  }
}

export async function startJobs(engine: Engine, log: Logger | undefined): Promise<void> {
  const { boss } = engine;
  boss.on('error', (error) => log?.error({ err: error }, 'job queue'));
  await boss.start();
  await provideQueues(boss);
  await engine.whileAlone(() => takeUpLeftovers(engine));
}

interface Watching {
  readonly log: Logger | undefined;
  readonly observer: Observer;
}

export async function startWorkers<Name extends JobName>(
  { boss, jobCalls }: Engine,
  people: PeopleFirst,
  name: Name,
  handler: JobHandler<Name>,
  { log, observer }: Watching,
): Promise<void> {
  const serial = new OneAtATime();
  const noted = async (run: () => Promise<void>): Promise<void> => {
    const startedAt = performance.now();
    let outcome: 'done' | 'failed' = 'failed';
    try {
      await run();
      outcome = 'done';
    } catch (error) {
      log?.warn({ err: error, job: name }, 'a job failed and will run again');
      throw error;
    } finally {
      observer.note({ what: 'job', name, outcome, seconds: (performance.now() - startedAt) / 1000 });
    }
  };
  const workers = new QueueWorkers(boss, people);
  const { lookSeconds = LOOK_SECONDS } = QUEUES[name];
  jobCalls.answer(name, () => workers.wake());
  await workers.start({ queue: name, size: WORKERS, lookSeconds }, async ({ id, data }) => {
    const { requestId } = data;
    const job = { ...data, name } as unknown as Extract<Job, { name: Name }>;
    await observer.within(
      { kind: 'job', name, correlationId: id, ...(typeof requestId === 'string' && { fields: { requestId } }) },
      async () => {
        // Two jobs for one request at once would post its card twice.
        await serial.run(typeof requestId === 'string' ? requestId : id, () => noted(() => handler(job)));
      },
    );
  });
}
