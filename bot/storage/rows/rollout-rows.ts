import type { SeenLive } from '../../domain/accounts/live-state.ts';
import type { Admin } from '../../domain/admin.ts';
import {
  type Rollout,
  type RolloutItem,
  type RolloutItemProblem,
  type RolloutItemStatus,
  rolloutStatus,
  type SealedRolloutCode,
  type WaitingItem,
} from '../../domain/rollouts/rollout.ts';
import type { StandingOfRequest } from '../../domain/accounts/provisioning.ts';
import { codeState } from '../../domain/otp/code-state.ts';
import type { OtpStatus, PasswordMode } from '../../domain/otp/otp.ts';
import { toAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';

/** A rollout with the counts of its items. */
export interface RolloutRow {
  readonly id: string;
  readonly idempotency_key: string;
  readonly fingerprint: string;
  readonly started_by: Admin;
  readonly started_at: Date;
  readonly password_mode: PasswordMode;
  readonly ttl_hours: number;
  readonly not_before_at: Date | null;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly left_out: number;
  readonly codes_visible_until: Date | null;
}

export interface WaitingItemRow {
  readonly account_id: string;
  readonly otp_id: string;
  readonly expected_serial_number: string | null;
  readonly expected_live: SeenLive | null;
}

type Absent<Row> = { readonly [Column in keyof Row]: Row[Column] | null };

/** An item of a rollout with its account and its one-time password, either of which may be missing. */
export interface RolloutItemRow extends Absent<AccountRow> {
  readonly account_id: string;
  readonly status: RolloutItemStatus;
  /** Version 0.1.0 stored `no_permission` as `no_right`. */
  readonly problem: RolloutItemProblem | 'no_permission' | null;
  readonly otp_id: string;
  readonly expected_serial_number: string | null;
  readonly selector: string | null;
  readonly expires_at: Date | null;
  readonly otp_status: OtpStatus | null;
  readonly request_status: StandingOfRequest | null;
  readonly is_unseen: boolean | null;
}

/** A code of a rollout with its account. The sealed code is there while the person who generated it may see it. */
export interface RolloutCodeRow extends AccountRow {
  readonly id: string;
  readonly expires_at: Date;
  readonly expected_serial_number: string | null;
  readonly sealed_code: string | null;
  readonly otp_status: OtpStatus;
  readonly request_status: StandingOfRequest | null;
}

export function toRollout(row: RolloutRow): Rollout {
  return {
    id: row.id,
    status: rolloutStatus(row),
    idempotencyKey: row.idempotency_key,
    fingerprint: row.fingerprint,
    startedBy: row.started_by,
    startedAt: row.started_at,
    passwordMode: row.password_mode,
    ttlHours: row.ttl_hours,
    ...(row.not_before_at && { notBeforeAt: row.not_before_at }),
    total: row.total,
    done: row.done,
    failed: row.failed,
    ...(row.left_out > 0 && { leftOut: row.left_out }),
    ...(row.codes_visible_until && { codesVisibleUntil: row.codes_visible_until }),
  };
}

export function toWaitingItem(row: WaitingItemRow): WaitingItem {
  const { account_id: accountId, otp_id: otpId, expected_serial_number: serial, expected_live: seen } = row;
  return { accountId, otpId, ...(serial !== null && { expectedSerialNumber: serial }), ...(seen && { seen }) };
}

function toItemCode(row: RolloutItemRow): RolloutItem['otp'] {
  const { otp_id: id, selector, expires_at: expiresAt, otp_status: otp, request_status: request } = row;
  if (selector === null || expiresAt === null || otp === null) return undefined;
  return { id, selector, expiresAt, state: codeState(otp, request ?? undefined), isUnseen: row.is_unseen === true };
}

export function toRolloutItem(row: RolloutItemRow): RolloutItem {
  const { facts, problem } = row;
  const otp = toItemCode(row);
  return {
    accountId: row.account_id,
    ...(facts && { account: toAccount({ ...row, facts }) }),
    status: row.status,
    ...(problem && { problem: problem === 'no_permission' ? 'no_permission' : problem }),
    ...(row.expected_serial_number !== null && { expectedSerialNumber: row.expected_serial_number }),
    ...(otp && { otp }),
  };
}

export function toRolloutCode(row: RolloutCodeRow): SealedRolloutCode {
  return {
    otpId: row.id,
    expiresAt: row.expires_at,
    ...(row.expected_serial_number !== null && { expectedSerialNumber: row.expected_serial_number }),
    ...(row.sealed_code !== null && { sealed: row.sealed_code }),
    state: codeState(row.otp_status, row.request_status ?? undefined),
    account: toAccount(row),
  };
}
