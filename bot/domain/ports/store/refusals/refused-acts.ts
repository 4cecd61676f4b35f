import type { CountedAct, RefusedTimes } from '../../../audit/refused-act.ts';

/** Counts of refused acts, shared by all replicas. */
export interface RefusedActCounts {
  /**
   * Counts refused acts for the audit of that minute, in a statement of its own. Do not use it within a transaction.
   * @param refused each act of the same person or address at most once
   */
  count(refused: readonly RefusedTimes[]): Promise<void>;
}

/** Changes to the counts within a transaction. */
export interface RefusedActChanges {
  /**
   * Removes and returns the counts of past minutes: those of people, the `most` largest of all others, and the rest added
   * up by surface and cause.
   */
  takeOver(most: number): Promise<readonly CountedAct[]>;
}

export type RefusedActs = RefusedActChanges & RefusedActCounts;
