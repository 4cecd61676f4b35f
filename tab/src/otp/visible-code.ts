import type { RolloutCode } from '../../../contract/rollouts.ts';

/** With the moment before which no code of its rollout can be used. */
export interface VisibleCode extends RolloutCode {
  readonly notBeforeAt?: string;
}
