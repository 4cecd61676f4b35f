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
  /** Time limit of one run of a job, in seconds. After it, the job runs again. */
  readonly expireInSeconds: number;
  /** A long job runs again when its process sends no sign of life for so many seconds. */
  readonly heartbeatSeconds?: number;
  /** Number of tries after the first one, with pauses of up to a minute. */
  readonly retryLimit?: number;
  /** Seconds between two looks for jobs that are due. The default is {@link LOOK_SECONDS}. */
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
  // The console waits until this job is done, so the workers look for it more often.
  'publish-credential': { expireInSeconds: 60, lookSeconds: 0.5 },
  'alert-in-chat': { expireInSeconds: 60 },
  'raise-alert': { expireInSeconds: 60, retryLimit: 60 },
  'run-batch': { expireInSeconds: 600, heartbeatSeconds: 30 },
  'sync-accounts': { expireInSeconds: 1800, heartbeatSeconds: 60 },
  'check-mailboxes': { expireInSeconds: 600, heartbeatSeconds: 60 },
  'check-target': { expireInSeconds: 60, lookSeconds: 0.5 },
  'check-account-key': { expireInSeconds: 180 },
  'confirm-sign-in': { expireInSeconds: 180 },
  'watch-password': { expireInSeconds: 180 },
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
/** Number of workers for each queue in each process. */
const WORKERS = 4;
/** Seconds between two looks for due jobs, unless the queue has its own value. */
const LOOK_SECONDS = 1;

/**
 * Releases the jobs and leases that a crashed server left behind. Call it only while no other server uses the data:
 * then no process can still be working on them, so there is no need to wait until they time out.
 */
async function takeUpLeftovers(engine: Engine): Promise<void> {
  await engine.script(async (run) => {
    await run(GIVE_RUNNING_JOBS_BACK);
    await run(`delete from release_leases`);
    await run(`update requests set card_taken_until = null where card_taken_until is not null`);
    await run(`update chat_cards set taken_until = null where taken_until is not null`);
  });
}

/** Creates or updates the queues. When all are up to date, it runs one statement instead of two for each queue. */
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

/** Starts pg-boss with its queues. When no other server uses the data, it takes up the jobs of a crashed server. */
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

/** Starts the workers of one queue. In this process, jobs for the same request run one after the other. */
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
        // Two jobs for the same request at the same time would post its card twice.
        await serial.run(typeof requestId === 'string' ? requestId : id, () => noted(() => handler(job, id)));
      },
    );
  });
}
