import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the run sees it, so that tests can let it pass at will. */
export interface Timer {
  now(): Date;
  /** Milliseconds since some moment; never jumps when the clock is set, as it is on a fresh console. */
  elapsed(): number;
  /** Ends early with an AbortError when the signal fires. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemTimer: Timer = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, { signal });
  },
};
