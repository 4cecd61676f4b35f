import { secondsAfter } from '../../domain/instant.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Outcomes } from '../../domain/ports/store/outcomes/outcomes.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface NoteDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly outcomes: Pick<Outcomes, 'behind' | 'hasMarks'>;
    readonly transaction: Transact<'jobs' | 'outcomes'>;
  };
}

/** The number of changed codes in one transaction. */
const PORTION = 500;
/** The number of outdated cards that one run sends jobs for. */
const MOST_BEHIND = 100;
/** Seconds between a change and the search for its card. Changes of that time are found together. */
const TOGETHER_SECONDS = 2;
/** Milliseconds in which one process asks for one search only. They end before that search begins. */
const WAKE_MILLISECONDS = 1000;

/** Finds the cards of all codes that have changed, and sends a job for each, and for cards that a crash left outdated. */
export async function noteOutcomes({ store }: NoteDeps): Promise<void> {
  while (await store.outcomes.hasMarks()) {
    const found = await store.transaction(async (tx) => {
      const subjects = await tx.outcomes.takeMarks(PORTION);
      for (const { id, at } of subjects) await tx.jobs.send({ name: 'deliver-outcome', subjectId: id }, at);
      return subjects.length;
    });
    if (found === 0) break;
  }
  const behind = await store.outcomes.behind(MOST_BEHIND);
  if (behind.length === 0) return;
  await store.transaction(async (tx) => {
    for (const subjectId of behind) await tx.jobs.send({ name: 'deliver-outcome', subjectId });
  });
}

/**
 * Returns a function that has the cards of changed codes found in a moment. Call it after a change; the reconciler finds
 * what nobody asked for.
 */
export function openOutcomeWakes({ store }: NoteDeps): () => Promise<void> {
  let wokenAt = -Infinity;
  return async () => {
    if (performance.now() - wokenAt < WAKE_MILLISECONDS) return;
    wokenAt = performance.now();
    const at = secondsAfter(await store.clock.now(), TOGETHER_SECONDS);
    await store.transaction((tx) => tx.jobs.sendSuccessor({ name: 'note-outcomes' }, at));
  };
}
