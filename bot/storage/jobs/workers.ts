import type { PgBoss } from 'pg-boss';
import { BEAT_SECONDS } from '../servers/servers.ts';
import type { PeopleFirst } from '../engine/people-first.ts';

export interface WorkerOptions {
  readonly queue: string;
  readonly size: number;
}

/** Runs one job of a queue. pg-boss counts in `retryCount` how often the job has begun again. */
export type JobWork = (job: {
  readonly id: string;
  readonly name: string;
  readonly retryCount: number;
  readonly data: Record<string, unknown>;
}) => Promise<void>;

/** Seconds between two looks of a worker by itself. Workers mostly wait until they are woken. */
const IDLE_LOOK_SECONDS = 60;

/**
 * The workers of one queue. By itself, pg-boss wakes all of them for each job, and each one queries the database. Here,
 * a job wakes a single idle worker. A worker that finds a job wakes the next one before it starts, so a burst of jobs
 * still gets all workers. Nothing announces a delayed job when it is due, so `DueLooks` looks for those of all queues.
 */
export class QueueWorkers {
  readonly #boss: PgBoss;
  readonly #people: PeopleFirst;
  readonly #idle = new Set<string>();

  constructor(boss: PgBoss, people: PeopleFirst) {
    this.#boss = boss;
    this.#people = people;
  }

  async start({ queue, size }: WorkerOptions, handle: JobWork): Promise<void> {
    for (let place = 0; place < size; place += 1) {
      const options = {
        pollingIntervalSeconds: IDLE_LOOK_SECONDS,
        notifyPollingIntervalSeconds: IDLE_LOOK_SECONDS,
        heartbeatRefreshSeconds: BEAT_SECONDS,
      };
      const id = await this.#boss.work<Record<string, unknown>>(queue, options, async (jobs) => {
        this.#idle.delete(id);
        this.wake();
        try {
          for (const job of jobs) await handle(job);
        } finally {
          this.#idle.add(id);
          this.wake();
        }
      });
      this.#idle.add(id);
    }
  }

  /** Makes one idle worker look for a job as soon as nobody waits for an answer. */
  wake(): void {
    this.#people.whenFree(() => {
      const [id] = this.#idle;
      if (id === undefined) return;
      // The worker moves to the end of the set, so the next call wakes another worker.
      this.#idle.delete(id);
      this.#idle.add(id);
      this.#boss.notifyWorker(id);
    });
  }
}
