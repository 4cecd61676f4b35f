import type { Engine } from '../engine/engine.ts';
import type { Statements } from '../engine/statements.ts';
import { queuesWithDueJobs } from './pg-boss-tables.ts';

/** Seconds between two looks. A console waits for some of these jobs, so it must be less than a second. */
const LOOK_SECONDS = 0.5;

/**
 * Wakes the workers of each queue that has a due job. The database announces a job when it is sent, but nothing
 * announces a delayed job, or one that is tried again, when it is due. If the workers looked for these by themselves,
 * an idle server would run a statement for each queue every second. Here, one statement asks about all queues.
 */
export class DueLooks {
  readonly #engine: Pick<Engine, 'boss' | 'jobCalls'>;
  readonly #db: Statements;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(engine: Pick<Engine, 'boss' | 'jobCalls'>, db: Statements) {
    this.#engine = engine;
    this.#db = db;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#look().then(() => {
        if (!this.#closed) this.start();
      });
    }, LOOK_SECONDS * 1000);
  }

  /** Ends the looks. It is safe to call it twice. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** A failed look is an error of the job queue, as a failed look of a worker is. The next look comes all the same. */
  async #look(): Promise<void> {
    const { boss, jobCalls } = this.#engine;
    const { queues } = jobCalls;
    if (queues.length === 0) return;
    try {
      const due = await this.#db.all(queuesWithDueJobs(queues));
      if (!this.#closed) for (const { name } of due) jobCalls.heard(name);
    } catch (error) {
      boss.emit('error', error instanceof Error ? error : new Error('a look for due jobs failed', { cause: error }));
    }
  }
}
