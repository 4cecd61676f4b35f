import type { RolloutCode } from '../../../contract/rollouts.ts';

/** A code of a rollout that the person can see, with the time before which nobody can use it. */
export interface VisibleCode extends RolloutCode {
  readonly code: string;
  readonly notBeforeAt?: string;
}
