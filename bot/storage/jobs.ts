import type { Logger } from 'pino';
import type { PgBoss } from 'pg-boss';
import type { Job, JobHandler, JobName } from '../domain/ports.ts';
import type { Engine } from './engine.ts';
import { OneAtATime } from './one-at-a-time.ts';

interface QueueLimits {
  /** Bounds one run of a job; after it the job runs again. */
  readonly expireInSeconds: number;
  /** A job whose process does not show up for so long runs again: for jobs that may take long. */
  readonly heartbeatSeconds?: number;
  /** Tries after the first, with pauses of up to a minute. */
  readonly retryLimit?: number;
}

const QUEUES: Readonly<Record<JobName, QueueLimits>> = {
  'deliver-card': { expireInSeconds: 180 },
  'deliver-digest': { expireInSeconds: 60 },
  'retire-card': { expireInSeconds: 60 },
  'release-credential': { expireInSeconds: 120 },
  'publish-credential': { expireInSeconds: 60 },
  'raise-alert': { expireInSeconds: 60, retryLimit: 60 },
  'run-batch': { expireInSeconds: 600, heartbeatSeconds: 30 },
  'sync-accounts': { expireInSeconds: 1800, heartbeatSeconds: 60 },
  'check-mailboxes': { expireInSeconds: 600, heartbeatSeconds: 60 },
  'check-account-key': { expireInSeconds: 180 },
  'confirm-sign-in': { expireInSeconds: 180 },
  expire: { expireInSeconds: 60 },
};

/** An embedded database has one process: active jobs and leases were left behind by a dead one when it opens. */
async function takeUpLeftovers(engine: Engine): Promise<void> {
  await engine.script(async (run) => {
    await run(`update pgboss.job set state = 'retry', start_after = clock_timestamp() where state = 'active'`);
    await run(`delete from release_leases`);
    await run(`update requests set card_taken_until = null where card_taken_until is not null`);
  });
}

export async function startJobs(engine: Engine, log: Logger | undefined): Promise<void> {
  const { boss } = engine;
  boss.on('error', (error) => log?.error({ err: error }, 'job queue'));
  await boss.start();
  for (const [name, options] of Object.entries(QUEUES)) {
    await boss.createQueue(name, {
      retryLimit: 8, ...options, notify: true, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, deleteAfterSeconds: 86_400,
    });
  }
  if (engine.embedded) await takeUpLeftovers(engine);
}

export async function startWorker<Name extends JobName>(
  boss: PgBoss, name: Name, handler: JobHandler<Name>, log: Logger | undefined,
): Promise<void> {
  const options = { localConcurrency: 4, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };
  const turns = new OneAtATime();
  await boss.work<Record<string, unknown>>(name, options, async (jobs) => {
    for (const { id, data } of jobs) {
      const { requestId } = data;
      const job = { ...data, name } as unknown as Extract<Job, { name: Name }>;
      try {
        // Two jobs for one request at once would post its card twice.
        await turns.run(typeof requestId === 'string' ? requestId : id, () => handler(job));
      } catch (error) {
        log?.warn({ err: error, job: name, id }, 'a job failed and will run again');
        throw error;
      }
    }
  });
}
