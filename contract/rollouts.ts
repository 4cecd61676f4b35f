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
import { CODE_STATES, PASSWORD_MODES, ROLLOUT_TARGET_PROBLEMS, TTL_HOURS } from './words.ts';

export const ROLLOUT_PATHS = {
  /**
   * POST with {@link StartRolloutBody} and {@link IDEMPOTENCY_HEADER} returns 201 and {@link RolloutView}, or 200 when
   * the same request comes again. GET returns {@link RolloutList}.
   */
  list: '/api/tab/batches',
  /** GET returns {@link RolloutView}. */
  one: '/api/tab/batches/:batchId',
  /** GET with `?offset=&failed=1` returns {@link RolloutItems}. */
  items: '/api/tab/batches/:batchId/items',
  /** POST with `{}` runs only the failed accounts again and returns {@link RolloutView}. */
  retry: '/api/tab/batches/:batchId/retry',
  /**
   * GET with `?offset=` returns {@link RolloutCodes} to the person who generated the codes, until 15 minutes after the
   * rollout has finished.
   */
  codes: '/api/tab/batches/:batchId/codes',
} as const;

/** The header for a UUID that the page creates once for each press of Generate. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** The most accounts in one rollout. */
export const MOST_IN_ROLLOUT = 1_000;
/** The most items or codes in one answer. */
export const ROLLOUT_PAGE = 100;

export type RolloutPart = 'one' | 'items' | 'retry' | 'codes';

export function rolloutPath(batchId: string, part: RolloutPart = 'one', query: RolloutQuery = {}): string {
  return ROLLOUT_PATHS[part].replace(':batchId', encodeURIComponent(batchId)) + queryOf({ ...query });
}

/** The query for a page of items or codes. */
export const RolloutQuery = members({
  offset: optional(digits(0, MOST_IN_ROLLOUT)),
  failed: optional(described(flag, 'Limits the list to accounts that failed.')),
});
export type RolloutQuery = v.InferOutput<typeof RolloutQuery>;

const readRolloutQuery = queryReaderOf(RolloutQuery);

/** Reads the query for a page of items or codes. @throws ShapeError */
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

/**
 * The accounts of a rollout: either accounts by ID, or all that match a filter except some. Of the latter, only
 * accounts that people can select count.
 */
export type Selection =
  | Pick<v.InferOutput<typeof NamedAccounts>, 'accountIds'>
  | Pick<v.InferOutput<typeof MatchingAccounts>, 'query' | 'except'>;

export const Selection: Schema<Selection> = described(
  membersWith('query', MatchingAccounts, NamedAccounts),
  'Accounts by ID, or all that match a filter except some. The server checks again which of them are ready.',
);

const NOT_BLANK = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

export const ExpectedSerialNumber = members({
  accountId: id,
  serialNumber: described(
    v.pipe(storableTextUpTo(64), v.regex(NOT_BLANK, 'missing')),
    'The serial number, which must not be blank.',
  ),
});
export type ExpectedSerialNumber = v.InferOutput<typeof ExpectedSerialNumber>;

export const ExpectedLive = members(
  {
    accountId: id,
    otpId: optional(described(id, 'The open one-time password, which the new one ends.')),
    requestId: optional(described(id, 'The request of the open one-time password, which the new one cancels.')),
    signedInRequestId: optional(described(id, 'The request by which the console got its credentials.')),
  },
  'What is live of an account, as the person saw it and agreed to replace it.',
);
export type ExpectedLive = v.InferOutput<typeof ExpectedLive>;

export const StartRolloutBody = members({
  selection: Selection,
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: wholeNumber(TTL_HOURS.least, TTL_HOURS.most),
  notBeforeAt: optional(described(askedInstant, 'The time before which the one-time passwords do not work.')),
  expectedSerialNumbers: optional(
    described(
      listOf(ExpectedSerialNumber, MOST_IN_ROLLOUT),
      'At most one serial number for each account, and only for accounts in the selection.',
    ),
  ),
  expected: optional(
    described(
      listOf(ExpectedLive, MOST_IN_ROLLOUT),
      'What may be replaced: at most one entry for each account, and only for accounts in the selection. Nothing live of other accounts is replaced.',
    ),
  ),
  leaveOut: optional(
    described(
      listOf(id, MOST_IN_ROLLOUT),
      'Accounts of the selection that keep what is live and get no new one-time password. `signInData` may have rows for them.',
    ),
  ),
  signInData: optional(
    described(csvText, 'The CSV file. The mode `keep` requires it, and the mode `reset` does not allow it.'),
  ),
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
  leftOut: optional(
    described(amount, 'The number of failed accounts with the problem `replaces_live`. Absent when there are none.'),
  ),
  issuedAt: instant,
  codesVisibleUntil: optional(
    described(
      instant,
      'The time until which the person can see the one-time passwords. It is absent when they can no longer see any.',
    ),
  ),
  passwordMode: oneOf(PASSWORD_MODES),
  ttlHours: amount,
  notBeforeAt: optional(described(instant, 'The time before which the one-time passwords do not work.')),
});
export type RolloutView = v.InferOutput<typeof RolloutView>;

