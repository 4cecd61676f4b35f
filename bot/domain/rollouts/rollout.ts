import type { SeenLive } from '../accounts/live-state.ts';
import type { ResourceAccount } from '../accounts/account.ts';
import type { TargetProblem } from '../accounts/target.ts';
import type { Admin } from '../admin.ts';
import { DomainError } from '../errors.ts';
import type { CodeState } from '../otp/code-state.ts';
import type { PasswordMode } from '../otp/otp.ts';

export type RolloutStatus = 'running' | 'finished';

export type RolloutItemStatus = 'waiting' | 'done' | 'failed';

/** Why an account did not get a one-time password. */
export type RolloutItemProblem =
  | Exclude<TargetProblem, 'account_gone' | 'account_renamed'>
  | 'account_unknown'
  | 'account_not_ready'
  | 'account_synced_from_on_premises'
  | 'password_gone'
  | 'no_permission'
  | 'directory_unavailable'
  /** Something is live that the person hasn't agreed to replace. */
  | 'replaces_live'
  | 'internal';

/** Hours for which the password of a failed account is kept, so that Retry can use it. */
export const RETRY_HOURS = 1;

/** A rollout as a person requests it in the wizard. */
export interface NewRollout {
  readonly id: string;
  /** A key that the page makes. For one person it always stands for the same rollout. */
  readonly idempotencyKey: string;
  /**
   * A fingerprint of everything that was requested. It is made with a key, because the request may contain passwords.
   */
  readonly fingerprint: string;
  readonly startedBy: Admin;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
  readonly notBeforeAt?: Date;
  readonly items: readonly NewRolloutItem[];
}

/** One account of a rollout that is about to start. */
export interface NewRolloutItem {
  readonly accountId: string;
  /** Id of the future one-time password, to which the sealed password is bound. */
  readonly otpId: string;
  readonly expectedSerialNumber?: string;
  readonly sealedPassword?: string;
  /** What the person saw of the account and agreed to replace; absent when they saw nothing live. */
  readonly seen?: SeenLive;
}

/** A rollout as it is stored, with its progress. */
export interface Rollout extends Omit<NewRollout, 'items'> {
  readonly status: RolloutStatus;
  readonly startedAt: Date;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** How many of the failed ones were left out, because something live would have been replaced unseen. */
  readonly leftOut?: number;
  /** Until when its codes can be shown; absent when none can be shown any more. */
  readonly codesVisibleUntil?: Date;
}

/** An account that is still waiting for its one-time password. */
export interface WaitingItem {
  readonly accountId: string;
  readonly otpId: string;
  readonly expectedSerialNumber?: string;
  readonly seen?: SeenLive;
}

/** The one-time password of an account of a rollout. */
interface RolloutItemCode {
  readonly id: string;
  readonly selector: string;
  readonly expiresAt: Date;
  readonly state: CodeState;
  /** Whether nobody has seen the code and nobody can any more, although it is active. */
  readonly isUnseen: boolean;
}

/** One account of a rollout, with its result. */
export interface RolloutItem {
  readonly accountId: string;
  /** The account; absent if no account has this id. */
  readonly account?: ResourceAccount;
  readonly status: RolloutItemStatus;
  readonly problem?: RolloutItemProblem;
  readonly expectedSerialNumber?: string;
  readonly otp?: RolloutItemCode;
}

/** One page of accounts, and the number of all that match. */
export interface RolloutItemPage {
  readonly total: number;
  readonly items: readonly RolloutItem[];
}

/** A code of a rollout, and what became of it. */
export interface SealedRolloutCode {
  readonly otpId: string;
  readonly expiresAt: Date;
  /** The sealed code while it can be shown. */
  readonly sealed?: string;
  readonly expectedSerialNumber?: string;
  readonly state: CodeState;
  readonly account: ResourceAccount;
}

/** Returns `finished` once every account is done or has failed. */
export function rolloutStatus({ total, done, failed }: Pick<Rollout, 'total' | 'done' | 'failed'>): RolloutStatus {
  return done + failed < total ? 'running' : 'finished';
}

/**
 * Returns the context that binds a sealed password to its one-time password. The password opens in no other context.
 */
export function passwordContext(tenantId: string, accountId: string, otpId: string): string {
  return `password:${tenantId}:${accountId}:${otpId}`;
}

/**
 * Returns the earlier rollout if it is the one that is requested again.
 * @throws DomainError idempotency_key_reused when the key belongs to another rollout
 */
export function requireSameRollout(earlier: Rollout, fingerprint: string): Rollout {
  if (earlier.fingerprint !== fingerprint) throw new DomainError('idempotency_key_reused');
  return earlier;
}
