import type { AccountFilter } from '../../../contract/accounts.ts';
import type { BatchItemProblem, BatchItemStatus, BatchStatus } from '../../../contract/rollouts.ts';
import type { ResourceAccount } from '../accounts/account.ts';
import type { Admin } from '../admin.ts';
import { DomainError } from '../errors.ts';
import type { PasswordMode } from '../otp/otp.ts';

/** How long the password of an account that got no one-time password is kept, so that Retry has it. */
export const RETRY_HOURS = 1;

/** One run of the wizard, as it is asked for. */
export interface NewBatch {
  readonly id: string;
  /** Made by the page; one person's key names one batch for ever. */
  readonly idempotencyKey: string;
  /** Of all that was asked for; keyed, as passwords may be among it. */
  readonly fingerprint: string;
  readonly startedBy: Admin;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
  readonly notBeforeAt?: Date;
  readonly items: readonly NewBatchItem[];
}

export interface NewBatchItem {
  readonly accountId: string;
  /** Of the one-time password to come: what is sealed for it is bound to this id. */
  readonly otpId: string;
  readonly expectedSerialNumber?: string;
  readonly sealedPassword?: string;
}

export interface Batch extends Omit<NewBatch, 'items'> {
  readonly status: BatchStatus;
  readonly startedAt: Date;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  /** Absent when no code can be shown any more. */
  readonly codesVisibleUntil?: Date;
}

/** An account whose turn has not come. */
export interface WaitingItem {
  readonly accountId: string;
  readonly otpId: string;
  readonly expectedSerialNumber?: string;
}

export interface BatchItem {
  readonly accountId: string;
  /** Absent for an id that no account has. */
  readonly account?: ResourceAccount;
  readonly status: BatchItemStatus;
  readonly problem?: BatchItemProblem;
  readonly otp?: { readonly id: string; readonly selector: string; readonly expiresAt: Date };
}

export interface BatchItemPage {
  readonly total: number;
  readonly items: readonly BatchItem[];
}

/** A code that can still be shown. */
export interface SealedBatchCode {
  readonly otpId: string;
  readonly selector: string;
  readonly expiresAt: Date;
  readonly sealed: string;
  readonly account: ResourceAccount;
}

export function batchStatus({ total, done, failed }: Pick<Batch, 'total' | 'done' | 'failed'>): BatchStatus {
  return done + failed < total ? 'running' : 'finished';
}

/** What binds a stored password to its place: nowhere else does it open. */
export function passwordContext(tenantId: string, accountId: string, otpId: string): string {
  return `password:${tenantId}:${accountId}:${otpId}`;
}

/** @throws DomainError idempotency_key_reused when the key belongs to another batch */
export function requireSameBatch(earlier: Batch, fingerprint: string): Batch {
  if (earlier.fingerprint !== fingerprint) throw new DomainError('idempotency_key_reused');
  return earlier;
}

export interface BatchRecords {
  accountsByIds(ids: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Those that have one of these sign-in addresses, letter case aside. */
  accountsByUpns(upns: readonly string[]): Promise<readonly ResourceAccount[]>;
  /** Accounts that are ready and match, by name; none that is gone. */
  readyAccounts(filter: AccountFilter): Promise<readonly ResourceAccount[]>;
  batch(id: string): Promise<Batch | undefined>;
  batchByKey(admin: Admin, idempotencyKey: string): Promise<Batch | undefined>;
  /** Newest first. */
  batchesOf(admin: Admin, limit: number): Promise<readonly Batch[]>;
  /** In the order of the selection. */
  waitingItems(batchId: string, limit: number): Promise<readonly WaitingItem[]>;
  batchItems(
    batchId: string,
    page: { readonly offset: number; readonly limit: number; readonly failedOnly: boolean },
  ): Promise<BatchItemPage>;
  /** Codes of the batch that can be shown now. */
  batchCodes(batchId: string, offset: number, limit: number): Promise<readonly SealedBatchCode[]>;
  /** Batches with accounts whose turn has not come, and no job for them. */
  strandedBatches(): Promise<readonly string[]>;
  /** The sealed password that is kept for a one-time password. */
  keptPassword(otpId: string): Promise<string | undefined>;
}

export interface BatchChanges {
  /** `false` when this person's key is taken. */
  startBatch(batch: NewBatch): Promise<boolean>;
  /** `waiting → done` for these accounts; whoever gets an account back issues for it, in the same transaction. */
  claimItems(batchId: string, accountIds: readonly string[]): Promise<readonly string[]>;
  /** `waiting → failed`. */
  failItem(batchId: string, accountId: string, problem: BatchItemProblem): Promise<boolean>;
  /** `failed → waiting`; how many. */
  retryItems(batchId: string): Promise<number>;
  /** Deletes passwords whose one-time password was never issued and will not be. */
  wipeUnusedPasswords(): Promise<void>;
  /** Those started so many days ago; one-time passwords and audit stay. */
  removeOldBatches(days: number): Promise<void>;
}