const ROLLOUT_ITEM_STATUSES = ['waiting', 'done', 'failed'] as const;
export type RolloutItemStatus = (typeof ROLLOUT_ITEM_STATUSES)[number];

/** Why no one-time password was issued for an account. */
export const ROLLOUT_ITEM_PROBLEMS = [
  'account_unknown',
  'account_not_ready',
  'account_synced_from_on_premises',
  ...ROLLOUT_TARGET_PROBLEMS,
  'password_gone',
  'no_permission',
  'directory_unavailable',
  'replaces_live',
  'internal',
] as const;
export type RolloutItemProblem = (typeof ROLLOUT_ITEM_PROBLEMS)[number];

export const RolloutItemView = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  building: optional(textUpTo(1000)),
  location: optional(textUpTo(1000)),
  expectedSerialNumber: optional(textUpTo(64)),
  status: oneOf(ROLLOUT_ITEM_STATUSES),
  problem: optional(described(oneOf(ROLLOUT_ITEM_PROBLEMS), 'Why the account got no one-time password.')),
  remedy: optional(described(textUpTo(4000), 'What is wrong and what to do about it, in words.')),
  otpId: optional(id),
  selector: optional(textUpTo(16)),
  expiresAt: optional(instant),
  state: optional(described(oneOf(CODE_STATES), 'What became of the one-time password.')),
  unseen: optional(
    described(
      yesOrNo,
      'True when the one-time password is active, but nobody has seen it and nobody can any more. Generate a new one.',
    ),
  ),
});
export type RolloutItemView = v.InferOutput<typeof RolloutItemView>;

export const RolloutList = members({ items: listOf(RolloutView) }, "The person's own latest rollouts, newest first.");
export type RolloutList = v.InferOutput<typeof RolloutList>;

export const RolloutItems = members({ total: amount, items: listOf(RolloutItemView) });
export type RolloutItems = v.InferOutput<typeof RolloutItems>;

export const RolloutCode = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  building: optional(textUpTo(1000)),
  location: optional(textUpTo(1000)),
  expectedSerialNumber: optional(textUpTo(64)),
  code: optional(
    described(
      textUpTo(40),
      'The one-time password in the form `XXXX-XXXX-XXXX`, or `XXXX-XXXX-XXXX-XXXX` when it lives for more than a day. It is absent when a console has used it, when it has ended, and when it can no longer be shown.',
    ),
  ),
  state: described(oneOf(CODE_STATES), 'What became of the one-time password.'),
  expiresAt: instant,
  sheetId: optional(
    described(
      id,
      'The ID of its installer sheet, 128 bits in base64url. `/s/` and this ID are the path of the status page.',
    ),
  ),
});
export type RolloutCode = v.InferOutput<typeof RolloutCode>;

export const RolloutCodes = members({
  items: listOf(RolloutCode),
  more: described(yesOrNo, 'True when more one-time passwords follow.'),
});
export type RolloutCodes = v.InferOutput<typeof RolloutCodes>;

const readStartRolloutBody = readerOf(StartRolloutBody);

/** Reads the body that starts a rollout. @throws ShapeError */
export function parseStartRolloutBody(body: unknown): StartRolloutBody {
  const read = readStartRolloutBody(body);
  for (const field of ['expectedSerialNumbers', 'expected'] as const) {
    const stray = strayIn(read.selection, read[field]);
    if (stray !== -1) throw new ShapeError(`${field}[${stray}].accountId`, 'not_usable');
  }
  return read;
}

/** Returns the index of an entry whose account already has one or isn't among the named accounts, or -1. */
function strayIn(selection: Selection, entries: readonly { readonly accountId: string }[] = []): number {
  const named = 'accountIds' in selection ? new Set(selection.accountIds) : undefined;
  const taken = new Set<string>();
  return entries.findIndex(({ accountId }) => {
    const isStray = taken.has(accountId) || named?.has(accountId) === false;
    taken.add(accountId);
    return isStray;
  });
}

export const parseRolloutView = readerOf(RolloutView);
export const parseRolloutList = readerOf(RolloutList);
export const parseRolloutItems = readerOf(RolloutItems);
export const parseRolloutCodes = readerOf(RolloutCodes);
