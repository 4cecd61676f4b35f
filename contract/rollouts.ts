import * as v from 'valibot';
import { csvText } from './schema/csv-text.ts';
import { askedInstant, instant } from './schema/instants.ts';
import { digits, flag, queryOf, queryReaderOf } from './schema/query.ts';
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
} from './schema/shape.ts';
import { AccountFilter } from './accounts.ts';
import { PASSWORD_MODES, TTL_HOURS } from './words.ts';

export const ROLLOUT_PATHS = {
  /** POST {@link StartRolloutBody} with {@link IDEMPOTENCY_HEADER} → 201 {@link RolloutView}, 200 for the same once more; GET → {@link RolloutList}. */
  list: '/api/tab/batches',
  /** GET {@link RolloutView}. */
  one: '/api/tab/batches/:batchId',
  /** GET {@link RolloutItems}, `?offset=&failed=1`. */
  items: '/api/tab/batches/:batchId/items',
  /** POST {} → {@link RolloutView}; only what failed runs again. */
  retry: '/api/tab/batches/:batchId/retry',
  /** GET {@link RolloutCodes}, `?offset=`; for the issuer, for 15 minutes. */
  codes: '/api/tab/batches/:batchId/codes',
} as const;

/** A UUID that the page makes once for each press of Generate. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** Accounts of one rollout. */
export const MOST_IN_ROLLOUT = 1_000;
/** Items and codes of one answer. */
export const ROLLOUT_PAGE = 100;

export type RolloutPart = 'one' | 'items' | 'retry' | 'codes';

export function rolloutPath(batchId: string, part: RolloutPart = 'one', query: RolloutQuery = {}): string {
  return ROLLOUT_PATHS[part].replace(':batchId', encodeURIComponent(batchId)) + queryOf({ ...query });
}

/** Of items and codes. */
export const RolloutQuery = members({
  offset: optional(digits(0, MOST_IN_ROLLOUT)),
  failed: optional(described(flag, 'Only accounts that failed.')),
});
export type RolloutQuery = v.InferOutput<typeof RolloutQuery>;

const readRolloutQuery = queryReaderOf(RolloutQuery);

/** @throws ShapeError */
export function parseRolloutQuery(search: string): Required<RolloutQuery> {
  return { offset: 0, failed: false, ...readRolloutQuery(search) };
}

const absent = optional(v.never());

const NamedAccounts = members({ accountIds: listOf(id, MOST_IN_ROLLOUT), query: absent, except: absent });
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

export const StartRolloutBody = members({
  selection: Selection,
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: wholeNumber(TTL_HOURS.least, TTL_HOURS.most),
  notBeforeAt: optional(described(askedInstant, 'Instant before which no code can be used.')),
  expectedSerialNumbers: optional(
    described(
      listOf(ExpectedSerialNumber, MOST_IN_ROLLOUT),
      'At most one for each account, and only for accounts of the selection.',
    ),
  ),
  signInData: optional(described(csvText, 'The CSV; required with `keep`, not allowed with `reset`.')),
});
export type StartRolloutBody = v.InferOutput<typeof StartRolloutBody>;

const ROLLOUT_STATUSES = ['running', 'finished'] as const;
export type RolloutStatus = (typeof ROLLOUT_STATUSES)[number];

export const RolloutView = members({
  id,
  status: oneOf(ROLLOUT_STATUSES),
  total: amount,
  done: amount,
  failed: amount,
  issuedAt: instant,
  codesVisibleUntil: optional(described(instant, 'Absent when no code can be shown any more.')),
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: amount,
  notBeforeAt: optional(described(instant, 'Instant before which no code can be used.')),
});
export type RolloutView = v.InferOutput<typeof RolloutView>;

const ROLLOUT_ITEM_STATUSES = ['waiting', 'done', 'failed'] as const;
export type RolloutItemStatus = (typeof ROLLOUT_ITEM_STATUSES)[number];

/** Why no one-time password was issued for an account. */
export const ROLLOUT_ITEM_PROBLEMS = [
  'account_unknown',
  'account_not_ready',
  'account_synced_from_on_premises',
  'password_gone',
  'no_permission',
  'directory_unavailable',
  'internal',
] as const;
export type RolloutItemProblem = (typeof ROLLOUT_ITEM_PROBLEMS)[number];

export const RolloutItemView = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  location: optional(textUpTo(1000)),
  status: oneOf(ROLLOUT_ITEM_STATUSES),
  problem: optional(described(oneOf(ROLLOUT_ITEM_PROBLEMS), 'Why no one-time password was issued for the account.')),
  remedy: optional(described(textUpTo(4000), 'What is wrong and what to do, in words.')),
  otpId: optional(id),
  selector: optional(textUpTo(16)),
  expiresAt: optional(instant),
});
export type RolloutItemView = v.InferOutput<typeof RolloutItemView>;

export const RolloutList = members({ items: listOf(RolloutView) }, "The person's own latest ones, newest first.");
export type RolloutList = v.InferOutput<typeof RolloutList>;

export const RolloutItems = members({ total: amount, items: listOf(RolloutItemView) });
export type RolloutItems = v.InferOutput<typeof RolloutItems>;

export const RolloutCode = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  building: optional(textUpTo(1000)),
  location: optional(textUpTo(1000)),
  code: described(textUpTo(40), '`XXXX-XXXX-XXXX`.'),
  expiresAt: instant,
});
export type RolloutCode = v.InferOutput<typeof RolloutCode>;

export const RolloutCodes = members({
  items: listOf(RolloutCode),
  more: described(yesOrNo, 'There are more behind these.'),
});
export type RolloutCodes = v.InferOutput<typeof RolloutCodes>;

const readStartRolloutBody = readerOf(StartRolloutBody);

/** @throws ShapeError */
export function parseStartRolloutBody(body: unknown): StartRolloutBody {
  const read = readStartRolloutBody(body);
  const stray = straySerialNumber(read);
  if (stray !== -1) throw new ShapeError(`expectedSerialNumbers[${stray}].accountId`, 'not_usable');
  return read;
}

/** The index of an expected serial number whose account has one already, or is not among those that are named. */
function straySerialNumber({ selection, expectedSerialNumbers = [] }: StartRolloutBody): number {
  const named = 'accountIds' in selection ? new Set(selection.accountIds) : undefined;
  const taken = new Set<string>();
  return expectedSerialNumbers.findIndex(({ accountId }) => {
    const isStray = taken.has(accountId) || named?.has(accountId) === false;
    taken.add(accountId);
    return isStray;
  });
}

export const parseRolloutView = readerOf(RolloutView);
export const parseRolloutList = readerOf(RolloutList);
export const parseRolloutItems = readerOf(RolloutItems);
export const parseRolloutCodes = readerOf(RolloutCodes);
