import type { BatchCode } from '../../../contract/rollouts.ts';

/** With the moment before which no code of its batch can be used. */
export interface VisibleCode extends BatchCode {
  readonly notBeforeAt?: string;
}
