import type { ReleaseProblem } from '../approval/approval-request.ts';
import type { PasswordChange } from '../release/password-change.ts';

/**
 * The one-time passwords that were issued in the period, and how far each of them got. Each number is part of the one
 * before.
 */
interface Funnel {
  readonly generated: number;
  readonly submitted: number;
  readonly approved: number;
  readonly signedIn: number;
}

/** The funnel of one building. */
export interface BuildingFunnel extends Funnel {
  /** Name of the building; empty for accounts without a building. */
  readonly building: string;
}

/** The decisions of one day. */
export interface DayOfDecisions {
  /** The day in UTC, such as `2026-05-04`. Days without a decision are listed as well. */
  readonly day: string;
  readonly approved: number;
  readonly rejected: number;
  readonly expired: number;
}

/** A room that waits for a person, because nothing happens by itself. */
export interface StuckRoom {
  /** `changed_later` means that the password changed again after a console got it. */
  readonly kind:
    | 'needs_attention'
    | 'sign_in_failed'
    | 'not_seen'
    | 'not_signed_in'
    | 'password_changed'
    | 'changed_later';
  readonly problem?: ReleaseProblem;
  /** Whether the password changed although no console has it. */
  readonly passwordChanged?: PasswordChange;
  readonly requestId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly since: Date;
}

/** The outcome of the one-time passwords and requests of a number of days. */
export interface Statistics {
  /** The buildings, largest first. */
  readonly buildings: readonly BuildingFunnel[];
  /** Every day of the period, in order. */
  readonly decisions: readonly DayOfDecisions[];
  /** Median time from submission to the decision of a person, in seconds. */
  readonly medianDecisionSeconds?: number;
  /**
   * The rooms that wait for a person: releases that need attention first, then rooms that are locked out, later changes
   * of a password, failed sign-ins, and sign-ins that nobody saw or confirmed; of each kind those that have waited longest first.
   */
  readonly stuck: readonly StuckRoom[];
  /** Number of all such rooms, which may be more than the list holds. */
  readonly stuckCount: number;
  /** The number of delivered rooms whose sign-in failed. They are part of {@link stuckCount}. */
  readonly signInFailed: number;
}
