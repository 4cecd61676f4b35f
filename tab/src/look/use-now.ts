import { useSyncExternalStore } from 'react';
import { createSecondClock } from './second-clock.ts';

const MINUTE_MILLISECONDS = 60_000;
const clock = createSecondClock(() => Date.now());

/** Returns this computer's time in milliseconds, every second. All components share one timer. */
export function useNow(): number {
  return useSyncExternalStore(clock.subscribe, clock.now);
}

/** Returns the start of the current minute in milliseconds, for content that needs no update every second. */
export function useMinute(): number {
  return useSyncExternalStore(clock.subscribe, () => clock.now() - (clock.now() % MINUTE_MILLISECONDS));
}
