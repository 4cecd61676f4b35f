/** Milliseconds between two ticks. */
const TICK_MILLISECONDS = 1_000;
/** A process whose event loop stood still for this many seconds is broken. */
const STILL_SECONDS = 30;
/**
 * The watch says so for this many seconds afterwards. A process can't answer while its event loop stands still, and
 * those who ask do so every few seconds.
 */
const SAID_SECONDS = 30;

/** Notices that the event loop of this process stood still, by timers that ran too late. */
export class EventLoopWatch {
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #tickedAt: number;
  #stoodAt = -Infinity;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#tickedAt = now();
    this.#timer = setInterval(() => this.#tick(), TICK_MILLISECONDS).unref();
  }

  /** Tells whether the event loop stood still for 30 seconds, within the last 30 seconds. */
  get stoodStill(): boolean {
    this.#tick();
    return this.#now() - this.#stoodAt <= SAID_SECONDS * 1000;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const now = this.#now();
    if (now - this.#tickedAt >= STILL_SECONDS * 1000) this.#stoodAt = now;
    this.#tickedAt = now;
  }
}
