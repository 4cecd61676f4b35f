const TICK_MILLISECONDS = 1_000;

/** A time that changes every second while someone listens. */
export interface SecondClock {
  /** Returns the time in milliseconds. Between two ticks it returns the same number, as React requires. */
  readonly now: () => number;
  /** Calls the listener every second, and returns a function that stops this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Creates a clock with one timer for all its listeners. While nobody listens there is no timer, so `now` then reads the
 * time again when a second has passed. Otherwise the first listener after a pause would see the time of the last one.
 * @param readTime returns this computer's time in milliseconds
 */
export function createSecondClock(readTime: () => number): SecondClock {
  let now = readTime();
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  const tick = (): void => {
    now = readTime();
    for (const listener of listeners) listener();
  };
  return {
    now: () => {
      const time = timer === undefined ? readTime() : now;
      if (Math.abs(time - now) >= TICK_MILLISECONDS) now = time;
      return now;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(tick, TICK_MILLISECONDS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
