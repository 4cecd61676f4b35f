import type { DayOfDecisions, BuildingFunnel } from '../../../contract/overview.ts';
import type { ReleaseProblem } from '../approval/approval-request.ts';

export type { BuildingFunnel, DayOfDecisions } from '../../../contract/overview.ts';

/** Something that does not go on by itself. */
export interface StuckRoom {
  readonly kind: 'needs_attention' | 'not_signed_in' | 'password_changed';
  readonly problem?: ReleaseProblem;
  readonly requestId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly since: Date;
}

/** What became of the one-time passwords and requests of some days. */
export interface Statistics {
  /** Largest first. */
  readonly buildings: readonly BuildingFunnel[];
  /** Each day, in order. */
  readonly decisions: readonly DayOfDecisions[];
  /** From submission to a person's decision. */
  readonly medianDecisionSeconds?: number;
  /** Longest first. */
  readonly stuck: readonly StuckRoom[];
}
