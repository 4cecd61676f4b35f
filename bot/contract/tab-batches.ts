import { type AccountFilter } from './tab-accounts.ts';
import type { PasswordMode } from './words.ts';

export const BATCH_PATHS = {
  /** POST {@link SignInDataBody} → {@link SignInDataVerdict}; stores nothing. */
  checkSignInData: '/api/tab/sign-in-data/check',
  /** POST {@link StartBatchBody} with the header Idempotency-Key (a UUID) → 201 {@link BatchView}; GET → {@link BatchList}. */
  list: '/api/tab/batches',
  /** GET {@link BatchView}. */
  one: '/api/tab/batches/:batchId',
  /** GET {@link BatchItems}, `?offset=&failed=1`. */
  items: '/api/tab/batches/:batchId/items',
  /** POST {} → {@link BatchView}; only what failed runs again. */
  retry: '/api/tab/batches/:batchId/retry',
  /** GET {@link BatchCodes}, `?offset=`; for the issuer, for 15 minutes. */
  codes: '/api/tab/batches/:batchId/codes',
} as const;

export type BatchPart = 'one' | 'items' | 'retry' | 'codes';

export function batchPath(batchId: string, part: BatchPart = 'one'): string {
  return BATCH_PATHS[part].replace(':batchId', encodeURIComponent(batchId));
}

/** The server applies the readiness rule to it again. */
export type Selection =
  | { readonly accountIds: readonly string[] }
  | { readonly query: AccountFilter; readonly except: readonly string[] };

export interface SignInDataBody { readonly csv: string }

export interface SignInDataError {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  /** A sentence; never repeats what was in the cell. */
  readonly text: string;
}

export interface SignInDataVerdict {
  readonly rows: number;
  readonly errors: readonly SignInDataError[];
  readonly accounts: readonly {
    readonly accountId: string;
    readonly displayName: string;
    readonly upn: string;
    readonly expectedSerialNumber?: string;
  }[];
}

export interface StartBatchBody {
  readonly selection: Selection;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
  readonly expectedSerialNumbers?: readonly { readonly accountId: string; readonly serialNumber: string }[];
  /** With `keep`: the CSV. */
  readonly signInData?: string;
}

export const BATCH_STATUSES = ['running', 'finished'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];
export const BATCH_ITEM_STATUSES = ['waiting', 'done', 'failed'] as const;
export type BatchItemStatus = (typeof BATCH_ITEM_STATUSES)[number];

export interface BatchView {
  readonly id: string;
  readonly status: BatchStatus;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly issuedAt: string;
  readonly codesVisibleUntil?: string;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
}

export interface BatchList { readonly items: readonly BatchView[] }

export interface BatchItemView {
  readonly accountId: string;
  readonly displayName: string;
  readonly upn: string;
  readonly location?: string;
  readonly status: BatchItemStatus;
  readonly problem?: string;
  readonly remedy?: string;
  readonly otpId?: string;
  readonly selector?: string;
  readonly expiresAt?: string;
}

export interface BatchItems { readonly total: number; readonly items: readonly BatchItemView[] }

export interface BatchCode {
  readonly accountId: string;
  readonly displayName: string;
  readonly upn: string;
  readonly building?: string;
  readonly location?: string;
  /** `XXXX-XXXX-XXXX`. */
  readonly code: string;
  readonly expiresAt: string;
}

export interface BatchCodes { readonly items: readonly BatchCode[] }
