/**
 * Longest wait of a piece of background work, in milliseconds. It is long enough for several clicks in a row, and short
 * enough for a card or a credential, which must arrive within a second.
 */
const LONGEST_WAIT_MILLISECONDS = 300;

/**
 * Delays background work while someone waits for an answer. Each piece of work waits for a limited time, so a constant
 * stream of requests can't keep it from running.
 */
export class PeopleFirst {
  readonly #longestWait: number;
  readonly #waiting = new Set<() => void>();
  #people = 0;

  constructor(longestWaitMilliseconds = LONGEST_WAIT_MILLISECONDS) {
    this.#longestWait = longestWaitMilliseconds;
  }

  /** Runs work that someone waits for. */
  async answer<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#people += 1;
    try {
      return await work();
    } finally {
      this.#people -= 1;
      if (this.#people === 0) for (const begin of this.#waiting) begin();
    }
  }

  /**
   * Calls `begin` once: immediately if nobody waits, and otherwise when nobody waits any longer or the longest wait is
   * over.
   */
  whenFree(begin: () => void): void {
    if (this.#people === 0) return begin();
    const once = (): void => {
      clearTimeout(timer);
      if (this.#waiting.delete(once)) begin();
    };
    const timer = setTimeout(once, this.#longestWait);
    this.#waiting.add(once);
  }
}
