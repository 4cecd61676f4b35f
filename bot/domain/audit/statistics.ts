import type { ReleaseProblem } from '../approval/approval-request.ts';

/** One-time passwords issued in the time, and how far each got; each number is part of the one before. */
interface Funnel {
  readonly generated: number;
  readonly submitted: number;
  readonly approved: number;
  readonly signedIn: number;
}

export interface BuildingFunnel extends Funnel {
  /** Empty for accounts without a building. */
  readonly building: string;
}

export interface DayOfDecisions {
  /** `2026-05-04`, in UTC; days without a decision are there as well. */
  readonly day: string;
  readonly approved: number;
  readonly rejected: number;
  readonly expired: number;
}

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
