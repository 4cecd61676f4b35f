import type { Timer } from '../../console/enroll/timer.ts';

/** Time that passes only when somebody sleeps, and then at once. */
export interface SettableTimer extends Timer {
  /** Milliseconds of each sleep so far. */
  readonly slept: number[];
  pass(milliseconds: number): void;
}

export function settableTimer(start = new Date('2026-03-04T14:02:00Z')): SettableTimer {
  let passed = 0;
  const slept: number[] = [];
  return {
    slept,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    now: () => new Date(start.getTime() + passed),
    elapsed: () => passed,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      slept.push(milliseconds);
      passed += milliseconds;
    },
  };
}
