/** Told about the beginning and the end of an outage, once each. */
export interface OutageListener {
  readonly lost: (error: unknown) => void;
  readonly back: (seconds: number) => void;
}

/** Knows whether the database answered the last time that someone asked it, and when it last did. */
export class Availability {
  readonly #listener: OutageListener;
  #lostAt: number | undefined;
  #answeredAt = performance.now();

  constructor(listener: OutageListener) {
    this.#listener = listener;
  }

  get isAway(): boolean {
    return this.#lostAt !== undefined;
  }

  /** Seconds since the last answer, or since the start of this process when there was none yet. */
  get silentSeconds(): number {
    return (performance.now() - this.#answeredAt) / 1000;
  }

  answered(): void {
    this.#answeredAt = performance.now();
    if (this.#lostAt === undefined) return;
    const seconds = (performance.now() - this.#lostAt) / 1000;
    this.#lostAt = undefined;
    this.#listener.back(seconds);
  }

  lost(error: unknown): void {
    if (this.#lostAt !== undefined) return;
    this.#lostAt = performance.now();
    this.#listener.lost(error);
  }
}
