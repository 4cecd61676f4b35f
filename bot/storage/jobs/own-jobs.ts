import type { JobTry } from './pg-boss-tables.ts';

/** A try of a job as a worker gets it. The request is there if the job is about one. */
export interface OwnJob extends JobTry {
  readonly requestId?: string;
}

interface Ended {
  readonly job: JobTry;
  readonly endedAt: number;
}

/** Milliseconds for which an ended job is remembered while nothing is in doubt. */
const REMEMBERED_MILLISECONDS = 30_000;
/** Maximum number of remembered jobs. In a long outage, the oldest are left to the rule about silent jobs. */
const MOST_REMEMBERED = 500;
/** Milliseconds that pg-boss gets to store how a job ended. */
const STORING_MILLISECONDS = 1000;

/**
 * The jobs that this process runs, and those that ended a moment ago. While the database is away, pg-boss can't store
 * that a job failed, so the job stays marked as running although nobody works on it. Others can't know that before its
 * heartbeat is old. This process knows it, and says so when the database answers again.
 */
export class OwnJobs {
  readonly #began: (job: JobTry) => void;
  readonly #running = new Map<string, OwnJob>();
  #ended: readonly Ended[] = [];
  #doubtAt: number | undefined;

  /** @param began called when a try begins */
  constructor(began: (job: JobTry) => void = () => undefined) {
    this.#began = began;
  }

  /** The ids of the jobs that run at the moment. */
  get running(): readonly string[] {
    return [...this.#running.keys()];
  }

  /** Runs one try. A try that throws may have left a lease, so its end is in doubt. */
  async run(job: OwnJob, work: () => Promise<void>): Promise<void> {
    this.#running.set(job.id, job);
    this.#began(job);
    try {
      await work();
    } catch (error) {
      this.doubt();
      throw error;
    } finally {
      this.#running.delete(job.id);
      this.#remember(job);
    }
  }

  /** Call it when pg-boss reports an error, because the end of a job may not be stored then. */
  doubt(): void {
    this.#doubtAt = performance.now();
  }

  /**
   * Passes the tries that ended a while ago to `store` if the database may still take them for running. If `store`
   * fails, they are passed again the next time.
   */
  async settle(store: (tries: readonly JobTry[]) => Promise<void>): Promise<void> {
    const before = performance.now() - STORING_MILLISECONDS;
    const doubtAt = this.#doubtAt;
    if (doubtAt === undefined || doubtAt > before) return;
    const old = this.#ended.filter(({ endedAt }) => endedAt <= before);
    await store(old.map(({ job }) => job));
    this.#ended = this.#ended.filter((ended) => !old.includes(ended));
    if (this.#doubtAt === doubtAt) this.#doubtAt = undefined;
  }

  /** Whether a job of this process works on the request at the moment. */
  worksOn(requestId: string): boolean {
    return [...this.#running.values()].some((job) => job.requestId === requestId);
  }

  #remember({ name, id, attempt }: JobTry): void {
    const endedAt = performance.now();
    const isKept = (ended: Ended) => this.#doubtAt !== undefined || ended.endedAt > endedAt - REMEMBERED_MILLISECONDS;
    this.#ended = [...this.#ended.filter(isKept), { job: { name, id, attempt }, endedAt }].slice(-MOST_REMEMBERED);
  }
}
