/** How long a page that is loaded again may stay away, in milliseconds. */
const RELOAD_MS = 10_000;

/** Knows whether the page is there. A page that is loaded again is away for a moment and doesn't count as gone. */
export class Presence {
  readonly #reloadMs: number;
  #isThere = false;
  #isClosed = false;
  #leaving: NodeJS.Timeout | undefined;
  readonly #arrivals = new Set<() => void>();
  readonly #departures = new Set<() => void>();

  constructor(reloadMs: number = RELOAD_MS) {
    this.#reloadMs = reloadMs;
  }

  get isThere(): boolean {
    return this.#isThere;
  }

  readonly came = (): void => {
    clearTimeout(this.#leaving);
    this.#isThere = true;
    for (const resolve of this.#arrivals) resolve();
    this.#arrivals.clear();
  };

  readonly left = (): void => {
    if (this.#isClosed) return;
    this.#leaving = setTimeout(() => {
      this.#isThere = false;
      for (const resolve of this.#departures) resolve();
      this.#departures.clear();
    }, this.#reloadMs);
  };

  /** Resolves when the page has come, at once if it's there. */
  arrival(): Promise<void> {
    return this.#isThere ? Promise.resolve() : new Promise((resolve) => this.#arrivals.add(resolve));
  }

  /** Resolves when the page, which is there or will come, is gone. */
  departure(): Promise<void> {
    return new Promise((resolve) => this.#departures.add(resolve));
  }

  /** Ends the watch, so that the program can end. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#leaving);
  }
}
