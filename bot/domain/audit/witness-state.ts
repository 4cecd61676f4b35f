import type { CosignatureProblem } from './cosignature.ts';
import type { CallProblem } from '../ports/witness.ts';

/**
 * What is wrong with a witness or a place that keeps checkpoints. Three of them mean that the audit itself may have been
 * changed: the witness has seen more entries than there are (`ahead`), other entries (`split`), or entries that ours
 * doesn't begin with (`inconsistent`).
 */
export type WitnessProblem = CallProblem | CosignatureProblem | 'ahead' | 'split' | 'inconsistent';

/** A `witness` verifies and cosigns checkpoints, and a `keeper` only keeps what it gets. */
export type WitnessKind = 'witness' | 'keeper';

/** What is known about one witness. */
export interface WitnessState {
  /** Where it is, for people to read. It never holds a secret. */
  readonly place: string;
  readonly kind: WitnessKind;
  /** The size of the newest tree that it has, as far as we know. */
  readonly size: number;
  /** When it last took a checkpoint. */
  readonly takenAt?: Date;
  /** The size of the checkpoint that it last took. */
  readonly takenSize?: number;
  /** Who cosigned that checkpoint, and when by their own clocks. */
  readonly cosigned: readonly { readonly witness: string; readonly at: Date }[];
  readonly problem?: WitnessProblem;
  /** Since when nothing came of it. */
  readonly problemSince?: Date;
  /** Number of rounds in a row of which nothing came. */
  readonly failures: number;
}

const ALARMING: ReadonlySet<WitnessProblem> = new Set(['ahead', 'split', 'inconsistent', 'forged']);

/** Whether a problem may mean that somebody changed the audit or speaks in the name of a witness. */
export function isAlarming(problem: WitnessProblem): boolean {
  return ALARMING.has(problem);
}

/** Seconds between two rounds with a witness that answers. */
export const ROUND_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3600;

/** Returns the seconds until the next try after so many failures in a row: one minute, two, four, and at most an hour. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, ROUND_SECONDS * 2 ** Math.min(failures - 1, 10));
}
