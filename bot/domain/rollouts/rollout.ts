import type { ResourceAccount } from '../accounts/account.ts';
import type { Admin } from '../admin.ts';
import { DomainError } from '../errors.ts';
import type { PasswordMode } from '../otp/otp.ts';

export type RolloutStatus = 'running' | 'finished';

export type RolloutItemStatus = 'waiting' | 'done' | 'failed';

/** Why an account got no one-time password. */
export type RolloutItemProblem =
  | 'account_unknown'
  | 'account_not_ready'
  | 'account_synced_from_on_premises'
  | 'password_gone'
  | 'no_permission'
  | 'directory_unavailable'
  | 'internal';

/** How long the password of an account that got no one-time password is kept, so that Retry has it. */
export const RETRY_HOURS = 1;

/** One run of the wizard, as it is asked for. */
export interface NewRollout {
  readonly id: string;
  /** Made by the page; one person's key names one rollout for ever. */
  readonly idempotencyKey: string;
  /** Of all that was asked for; keyed, as passwords may be among it. */
  readonly fingerprint: string;
  readonly startedBy: Admin;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
  readonly notBeforeAt?: Date;
  readonly items: readonly NewRolloutItem[];
}

export interface NewRolloutItem {
  readonly accountId: string;
  /** Of the one-time password to come: what is sealed for it is bound to this id. */
  readonly otpId: string;
  readonly expectedSerialNumber?: string;
  readonly sealedPassword?: string;
}

export interface Rollout extends Omit<NewRollout, 'items'> {
  readonly status: RolloutStatus;
  readonly startedAt: Date;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Absent when no code can be shown any more. */
  readonly codesVisibleUntil?: Date;
}

/** An account that still waits for its one-time password. */
export interface WaitingItem {
  readonly accountId: string;
  readonly otpId: string;
  readonly expectedSerialNumber?: string;
}

export interface RolloutItem {
  readonly accountId: string;
  /** Absent for an id that no account has. */
  readonly account?: ResourceAccount;
  readonly status: RolloutItemStatus;
  readonly problem?: RolloutItemProblem;
  readonly otp?: { readonly id: string; readonly selector: string; readonly expiresAt: Date };
}

export interface RolloutItemPage {
  readonly total: number;
  readonly items: readonly RolloutItem[];
}

/** A code that can still be shown. */
export interface SealedRolloutCode {
  readonly otpId: string;
  readonly selector: string;
  readonly expiresAt: Date;
  readonly sealed: string;
  readonly account: ResourceAccount;
}

export function rolloutStatus({ total, done, failed }: Pick<Rollout, 'total' | 'done' | 'failed'>): RolloutStatus {
  return done + failed < total ? 'running' : 'finished';
}

/** What binds a stored password to its place: nowhere else does it open. */
export function passwordContext(tenantId: string, accountId: string, otpId: string): string {
  return `password:${tenantId}:${accountId}:${otpId}`;
}

/** @throws DomainError idempotency_key_reused when the key belongs to another rollout */
export function requireSameRollout(earlier: Rollout, fingerprint: string): Rollout {
  if (earlier.fingerprint !== fingerprint) throw new DomainError('idempotency_key_reused');
  return earlier;
}
