/** Runs work when a slot is free. */
export type Slots = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Returns slots for at most `places` pieces of work at a time. Other work waits in the order of the calls. */
export function openSlots(places: number): Slots {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
