/** For whom work is done. */
interface Turn {
  /** Work of one line runs one after the other, and each line gets as many turns as any other. */
  readonly line: string;
  /** Who asked for it. At most two pieces of work of one origin run at a time. */
  readonly origin: string;
  /**
   * Spare work runs only when no other work could, one piece at a time, and not at all when it would have to wait too long
   * for that.
   */
  readonly isSpare: boolean;
}

/** Runs work when its turn has come. The answer is `undefined` for spare work that was left out. */
export type FairSlots = <Result>(turn: Turn, work: () => Promise<Result>) => Promise<Result | undefined>;

const MOST_OF_ONE_ORIGIN = 2;
/** Milliseconds that spare work waits at most. */
const SPARE_MILLISECONDS = 100;

interface Waiting extends Turn {
  readonly start: () => void;
}

/** The lines that wait, in the order of their turns, and what runs now. */
class FairLines {
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #lines = new Set<string>();
  readonly #origins = new Map<string, number>();
  #free: number;
  #isSpareRunning = false;

  constructor(places: number) {
    this.#free = places;
  }

  /** Adds work at the end of its line, and starts it when it is its turn. */
  add(waiting: Waiting): void {
    const line = this.#waiting.get(waiting.line);
    if (line) line.push(waiting);
    else this.#waiting.set(waiting.line, [waiting]);
    this.#startNext();
  }

  /** Takes work out of its line. The answer is `false` if it isn't there any more. */
  remove(waiting: Waiting): boolean {
    const line = this.#waiting.get(waiting.line);
    const index = line?.indexOf(waiting) ?? -1;
    if (!line || index < 0) return false;
    line.splice(index, 1);
    if (line.length === 0) this.#waiting.delete(waiting.line);
    return true;
  }

  /** Ends work that was started. */
  end({ line, origin, isSpare }: Turn): void {
    this.#free += 1;
    if (isSpare) this.#isSpareRunning = false;
    this.#lines.delete(line);
    const running = (this.#origins.get(origin) ?? 0) - 1;
    if (running > 0) this.#origins.set(origin, running);
    else this.#origins.delete(origin);
    this.#startNext();
  }

  #startNext(): void {
    while (this.#free > 0) {
      const next = this.#nextOf(false) ?? (this.#isSpareRunning ? undefined : this.#nextOf(true));
      if (!next) return;
      this.#start(next);
    }
  }

  #nextOf(isSpare: boolean): Waiting | undefined {
    for (const [name, line] of this.#waiting) {
      if (this.#lines.has(name)) continue;
      const next = line.find(
        (one) => one.isSpare === isSpare && (this.#origins.get(one.origin) ?? 0) < MOST_OF_ONE_ORIGIN,
      );
      if (next) return next;
    }
    return undefined;
  }

  /** Starts work. Its line goes behind all others, so that each has had a turn before this one gets another. */
  #start(next: Waiting): void {
    this.remove(next);
    const rest = this.#waiting.get(next.line);
    if (rest) {
      this.#waiting.delete(next.line);
      this.#waiting.set(next.line, rest);
    }
    this.#free -= 1;
    if (next.isSpare) this.#isSpareRunning = true;
    this.#lines.add(next.line);
    this.#origins.set(next.origin, (this.#origins.get(next.origin) ?? 0) + 1);
    next.start();
  }
}

/**
 * Returns slots for at most `places` pieces of work at a time, which are shared out by lines and not by arrival. A first
 * come, first served queue would let one guesser with a thousand attempts delay everybody behind them. Here, a line
 * that has had its turn goes behind all others, so the first piece of work of a line waits for what runs already and for
 * one piece of work of each other line, however long those are. With two places or more it doesn't wait for spare work,
 * which takes one at most.
 *
 * @example
 * const slots = openFairSlots(2);
 * const isRight = await slots({ line: otp.id, origin: sourceAddress, isSpare: false }, () => compare(code));
 */
export function openFairSlots(places: number): FairSlots {
  const lines = new FairLines(places);
  return async (turn, work) => {
    const hasTurn = await new Promise<boolean>((resolve) => {
      let patience: NodeJS.Timeout | undefined;
      const start = (): void => {
        clearTimeout(patience);
        resolve(true);
      };
      const waiting = { ...turn, start };
      if (turn.isSpare) patience = setTimeout(() => lines.remove(waiting) && resolve(false), SPARE_MILLISECONDS);
      lines.add(waiting);
    });
    if (!hasTurn) return undefined;
    try {
      return await work();
    } finally {
      lines.end(turn);
    }
  };
}
