import { digits, flag, parametersOf, queryOf } from './query.ts';
import {
  amount,
  id,
  instant,
  listOf,
  type Members,
  membersOf,
  oneOf,
  storableTextUpTo,
  text,
  yesOrNo,
  type Read,
} from './shape.ts';
import { type ActorView, readActor } from './audit.ts';
import { readRequestView, type RequestView } from './requests.ts';
import {
  CHECK_RESULTS,
  type CheckResult,
  MATCH_CODE_MODES,
  type MatchCodeMode,
  OTP_STATUSES,
  type OtpStatus,
  PASSWORD_MODES,
  type PasswordMode,
  PROVISIONING_STATUSES,
  type ProvisioningStatus,
  READINESS_STATUSES,
  type ReadinessStatus,
} from './words.ts';

export const ACCOUNT_PATHS = {
  /** GET {@link Me}. */
  me: '/api/tab/me',
  /** GET {@link AccountPage} by {@link AccountQuery}. */
  list: '/api/tab/accounts',
  /** GET {@link BuildingList}. */
  buildings: '/api/tab/buildings',
  /** GET {@link AccountDetail}. */
  one: '/api/tab/accounts/:accountId',
  /** GET `AuditPage` of one account; `?before=` the number of an earlier page's last row. */
  activity: '/api/tab/accounts/:accountId/activity',
  /** GET and POST {} → {@link SyncStatus}; 202 for the latter. */
  sync: '/api/tab/sync',
} as const;

export function accountPath(accountId: string): string {
  return ACCOUNT_PATHS.one.replace(':accountId', encodeURIComponent(accountId));
}

export function activityPath(accountId: string, before?: number): string {
  return ACCOUNT_PATHS.activity.replace(':accountId', encodeURIComponent(accountId)) + queryOf({ before });
}

export interface Me {
  readonly displayName: string;
  readonly objectId: string;
  readonly rights: { readonly generate: boolean; readonly approve: boolean; readonly read: boolean };
  readonly rules: {
    readonly matchCode: MatchCodeMode;
    readonly fourEyes: boolean;
    /** Life of a code when none is chosen. */
    readonly ttlHours: number;
    readonly decisionMinutes: number;
  };
  readonly lastSyncAt?: string;
  /** What an installer tells the console program. */
  readonly serverUrl: string;
}

interface FailedCheck {
  readonly title: string;
  readonly remedy: string;
}

export interface AccountItem {
  readonly id: string;
  readonly displayName: string;
  readonly upn: string;
  /** "Building, floor". */
  readonly location?: string;
  readonly readiness: ReadinessStatus;
  readonly provisioning: ProvisioningStatus;
  /** Of a one-time password that can be used. */
  readonly otpExpiresAt?: string;
  readonly syncedFromOnPremises: boolean;
  readonly failedChecks: readonly FailedCheck[];
  /** The request of its one-time password, while that is not over. */
  readonly requestId?: string;
}

export interface AccountPage {
  readonly total: number;
  /** Of these, how many can get a one-time password. */
  readonly eligible: number;
  readonly offset: number;
  readonly items: readonly AccountItem[];
}

