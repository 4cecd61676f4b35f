import * as v from 'valibot';
import { csvText } from './csv-text.ts';
import { askedInstant, instant } from './instants.ts';
import { digits, flag, queryOf, queryReaderOf } from './query.ts';
import {
  amount,
  described,
  id,
  listOf,
  members,
  membersWith,
  oneOf,
  optional,
  readerOf,
  type Schema,
  ShapeError,
  storableTextUpTo,
  textUpTo,
  wholeNumber,
  yesOrNo,
} from './shape.ts';
import { AccountFilter } from './accounts.ts';
import { PASSWORD_MODES, TTL_HOURS } from './words.ts';

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
export const BatchQuery = members({
  offset: optional(digits(0, MOST_IN_BATCH)),
  failed: optional(described(flag, 'Only accounts that failed.')),
});
export type BatchQuery = v.InferOutput<typeof BatchQuery>;

const readBatchQuery = queryReaderOf(BatchQuery);

/** @throws ShapeError */
export function parseBatchQuery(search: string): Required<BatchQuery> {
  return { offset: 0, failed: false, ...readBatchQuery(search) };
}

const absent = optional(v.never());

const NamedAccounts = members({ accountIds: listOf(id, MOST_IN_BATCH), query: absent, except: absent });
const MatchingAccounts = members({
  query: AccountFilter,
  except: v.optional(listOf(id, 20_000), []),
  accountIds: absent,
});

/** Accounts by id, or all that match without some; of the latter only those that can be picked. */
export type Selection =
  | Pick<v.InferOutput<typeof NamedAccounts>, 'accountIds'>
  | Pick<v.InferOutput<typeof MatchingAccounts>, 'query' | 'except'>;

export const Selection: Schema<Selection> = described(
  membersWith('query', MatchingAccounts, NamedAccounts),
  'Accounts by id, or all that match without some. The server applies the rule of readiness to it again.',
);

const NOT_BLANK = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

export const ExpectedSerialNumber = members({
  accountId: id,
  serialNumber: described(v.pipe(storableTextUpTo(64), v.regex(NOT_BLANK, 'missing')), 'Not blank.'),
});
export type ExpectedSerialNumber = v.InferOutput<typeof ExpectedSerialNumber>;

export const StartBatchBody = members({
  selection: Selection,
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: wholeNumber(TTL_HOURS.least, TTL_HOURS.most),
  notBeforeAt: optional(described(askedInstant, 'Instant before which no code can be used.')),
  expectedSerialNumbers: optional(
    described(
      listOf(ExpectedSerialNumber, MOST_IN_BATCH),
      'At most one for each account, and only for accounts of the selection.',
    ),
  ),
  signInData: optional(described(csvText, 'The CSV; required with `keep`, not allowed with `reset`.')),
});
export type StartBatchBody = v.InferOutput<typeof StartBatchBody>;

const BATCH_STATUSES = ['running', 'finished'] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export const BatchView = members({
  id,
  status: oneOf(BATCH_STATUSES),
  total: amount,
  done: amount,
  failed: amount,
  issuedAt: instant,
  codesVisibleUntil: optional(described(instant, 'Absent when no code can be shown any more.')),
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: amount,
  notBeforeAt: optional(described(instant, 'Instant before which no code can be used.')),
});
export type BatchView = v.InferOutput<typeof BatchView>;

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

export const BatchItemView = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  location: optional(textUpTo(1000)),
  status: oneOf(BATCH_ITEM_STATUSES),
  problem: optional(described(oneOf(BATCH_ITEM_PROBLEMS), 'Why no one-time password was issued for the account.')),
  remedy: optional(described(textUpTo(4000), 'What is wrong and what to do, in words.')),
  otpId: optional(id),
  selector: optional(textUpTo(16)),
  expiresAt: optional(instant),
});
export type BatchItemView = v.InferOutput<typeof BatchItemView>;

export const BatchList = members({ items: listOf(BatchView) }, "The person's own latest ones, newest first.");
export type BatchList = v.InferOutput<typeof BatchList>;

export const BatchItems = members({ total: amount, items: listOf(BatchItemView) });
export type BatchItems = v.InferOutput<typeof BatchItems>;

export const BatchCode = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  building: optional(textUpTo(1000)),
  location: optional(textUpTo(1000)),
  code: described(textUpTo(40), '`XXXX-XXXX-XXXX`.'),
  expiresAt: instant,
});
export type BatchCode = v.InferOutput<typeof BatchCode>;

export const BatchCodes = members({
  items: listOf(BatchCode),
  more: described(yesOrNo, 'There are more behind these.'),
});
export type BatchCodes = v.InferOutput<typeof BatchCodes>;

const readStartBatchBody = readerOf(StartBatchBody);

/** @throws ShapeError */
export function parseStartBatchBody(body: unknown): StartBatchBody {
  const read = readStartBatchBody(body);
  const stray = straySerialNumber(read);
  if (stray !== -1) throw new ShapeError(`expectedSerialNumbers[${stray}].accountId`, 'not_usable');
  return read;
}

/** The index of an expected serial number whose account has one already, or is not among those that are named. */
function straySerialNumber({ selection, expectedSerialNumbers = [] }: StartBatchBody): number {
  const named = 'accountIds' in selection ? new Set(selection.accountIds) : undefined;
  const taken = new Set<string>();
  return expectedSerialNumbers.findIndex(({ accountId }) => {
    const isStray = taken.has(accountId) || named?.has(accountId) === false;
    taken.add(accountId);
    return isStray;
  });
}

export const parseBatchView = readerOf(BatchView);
export const parseBatchList = readerOf(BatchList);
export const parseBatchItems = readerOf(BatchItems);
export const parseBatchCodes = readerOf(BatchCodes);
