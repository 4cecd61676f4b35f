/** Long enough for several presses in a row; card and credential have a second. */
const LONGEST_WAIT_MILLISECONDS = 300;

/** Background work is not begun while a person waits for an answer; but each piece waits a bounded time, so that none starves. */
export class PeopleFirst {
  readonly #longestWait: number;
  readonly #waiting = new Set<() => void>();
  #people = 0;

  constructor(longestWaitMilliseconds = LONGEST_WAIT_MILLISECONDS) {
    this.#longestWait = longestWaitMilliseconds;
  }

  /** Runs what answers a person. */
  async answer<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#people += 1;
    try {
      return await work();
    } finally {
      this.#people -= 1;
      if (this.#people === 0) for (const begin of this.#waiting) begin();
    }
  }

  /** Calls `begin` once: at once while nobody waits, else when everybody is answered, or after the longest wait. */
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
