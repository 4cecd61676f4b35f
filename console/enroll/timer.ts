import { setTimeout as sleep } from 'node:timers/promises';

/** The clock of a run. Tests replace it to let time pass at will. */
export interface Timer {
  now(): Date;
  /**
   * Milliseconds since an arbitrary moment. They never jump when someone sets the clock, which often happens on a new
   * console.
   */
  elapsed(): number;
  /**
   * Waits for the given time.
   * @throws AbortError when the signal aborts before the time is over
   */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The clock of the computer. */
export const systemTimer: Timer = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, { signal });
  },
};
