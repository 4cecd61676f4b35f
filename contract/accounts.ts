import * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { digits, flag, queryOf, queryReaderOf } from './schema/query.ts';
import {
  amount,
  described,
  id,
  listOf,
  members,
  oneOf,
  optional,
  readerOf,
  storableTextUpTo,
  text,
  yesOrNo,
} from './schema/shape.ts';
import { FailedCheck } from './checks.ts';
import { MATCH_CODE_MODES, PROVISIONING_STATUSES, READINESS_STATUSES } from './words.ts';

export const ACCOUNT_PATHS = {
  /** GET returns {@link Me}. */
  me: '/api/tab/me',
  /** GET with {@link AccountQuery} returns {@link AccountPage}. */
  list: '/api/tab/accounts',
  /** GET returns {@link BuildingList}. */
  buildings: '/api/tab/buildings',
  /** GET returns `AccountDetail` of account-detail.ts. */
  one: '/api/tab/accounts/:accountId',
  /** POST with `{}` reads all checks of the account again and returns `AccountDetail` of account-detail.ts. */
  refresh: '/api/tab/accounts/:accountId/refresh',
  /** GET returns the `AuditPage` of one account. `?before=` takes the number of the last row of the page before. */
  activity: '/api/tab/accounts/:accountId/activity',
  /** GET returns {@link SyncStatus}. POST with `{}` starts a sync and returns the same with 202. */
  sync: '/api/tab/sync',
} as const;

export function accountPath(accountId: string): string {
  return ACCOUNT_PATHS.one.replace(':accountId', encodeURIComponent(accountId));
}

export function refreshPath(accountId: string): string {
  return ACCOUNT_PATHS.refresh.replace(':accountId', encodeURIComponent(accountId));
}

export function activityPath(accountId: string, before?: number): string {
  return ACCOUNT_PATHS.activity.replace(':accountId', encodeURIComponent(accountId)) + queryOf({ before });
}

export const Me = members({
  displayName: text,
  objectId: text,
  permissions: members({ generate: yesOrNo, approve: yesOrNo, read: yesOrNo }),
  rules: members({
    matchCode: oneOf(MATCH_CODE_MODES),
    fourEyes: yesOrNo,
    ttlHours: described(amount, 'The default lifetime of a one-time password, in hours.'),
    decisionMinutes: amount,
  }),
  lastSyncAt: optional(instant),
  serverUrl: described(text, 'The address of the server, which the installer enters in the console program.'),
  installerContact: optional(described(text, 'Whom installers call, for people who generate one-time passwords.')),
  statusPage: optional(described(yesOrNo, 'Whether the QR code of an installer sheet leads to the status page.')),
});
export type Me = v.InferOutput<typeof Me>;

export const AccountItem = members({
  id,
  displayName: text,
  upn: text,
  location: optional(described(text, 'The location as "Building, floor".')),
  readiness: oneOf(READINESS_STATUSES),
  provisioning: oneOf(PROVISIONING_STATUSES),
  otpExpiresAt: optional(described(instant, 'The time when its usable one-time password expires.')),
  syncedFromOnPremises: optional(described(yesOrNo, 'Absent while it is unknown.')),
  failedChecks: listOf(FailedCheck),
  requestId: optional(described(id, 'The request of its one-time password, as long as the request is open.')),
});
export type AccountItem = v.InferOutput<typeof AccountItem>;

export const AccountPage = members({
  total: amount,
  eligible: described(amount, 'The number of these accounts that can get a one-time password.'),
  offset: amount,
  items: listOf(AccountItem),
});
export type AccountPage = v.InferOutput<typeof AccountPage>;

export const PAGE_LENGTH = 100;
/** `waiting` puts the accounts first that wait for a decision, and orders by name after that. */
export const ACCOUNT_SORTS = ['waiting', 'name', 'upn', 'location', 'readiness', 'provisioning', 'expiry'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];
export const SORT_ORDERS = ['asc', 'desc'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];
export const LONGEST_SEARCH = 200;
export const LARGEST_OFFSET = 10_000_000;

const FILTER_ENTRIES = {
  search: optional(
    described(
      storableTextUpTo(LONGEST_SEARCH),
      'Words that must all occur in the name, the sign-in address or the location. Case and accents make no difference.',
    ),
  ),
  readiness: optional(oneOf(READINESS_STATUSES)),
  provisioning: optional(oneOf(PROVISIONING_STATUSES)),
  building: optional(storableTextUpTo(LONGEST_SEARCH)),
};
const ELIGIBLE = 'Only accounts that can get a one-time password.';

export const AccountFilter = members(
  { ...FILTER_ENTRIES, eligible: optional(described(yesOrNo, ELIGIBLE)) },
  'A filter that selects accounts.',
);
export type AccountFilter = v.InferOutput<typeof AccountFilter>;

export const AccountQuery = members({
  ...FILTER_ENTRIES,
  eligible: optional(described(flag, ELIGIBLE)),
  offset: v.optional(digits(0, LARGEST_OFFSET), '0'),
  sort: v.optional(oneOf(ACCOUNT_SORTS), 'name'),
  order: v.optional(oneOf(SORT_ORDERS), 'asc'),
});
export type AccountQuery = v.InferOutput<typeof AccountQuery>;

export const BuildingList = members({ buildings: listOf(text) });
export type BuildingList = v.InferOutput<typeof BuildingList>;

export const SyncStatus = members({
  running: yesOrNo,
  startedAt: optional(instant),
  seen: optional(described(amount, 'The number of accounts that the running sync has read so far.')),
  lastCompletedAt: optional(instant),
  lastCount: optional(amount),
  lastProblem: optional(described(text, 'Why the last sync stopped early, as a sentence.')),
  warnings: described(listOf(text), 'What is incomplete in the list of accounts, and whether a new list is held.'),
  sources: listOf(
    members({
      name: text,
      title: text,
      completeAt: optional(described(instant, 'When this source was last read completely.')),
      isComplete: yesOrNo,
    }),
  ),
  held: optional(
    members({
      list: described(text, 'The id of the new list, which accepting it needs.'),
      isConfirmed: described(yesOrNo, 'True after a second reading said the same, so that a person can accept it.'),
      isAccepted: yesOrNo,
    }),
  ),
});
export type SyncStatus = v.InferOutput<typeof SyncStatus>;

export function accountsQuery(query: Partial<AccountQuery>): string {
  return queryOf({ ...query });
}

export const parseAccountQuery = queryReaderOf(AccountQuery);
export const parseMe = readerOf(Me);
export const parseAccountPage = readerOf(AccountPage);
export const parseBuildings = readerOf(BuildingList);
export const parseSyncStatus = readerOf(SyncStatus);
