import { type AccountFilter, readAccountFilter } from './accounts.ts';
import { digits, flag, parametersOf, queryOf } from './query.ts';
import {
  amount,
  askedInstant,
  id,
  instant,
  listOf,
  membersOf,
  oneOf,
  ShapeError,
  storableTextUpTo,
  textUpTo,
  wholeNumber,
  yesOrNo,
  type Members,
  type Read,
} from './shape.ts';
import { PASSWORD_MODES, TTL_HOURS, type PasswordMode } from './words.ts';

export const BATCH_PATHS = {
  /** POST {@link StartBatchBody} with {@link IDEMPOTENCY_HEADER} → 201 {@link BatchView}, 200 for the same once more; GET → {@link BatchList}. */
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

/** A UUID that the page makes once for each press of Generate. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** Accounts of one batch. */
export const MOST_IN_BATCH = 1_000;
/** Items and codes of one answer. */
export const BATCH_PAGE = 100;

export type BatchPart = 'one' | 'items' | 'retry' | 'codes';

export function batchPath(batchId: string, part: BatchPart = 'one', query: BatchQuery = {}): string {
  return BATCH_PATHS[part].replace(':batchId', encodeURIComponent(batchId)) + queryOf({ ...query });
}

/** Of items and codes. */
export interface BatchQuery {
  readonly offset?: number;
  readonly failed?: boolean;
}

/** @throws ShapeError */
export function parseBatchQuery(search: string): { readonly offset: number; readonly failed: boolean } {
  const { optional } = parametersOf(search);
  const { offset = 0 } = optional('offset', digits(0, MOST_IN_BATCH));
  return { offset, failed: optional('failed', flag).failed ?? false };
}

/** Accounts by id, or all that match without some; of the latter only those that can be picked. */
export type Selection =
  | { readonly accountIds: readonly string[] }
  | { readonly query: AccountFilter; readonly except: readonly string[] };

export interface ExpectedSerialNumber {
  readonly accountId: string;
  readonly serialNumber: string;
}

export interface StartBatchBody {
  readonly selection: Selection;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
  /** Instant before which no code can be used. */
  readonly notBeforeAt?: string;
  /** At most one for each account, and only for accounts of the selection. */
  readonly expectedSerialNumbers?: readonly ExpectedSerialNumber[];
  /** The CSV; required with `keep`, not allowed with `reset`. */
  readonly signInData?: string;
}

const BATCH_STATUSES = ['running', 'finished'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export interface BatchView {
  readonly id: string;
  readonly status: BatchStatus;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly issuedAt: string;
  /** Absent when no code can be shown any more. */
  readonly codesVisibleUntil?: string;
  readonly passwordMode: PasswordMode;
  readonly ttlHours: number;
  /** Instant before which no code can be used. */
  readonly notBeforeAt?: string;
}

const BATCH_ITEM_STATUSES = ['waiting', 'done', 'failed'] as const;
export type BatchItemStatus = (typeof BATCH_ITEM_STATUSES)[number];

/** Why no one-time password was issued for an account. */
export const BATCH_ITEM_PROBLEMS = [
  'account_unknown',
  'account_not_ready',
  'account_synced_from_on_premises',
  'password_gone',
  'no_right',
  'directory_unavailable',
  'internal',
] as const;
export type BatchItemProblem = (typeof BATCH_ITEM_PROBLEMS)[number];

export interface BatchItemView {
  readonly accountId: string;
  readonly displayName: string;
  readonly upn: string;
  readonly location?: string;
  readonly status: BatchItemStatus;
  readonly problem?: BatchItemProblem;
  /** What is wrong and what to do, in words. */
  readonly remedy?: string;
  readonly otpId?: string;
  readonly selector?: string;
  readonly expiresAt?: string;
}

/** The person's own latest ones, newest first. */
export interface BatchList {
  readonly items: readonly BatchView[];
}

export interface BatchItems {
  readonly total: number;
  readonly items: readonly BatchItemView[];
}

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

export interface BatchCodes {
  readonly items: readonly BatchCode[];
  /** There are more behind these. */
  readonly more: boolean;
}

function has(members: Members, name: string): boolean {
  return Object.keys(members.optional(name, (value) => value)).length > 0;
}

/** @throws ShapeError when one of these is there */
function refuse(members: Members, path: string, ...names: readonly string[]): void {
  const wrong = names.find((name) => has(members, name));
  if (wrong !== undefined) throw new ShapeError(`${path}.${wrong}`, 'not_usable');
}

const accountFilter: Read<AccountFilter> = (value, path) => {
  const members = membersOf(value, path);
  return { ...readAccountFilter(members), ...members.optional('eligible', yesOrNo) };
};

export const selection: Read<Selection> = (value, path) => {
  const members = membersOf(value, path);
  if (!has(members, 'query')) {
    refuse(members, path, 'except');
    return { accountIds: members.required('accountIds', listOf(id, MOST_IN_BATCH)) };
  }
  refuse(members, path, 'accountIds');
  return {
    query: members.required('query', accountFilter),
    except: members.optional('except', listOf(id, 20_000)).except ?? [],
  };
};

const serialNumber: Read<string> = (value, path) => {
  const written = storableTextUpTo(64)(value, path);
  if (!/[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(written)) throw new ShapeError(path, 'missing');
  return written;
};

const expectedSerialNumber: Read<ExpectedSerialNumber> = (value, path) => {
  const members = membersOf(value, path);
  return { accountId: members.required('accountId', id), serialNumber: members.required('serialNumber', serialNumber) };
};

/** One for an account, and only for those that are named. */
function expectedSerialNumbers(selected: Selection): Read<readonly ExpectedSerialNumber[]> {
  return (value, path) => {
    const read = listOf(expectedSerialNumber, MOST_IN_BATCH)(value, path);
    const open = 'accountIds' in selected ? new Set(selected.accountIds) : undefined;
    const taken = new Set<string>();
    for (const [index, { accountId }] of read.entries()) {
      if (taken.has(accountId) || open?.has(accountId) === false)
        throw new ShapeError(`${path}[${index}].accountId`, 'not_usable');
      taken.add(accountId);
    }
    return read;
  };
}

/** Longer than any CSV that is accepted, so that the limit in bytes is told by what counts bytes. */
export const csvText: Read<string> = textUpTo(1_000_000);

/** @throws ShapeError */
export function parseStartBatchBody(body: unknown): StartBatchBody {
  const members = membersOf(body);
  const selected = members.required('selection', selection);
  return {
    selection: selected,
    passwordMode: members.required('passwordMode', oneOf(PASSWORD_MODES)),
    ttlHours: members.required('ttlHours', wholeNumber(TTL_HOURS.least, TTL_HOURS.most)),
    ...members.optional('notBeforeAt', askedInstant),
    ...members.optional('expectedSerialNumbers', expectedSerialNumbers(selected)),
    ...members.optional('signInData', csvText),
  };
}

const batchView: Read<BatchView> = (value, path) => {
  const members = membersOf(value, path);
  return {
    id: members.required('id', id),
    status: members.required('status', oneOf(BATCH_STATUSES)),
    total: members.required('total', amount),
    done: members.required('done', amount),
    failed: members.required('failed', amount),
    issuedAt: members.required('issuedAt', instant),
    ...members.optional('codesVisibleUntil', instant),
    passwordMode: members.required('passwordMode', oneOf(PASSWORD_MODES)),
    ttlHours: members.required('ttlHours', amount),
    ...members.optional('notBeforeAt', instant),
  };
};

const itemView: Read<BatchItemView> = (value, path) => {
  const members = membersOf(value, path);
  return {
    accountId: members.required('accountId', id),
    displayName: members.required('displayName', textUpTo(1000)),
    upn: members.required('upn', textUpTo(1000)),
    ...members.optional('location', textUpTo(1000)),
    status: members.required('status', oneOf(BATCH_ITEM_STATUSES)),
    ...members.optional('problem', oneOf(BATCH_ITEM_PROBLEMS)),
    ...members.optional('remedy', textUpTo(4000)),
    ...members.optional('otpId', id),
    ...members.optional('selector', textUpTo(16)),
    ...members.optional('expiresAt', instant),
  };
};

const batchCode: Read<BatchCode> = (value, path) => {
  const members = membersOf(value, path);
  return {
    accountId: members.required('accountId', id),
    displayName: members.required('displayName', textUpTo(1000)),
    upn: members.required('upn', textUpTo(1000)),
    ...members.optional('building', textUpTo(1000)),
    ...members.optional('location', textUpTo(1000)),
    code: members.required('code', textUpTo(40)),
    expiresAt: members.required('expiresAt', instant),
  };
};

/** @throws ShapeError */
export function parseBatchView(body: unknown): BatchView {
  return batchView(body, '');
}

/** @throws ShapeError */
export function parseBatchList(body: unknown): BatchList {
  return { items: membersOf(body).required('items', listOf(batchView)) };
}

/** @throws ShapeError */
export function parseBatchItems(body: unknown): BatchItems {
  const members = membersOf(body);
  return { total: members.required('total', amount), items: members.required('items', listOf(itemView)) };
}

/** @throws ShapeError */
export function parseBatchCodes(body: unknown): BatchCodes {
  const members = membersOf(body);
  return { items: members.required('items', listOf(batchCode)), more: members.required('more', yesOrNo) };
}
