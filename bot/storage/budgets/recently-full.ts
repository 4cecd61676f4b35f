interface Wait {
  readonly retryAfterSeconds: number;
}

/**
 * Milliseconds for which a used-up limit isn't asked for again. A flood asks hundreds of times in that time, and a
 * client that got an answer can't ask again sooner, because each refusal takes 250 ms at least.
 */
const MILLISECONDS = 200;

/**
 * Limits that were used up a moment ago. A use that finds its limit used up counts nowhere, so it makes no difference
 * whether it asks.
 */
export class RecentlyFull {
  readonly #known = new Map<string, { readonly until: number; readonly wait: Wait }>();

  note(key: string, wait: Wait): void {
    this.#known.delete(key);
    this.#known.set(key, { until: performance.now() + MILLISECONDS, wait });
  }

  waitOf(key: string): Wait | undefined {
    const now = performance.now();
    for (const [name, { until }] of this.#known) {
      if (until > now) break;
      this.#known.delete(name);
    }
    return this.#known.get(key)?.wait;
  }

  /** Forgets everything, because the clock of the database was set. */
  clear(): void {
    this.#known.clear();
  }
}