export const PAGE_LENGTH = 100;
export const ACCOUNT_SORTS = ['name', 'upn', 'location', 'readiness', 'provisioning', 'expiry'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];
export const SORT_ORDERS = ['asc', 'desc'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Which accounts are meant. */
export interface AccountFilter {
  /** Words that all stand in the name, the sign-in address or the location; case and accents do not matter. */
  readonly search?: string;
  readonly readiness?: ReadinessStatus;
  readonly provisioning?: ProvisioningStatus;
  readonly building?: string;
  /** Only accounts that can get a one-time password. */
  readonly eligible?: boolean;
}

export interface AccountQuery extends AccountFilter {
  readonly offset: number;
  readonly sort: AccountSort;
  readonly order: SortOrder;
}

export const LONGEST_SEARCH = 200;
export const LARGEST_OFFSET = 10_000_000;

export interface BuildingList {
  readonly buildings: readonly string[];
}

export interface CheckView {
  readonly name: string;
  readonly title: string;
  readonly result: CheckResult;
  readonly remedy?: string;
}

export interface OtpView {
  readonly id: string;
  readonly selector: string;
  readonly status: OtpStatus;
  readonly issuedBy: ActorView;
  readonly issuedAt: string;
  readonly notBeforeAt?: string;
  readonly expiresAt: string;
  readonly expectedSerialNumber?: string;
  readonly passwordMode: PasswordMode;
}

interface AccountFactsView {
  readonly id: string;
  readonly displayName: string;
  readonly upn: string;
  readonly mail?: string;
  readonly building?: string;
  readonly floor?: string;
  readonly accountEnabled: boolean;
  readonly usageLocation?: string;
  readonly syncedFromOnPremises: boolean;
  readonly lastPasswordChangeAt?: string;
}

export interface AccountDetail {
  readonly account: AccountFactsView;
  readonly readiness: ReadinessStatus;
  readonly checks: readonly CheckView[];
  /** Exact SKU part numbers. */
  readonly licences: readonly string[];
  readonly provisioning: ProvisioningStatus;
  /** Its one-time password takes no tries at the moment, after many wrong ones. */
  readonly paused: boolean;
  /** The latest. */
  readonly otp?: OtpView;
  readonly request?: RequestView;
  /** Absent while not checked. */
  readonly hasResourceAccountKey?: boolean;
  /** Absent until they are. */
  readonly calendarImportedAt?: string;
}

export interface SyncStatus {
  readonly running: boolean;
  readonly startedAt?: string;
  /** Accounts read so far by the one that runs. */
  readonly seen?: number;
  readonly lastCompletedAt?: string;
  readonly lastCount?: number;
  /** Why the last one broke off, as a sentence. */
  readonly lastProblem?: string;
}

export function accountsQuery(query: Partial<AccountQuery>): string {
  return queryOf({ ...query });
}

/** From the members of an address or of a body. @throws ShapeError */
export function readAccountFilter({ optional }: Members): AccountFilter {
  return {
    ...optional('search', storableTextUpTo(LONGEST_SEARCH)),
    ...optional('readiness', oneOf(READINESS_STATUSES)),
    ...optional('provisioning', oneOf(PROVISIONING_STATUSES)),
    ...optional('building', storableTextUpTo(LONGEST_SEARCH)),
  };
}

/** @throws ShapeError */
export function parseAccountQuery(search: string): AccountQuery {
  const parameters = parametersOf(search);
  const { offset = 0 } = parameters.optional('offset', digits(0, LARGEST_OFFSET));
  const { sort = 'name' } = parameters.optional('sort', oneOf(ACCOUNT_SORTS));
  const { order = 'asc' } = parameters.optional('order', oneOf(SORT_ORDERS));
  return { ...readAccountFilter(parameters), ...parameters.optional('eligible', flag), offset, sort, order };
}

/** @throws ShapeError */
export function parseMe(body: unknown): Me {
  const { required, optional } = membersOf(body);
  return {
    displayName: required('displayName', text),
    objectId: required('objectId', text),
    rights: required('rights', (value, path) => {
      const rights = membersOf(value, path);
      return {
        generate: rights.required('generate', yesOrNo),
        approve: rights.required('approve', yesOrNo),
        read: rights.required('read', yesOrNo),
      };
    }),
    rules: required('rules', (value, path) => {
      const rules = membersOf(value, path);
      return {
        matchCode: rules.required('matchCode', oneOf(MATCH_CODE_MODES)),
        fourEyes: rules.required('fourEyes', yesOrNo),
        ttlHours: rules.required('ttlHours', amount),
        decisionMinutes: rules.required('decisionMinutes', amount),
      };
    }),
    ...optional('lastSyncAt', instant),
    serverUrl: required('serverUrl', text),
  };
}

const readFailedCheck: Read<FailedCheck> = (value, path) => {
  const { required } = membersOf(value, path);
  return { title: required('title', text), remedy: required('remedy', text) };
};

const readAccountItem: Read<AccountItem> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    id: required('id', id),
    displayName: required('displayName', text),
    upn: required('upn', text),
    ...optional('location', text),
    readiness: required('readiness', oneOf(READINESS_STATUSES)),
    provisioning: required('provisioning', oneOf(PROVISIONING_STATUSES)),
    ...optional('otpExpiresAt', instant),
    syncedFromOnPremises: required('syncedFromOnPremises', yesOrNo),
    failedChecks: required('failedChecks', listOf(readFailedCheck)),
    ...optional('requestId', id),
  };
};

/** @throws ShapeError */
export function parseAccountPage(body: unknown): AccountPage {
  const { required } = membersOf(body);
  return {
    total: required('total', amount),
    eligible: required('eligible', amount),
    offset: required('offset', amount),
    items: required('items', listOf(readAccountItem)),
  };
}

/** @throws ShapeError */
export function parseBuildings(body: unknown): BuildingList {
  return { buildings: membersOf(body).required('buildings', listOf(text)) };
}

const readCheck: Read<CheckView> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    name: required('name', text),
    title: required('title', text),
    result: required('result', oneOf(CHECK_RESULTS)),
    ...optional('remedy', text),
  };
};

const readOtp: Read<OtpView> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    id: required('id', id),
    selector: required('selector', text),
    status: required('status', oneOf(OTP_STATUSES)),
    issuedBy: required('issuedBy', readActor),
    issuedAt: required('issuedAt', instant),
    ...optional('notBeforeAt', instant),
    expiresAt: required('expiresAt', instant),
    ...optional('expectedSerialNumber', text),
    passwordMode: required('passwordMode', oneOf(PASSWORD_MODES)),
  };
};

const readFacts: Read<AccountFactsView> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    id: required('id', id),
    displayName: required('displayName', text),
    upn: required('upn', text),
    ...optional('mail', text),
    ...optional('building', text),
    ...optional('floor', text),
    accountEnabled: required('accountEnabled', yesOrNo),
    ...optional('usageLocation', text),
    syncedFromOnPremises: required('syncedFromOnPremises', yesOrNo),
    ...optional('lastPasswordChangeAt', instant),
  };
};

/** @throws ShapeError */
export function parseAccountDetail(body: unknown): AccountDetail {
  const { required, optional } = membersOf(body);
  return {
    account: required('account', readFacts),
    readiness: required('readiness', oneOf(READINESS_STATUSES)),
    checks: required('checks', listOf(readCheck)),
    licences: required('licences', listOf(text)),
    provisioning: required('provisioning', oneOf(PROVISIONING_STATUSES)),
    paused: required('paused', yesOrNo),
    ...optional('otp', readOtp),
    ...optional('request', readRequestView),
    ...optional('hasResourceAccountKey', yesOrNo),
    ...optional('calendarImportedAt', instant),
  };
}

/** @throws ShapeError */
export function parseSyncStatus(body: unknown): SyncStatus {
  const { required, optional } = membersOf(body);
  return {
    running: required('running', yesOrNo),
    ...optional('startedAt', instant),
    ...optional('seen', amount),
    ...optional('lastCompletedAt', instant),
    ...optional('lastCount', amount),
    ...optional('lastProblem', text),
  };
}
