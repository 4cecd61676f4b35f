import { useSyncExternalStore } from 'react';

const TICK_MILLISECONDS = 1_000;
const MINUTE_MILLISECONDS = 60_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK_MILLISECONDS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** The time of this computer, every second; one timer for all who ask. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** The same by the minute, for what need not be drawn every second. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now - (now % MINUTE_MILLISECONDS));
}
