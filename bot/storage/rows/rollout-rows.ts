import type { Admin } from '../../domain/admin.ts';
import {
  type Batch,
  type BatchItem,
  type BatchItemProblem,
  type BatchItemStatus,
  batchStatus,
  type SealedBatchCode,
  type WaitingItem,
} from '../../domain/rollouts/rollout.ts';
import type { PasswordMode } from '../../domain/otp/otp.ts';
import { toAccount } from './account-row.ts';
import type { AccountRow } from './account-row.ts';

export interface BatchRow {
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
  readonly codes_visible_until: Date | null;
}

export interface WaitingItemRow {
  readonly account_id: string;
  readonly otp_id: string;
  readonly expected_serial_number: string | null;
}

type Absent<Row> = { readonly [Column in keyof Row]: Row[Column] | null };

export interface BatchItemRow extends Absent<AccountRow> {
  readonly account_id: string;
  readonly status: BatchItemStatus;
  readonly problem: BatchItemProblem | null;
  readonly otp_id: string;
  readonly selector: string | null;
  readonly expires_at: Date | null;
}

export interface BatchCodeRow extends AccountRow {
  readonly id: string;
  readonly selector: string;
  readonly expires_at: Date;
  readonly sealed_code: string;
}

export function toBatch(row: BatchRow): Batch {
  return {
    id: row.id,
    status: batchStatus(row),
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
    ...(row.codes_visible_until && { codesVisibleUntil: row.codes_visible_until }),
  };
}

export function toWaitingItem(row: WaitingItemRow): WaitingItem {
  const { account_id: accountId, otp_id: otpId, expected_serial_number: serial } = row;
  return { accountId, otpId, ...(serial !== null && { expectedSerialNumber: serial }) };
}

export function toBatchItem(row: BatchItemRow): BatchItem {
  const { facts, otp_id: id, selector, expires_at: expiresAt, problem } = row;
  return {
    accountId: row.account_id,
    ...(facts && { account: toAccount({ ...row, facts }) }),
    status: row.status,
    ...(problem && { problem }),
    ...(selector !== null && expiresAt && { otp: { id, selector, expiresAt } }),
  };
}

export function toBatchCode(row: BatchCodeRow): SealedBatchCode {
  return {
    otpId: row.id,
    selector: row.selector,
    expiresAt: row.expires_at,
    sealed: row.sealed_code,
    account: toAccount(row),
  };
}
