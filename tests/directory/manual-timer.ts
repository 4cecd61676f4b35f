import { setImmediate } from 'node:timers/promises';
import type { Timer } from '../../bot/directory/group-check.ts';

/** Time that passes only when a test says so. */
export interface ManualTimer extends Timer {
  /** Lets time pass, and everything happen that was due. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Resolves once somebody waits for exactly so many milliseconds. */
  readonly awaited: (milliseconds: number) => Promise<void>;
}

interface Alarm {
  readonly milliseconds: number;
  readonly due: number;
  readonly ring: () => void;
}

export function manualTimer(): ManualTimer {
  let at = 0;
  const alarms = new Set<Alarm>();
  return {
    now: () => at,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const alarm = { milliseconds, due: at + milliseconds, ring: resolve };
        alarms.add(alarm);
        signal.addEventListener('abort', () => {
          alarms.delete(alarm);
          reject(signal.reason as Error);
        });
      }),
    pass: async (milliseconds) => {
      at += milliseconds;
      for (const alarm of alarms) {
        if (alarm.due > at) continue;
        alarms.delete(alarm);
        alarm.ring();
      }
      await setImmediate();
    },
    awaited: async (milliseconds) => {
      while (![...alarms].some((alarm) => alarm.milliseconds === milliseconds)) await setImmediate();
    },
  };
}
