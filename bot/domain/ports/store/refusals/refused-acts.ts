import type { CountedAct, RefusedAct } from '../../../audit/refused-act.ts';

/** Counts of refused acts, shared by all replicas. */
export interface RefusedActCounts {
  /** Counts a refused act for the audit of that minute, in a statement of its own. Do not use it within a transaction. */
  count(refused: RefusedAct): Promise<void>;
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
