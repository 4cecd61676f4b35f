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

/** Returns this computer's time in milliseconds, every second. All components share one timer. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** Returns the start of the current minute in milliseconds, for content that needs no update every second. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => now - (now % MINUTE_MILLISECONDS));
}
