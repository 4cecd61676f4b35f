import type { PgBoss } from 'pg-boss';
import type { PeopleFirst } from '../engine/people-first.ts';

export interface WorkerOptions {
  readonly queue: string;
  readonly size: number;
  /** How soon a job is found that nobody was called for, such as one that came due. */
  readonly lookSeconds: number;
}

type Handle = (job: { readonly id: string; readonly data: Record<string, unknown> }) => Promise<void>;

/** All but the first look only when they are called. */
const IDLE_LOOK_SECONDS = 60;

/**
 * The workers of one queue. pg-boss would wake all of them for each job, and each asks the database; here one is woken,
 * and whoever finds a job wakes another one, until nothing is found.
 */
export class QueueWorkers {
  readonly #boss: PgBoss;
  readonly #people: PeopleFirst;
  readonly #idle = new Set<string>();

  constructor(boss: PgBoss, people: PeopleFirst) {
    this.#boss = boss;
    this.#people = people;
  }

  async start({ queue, size, lookSeconds }: WorkerOptions, handle: Handle): Promise<void> {
    for (let place = 0; place < size; place += 1) {
      const seconds = place === 0 ? lookSeconds : IDLE_LOOK_SECONDS;
      const options = { pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds };
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

  /** One that is idle looks for a job, once nobody waits for an answer. */
  wake(): void {
    this.#people.whenFree(() => {
      const [id] = this.#idle;
      if (id === undefined) return;
      // Goes to the end, so that calls in a row wake one after the other.
      this.#idle.delete(id);
      this.#idle.add(id);
      this.#boss.notifyWorker(id);
    });
  }
}
