import type { RolloutCode } from '../../../contract/rollouts.ts';

/** A code of a rollout, with the time before which nobody can use it. */
export interface VisibleCode extends RolloutCode {
  readonly notBeforeAt?: string;
}
