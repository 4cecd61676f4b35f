import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Observer } from '../../domain/observer.ts';
import type { Job, JobHandler, JobName } from '../../domain/ports/store/jobs.ts';
import type { OwnJobs } from './own-jobs.ts';
import { queuesOf } from './queue-names.ts';
import { type JobWork, QueueWorkers } from './workers.ts';
import type { Engine } from '../engine/engine.ts';
import { OneAtATime } from '../../runtime/one-at-a-time.ts';
import { SILENT_SECONDS } from '../servers/servers.ts';
import type { PeopleFirst } from '../engine/people-first.ts';

interface QueueLimits {
  /** Time limit of one run of a job, in seconds. After it, the job runs again. */
  readonly expireInSeconds: number;
  /** Number of tries after the first one, with pauses of up to a minute. */
  readonly retryLimit?: number;
}

const QUEUES: Readonly<Record<JobName, QueueLimits>> = {
  'deliver-card': { expireInSeconds: 180 },
  'deliver-chat-card': { expireInSeconds: 180 },
  'deliver-digest': { expireInSeconds: 60 },
  'deliver-rule-card': { expireInSeconds: 120 },
  'deliver-sign-out-card': { expireInSeconds: 120 },
  'note-outcomes': { expireInSeconds: 60 },
  'deliver-outcome': { expireInSeconds: 180 },
  'notify-outcome': { expireInSeconds: 60 },
  remind: { expireInSeconds: 60 },
  'remind-person': { expireInSeconds: 60 },
  'tell-trouble': { expireInSeconds: 60 },
  'tell-sign-in': { expireInSeconds: 60 },
  'retire-card': { expireInSeconds: 60 },
  'retire-digest': { expireInSeconds: 60 },
  'release-credential': { expireInSeconds: 120 },
  'publish-credential': { expireInSeconds: 60 },
  'alert-in-chat': { expireInSeconds: 60 },
  'raise-alert': { expireInSeconds: 60, retryLimit: 60 },
  'run-batch': { expireInSeconds: 600 },
  'sync-accounts': { expireInSeconds: 1800 },
  'check-mailboxes': { expireInSeconds: 600 },
  'check-policies': { expireInSeconds: 600 },
  'check-target': { expireInSeconds: 60 },
  'look-up-device': { expireInSeconds: 600 },
  'tell-device': { expireInSeconds: 60 },
  'check-account-key': { expireInSeconds: 180 },
  'confirm-sign-in': { expireInSeconds: 180 },
  'watch-password': { expireInSeconds: 180 },
  'read-sign-ins': { expireInSeconds: 300 },
  'sign-out': { expireInSeconds: 120 },
  expire: { expireInSeconds: 60 },
};

/** The options of every queue. A job of a process that sends no heartbeats runs again, as the leases of a dead server. */
const ALL_QUEUES = {
  notify: true,
  heartbeatSeconds: SILENT_SECONDS,
  retryLimit: 8,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  deleteAfterSeconds: 86_400,
} as const;
/** Number of workers for each queue in each process. */
const WORKERS = 4;

/** Every queue with the job that it is for. */
function allQueues(): readonly (readonly [queue: string, name: JobName])[] {
  return (Object.keys(QUEUES) as JobName[]).flatMap((name) => queuesOf(name).map((queue) => [queue, name] as const));
}

/**
 * Creates or updates the queues. When all are up to date, it runs one statement instead of two for each queue.
 * @param isNewest false when a newer version uses the database: its limits stay as they are
 */
async function provideQueues(boss: PgBoss, isNewest: boolean): Promise<void> {
  const known = new Map(
    (await boss.getQueues()).map((queue) => [queue.name, new Map<string, unknown>(Object.entries(queue))]),
  );
  for (const [queueName, name] of allQueues()) {
    const wanted = { ...ALL_QUEUES, ...QUEUES[name] };
    const queue = known.get(queueName);
    if (!queue) await boss.createQueue(queueName, wanted);
    else if (isNewest && Object.entries(wanted).some(([option, value]) => queue.get(option) !== value))
      await boss.updateQueue(queueName, wanted);
  }
}

/**
 * Starts pg-boss with its queues.
 * @param isNewest whether no newer version of the server has used the data
 */
export async function startJobs(engine: Engine, log: Logger | undefined, isNewest = true): Promise<void> {
  const { boss } = engine;
  boss.on('error', (error) => {
    // The engine has told about an outage, and every worker notices it again with each look.
    if ((error as { readonly code?: unknown }).code !== 'store_unavailable') log?.error({ err: error }, 'job queue');
  });
  await boss.start();
  await provideQueues(boss, isNewest);
}

/** Begins no further job in this process. Jobs that run go on until they end. */
export async function stopJobs({ boss }: Engine): Promise<void> {
  for (const [queue] of allQueues()) await boss.offWork(queue, { wait: false });
}

interface Watching {
  readonly log: Logger | undefined;
  readonly observer: Observer;
  readonly ownJobs: OwnJobs;
}

/** Starts the workers of one queue. In this process, jobs for the same request run one after the other. */
export async function startWorkers<Name extends JobName>(
  { boss, jobCalls }: Engine,
  people: PeopleFirst,
  name: Name,
  handler: JobHandler<Name>,
  { log, observer, ownJobs }: Watching,
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
  const handle: JobWork = async ({ id, name: queue, retryCount, data }) => {
    const requestId = typeof data['requestId'] === 'string' ? data['requestId'] : undefined;
    const job = { ...data, name } as unknown as Extract<Job, { name: Name }>;
    await observer.within(
      { kind: 'job', name, correlationId: id, ...(requestId && { fields: { requestId } }) },
      async () => {
        const own = { name: queue, id, attempt: retryCount, ...(requestId && { requestId }) };
        // Two jobs for the same request at the same time would post its card twice.
        await ownJobs.run(own, () => serial.run(requestId ?? id, () => noted(() => handler(job, id))));
      },
    );
  };
  for (const [place, queue] of queuesOf(name).entries()) {
    const workers = new QueueWorkers(boss, people);
    jobCalls.answer(queue, () => workers.wake());
    // Only servers of an earlier version send to a former queue, and one worker is enough for what they send.
    await workers.start({ queue, size: place === 0 ? WORKERS : 1 }, handle);
  }
}
