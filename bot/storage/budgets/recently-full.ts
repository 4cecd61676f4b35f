interface Wait {
  readonly retryAfterSeconds: number;
}

interface Full {
  /** When a place becomes free, and when the limit is asked for again, as milliseconds of the process. */
  readonly freeAt: number;
  readonly until: number;
}

/**
 * The most milliseconds for which a used-up limit isn't asked for again, although its place becomes free later. Within
 * them this server learns that the clock of the database was set, or that another server forgot what was counted.
 */
const LONGEST_MILLISECONDS = 5_000;

/** The most limits that are known. More would need as many addresses, each with as many wrong codes as its budget. */
const MOST_KNOWN = 10_000;

/**
 * Limits that are used up, so that a refused client costs the database nothing. A use that finds its limit used up counts
 * nowhere, and no place becomes free before its time, so it makes no difference whether it asks.
 */
export class RecentlyFull {
  readonly #known = new Map<string, Full>();

  /** @param seconds until a place becomes free, as the database told a moment ago */
  note(key: string, seconds: number): void {
    const now = performance.now();
    const freeAt = now + seconds * 1000;
    this.#known.delete(key);
    if (this.#known.size >= MOST_KNOWN) this.#forgetOldest();
    this.#known.set(key, { freeAt, until: Math.min(freeAt, now + LONGEST_MILLISECONDS) });
  }

  /** Returns how long to wait, or `undefined` when the database has to be asked. */
  waitOf(key: string): Wait | undefined {
    const known = this.#known.get(key);
    const now = performance.now();
    if (known === undefined) return undefined;
    if (known.until > now) return { retryAfterSeconds: Math.max(1, Math.ceil((known.freeAt - now) / 1000)) };
    this.#known.delete(key);
    return undefined;
  }

  /** Forgets everything, because the clock of the database was set. */
  clear(): void {
    this.#known.clear();
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}
