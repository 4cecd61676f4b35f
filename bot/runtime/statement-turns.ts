import { setImmediate as othersTurn } from 'node:timers/promises';

/** Milliseconds after which everything else gets its turn between two statements. */
const LONGEST_MILLISECONDS = 5;

/** Runs work when its turn has come. */
type StatementTurns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Gives statements and transactions of the embedded database their turns, one after the other in the order of the calls.
 *
 * PGlite computes on the thread that called it, and hands over from one caller to the next without returning to the
 * event loop. With a hundred callers the loop then turns once in half a second, and Node accepts one connection in a
 * turn: an honest console would wait for many seconds to be heard at all. So after some milliseconds of statements the
 * loop turns once, before the next one begins.
 */
export function openStatementTurns(): StatementTurns {
  let last: Promise<void> = Promise.resolve();
  let turnedAt = performance.now();
  const letOthers = async (): Promise<void> => {
    if (performance.now() - turnedAt < LONGEST_MILLISECONDS) return;
    await othersTurn();
    turnedAt = performance.now();
  };
  return async (work) => {
    const before = last;
    const mine = Promise.withResolvers<void>();
    last = mine.promise;
    await before;
    try {
      return await work();
    } finally {
      void letOthers().then(mine.resolve);
    }
  };
}
