import type { Logger } from 'pino';
import type { Observer } from '../domain/observer.ts';

/** Milliseconds between two measurements. */
const MEASURE_MILLISECONDS = 60_000;
/** Seconds of difference from which on the log warns. */
export const WARN_SECONDS = 30;
/**
 * Every new token is refused by a clock that is behind by more than this. The SDK of the bot tolerates 5 minutes
 * (`clockTolerance` in botframework-connector), and the check of the tab tolerates a minute, but Entra dates its tokens
 * 5 minutes back.
 */
export const BEHIND_SECONDS = 300;
/**
 * Every token has expired for a clock that is ahead by more than this: a token lives for at least 60 minutes (Microsoft
 * Learn, "Configurable token lifetimes"), and the SDK of the bot tolerates 5.
 */
export const AHEAD_SECONDS = 3_900;

export interface ClockWatchParts {
  /** Returns by how many seconds this machine is ahead of the database, or `undefined` without an answer. */
  readonly aheadOfDatabase: () => Promise<number | undefined>;
  /** The same for Microsoft. */
  readonly aheadOfMicrosoft: () => Promise<number | undefined>;
  readonly log: Logger;
  readonly observer: Observer;
}

type ClockName = 'database' | 'microsoft';

/**
 * Measures once a minute how far the clock of this machine is from the clocks that matter: that of the database, which
 * decides when anything ends, and that of Microsoft, which dates the tokens.
 */
export class ClockWatch {
  readonly #parts: ClockWatchParts;
  readonly #timer: NodeJS.Timeout;
  readonly #ahead = new Map<ClockName, number>();

  constructor(parts: ClockWatchParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.measure(), MEASURE_MILLISECONDS).unref();
  }

  /** Tells whether tokens can be valid by this clock. It says yes until the first measurement. */
  get takesTokens(): boolean {
    const ahead = this.#ahead.get('microsoft') ?? 0;
    return ahead >= -BEHIND_SECONDS && ahead <= AHEAD_SECONDS;
  }

  async measure(): Promise<void> {
    const { aheadOfDatabase, aheadOfMicrosoft } = this.#parts;
    await Promise.all([this.#note('database', aheadOfDatabase), this.#note('microsoft', aheadOfMicrosoft)]);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Keeps the last measurement when there is no new one. */
  async #note(clock: ClockName, measure: () => Promise<number | undefined>): Promise<void> {
    const seconds = await measure().catch(() => undefined);
    if (seconds === undefined) return;
    const wasFar = Math.abs(this.#ahead.get(clock) ?? 0) > WARN_SECONDS;
    const isFar = Math.abs(seconds) > WARN_SECONDS;
    this.#ahead.set(clock, seconds);
    this.#parts.observer.note({ what: 'clock', clock, seconds });
    if (isFar && !wasFar) this.#parts.log.warn({ clock, seconds }, 'the clock of this machine is wrong');
    if (wasFar && !isFar) this.#parts.log.info({ clock, seconds }, 'the clock of this machine is right again');
  }
}
