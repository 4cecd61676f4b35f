import type { Clock } from '../../domain/ports/store/clock.ts';
import { inBatches } from '../../runtime/in-batches.ts';

/** The most questions of one batch, and the milliseconds between two batches. */
const BATCH = { most: 1_000, pause: 5 } as const;

/** The clock of the database, of which those who ask at the same time get one answer, read after they asked. */
export class SharedClock implements Clock {
  readonly now: () => Promise<Date>;

  constructor(clock: Clock) {
    const ask = inBatches(async (questions: readonly undefined[]) => {
      const now = await clock.now();
      return questions.map(() => now);
    }, BATCH);
    this.now = () => ask(undefined);
  }
}
