import { type CalendarProcessing, calendarArguments } from './calendar-processing.ts';

/** `N/A`: there is not enough information. */
export type ReadinessStatus = 'No action needed' | 'Needs action' | 'N/A';

export type CheckResult = 'passed' | 'failed' | 'not_checked';

export type ReadinessCheckName =
  | 'in_directory'
  | 'account_enabled'
  | 'rooms_licence'
  | 'usage_location'
  | 'password_never_expires'
  | 'upn_is_mail'
  | 'room_mailbox'
  | 'calendar_processing'
  | 'sign_in_policies';

/** What the directory says of one account that signs in a console. Absent means "not known", not "no". */
export interface AccountFacts {
  /** Entra object id. */
  readonly id: string;
  readonly upn: string;
  readonly mail?: string;
  readonly displayName: string;
  readonly building?: string;
  readonly floor?: string;
  readonly accountEnabled: boolean;
  /** From the account's licenses, such as `Microsoft_Teams_Rooms_Pro`. */
  readonly skuPartNumbers: readonly string[];
  /** Whether one of them licenses a Teams Room, by the list that held when it was read. */
  readonly hasRoomsLicence: boolean;
  readonly usageLocation?: string;
  readonly passwordNeverExpires: boolean;
  readonly syncedFromOnPremises: boolean;
  /** `true` when it is on the places room list or its mailbox is a room's; absent while not checked. */
  readonly isRoomMailbox?: boolean;
  /** Has a resource account key, that is, it already signs in without a password; absent while not checked. */
  readonly hasResourceAccountKey?: boolean;
  readonly lastPasswordChangeAt?: Date;
}

/** What is known of an account besides what a sync reads. */
interface StoredAccount extends AccountFacts {
  readonly resourceAccountKeyCheckedAt?: Date;
  /** Absent until it is imported. */
  readonly calendarProcessing?: CalendarProcessing;
  /** When a complete sync missed it; a sync that finds it again brings it back. */
  readonly goneAt?: Date;
}

/** An account with the verdict of the readiness checks. */
export interface ResourceAccount extends StoredAccount {
  readonly readiness: ReadinessStatus;
}

/** Minutes from one reading of all accounts to the next when nobody sets another time. */
export const DEFAULT_SYNC_MINUTES = 60;

/** The last time that all accounts were read. */
export interface LastSync {
  readonly at: Date;
  readonly accounts: number;
}

export interface ReadinessCheck {
  readonly name: ReadinessCheckName;
  readonly result: CheckResult;
  /** Of the command that sets it right, where there is one. */
  readonly commandArguments?: string;
}

/** SKU part numbers, or their beginnings followed by `*`, that license a Teams Room. MCOCAP is not valid for rooms. */
export const ROOM_LICENSES: readonly string[] = [
  'Microsoft_Teams_Rooms_Pro*',
  'Microsoft_Teams_Rooms_Basic*',
  'MEETING_ROOM*',
  'MTR_PREM*',
  'MMR_P1',
];

/** Letter case aside. */
export function licensesRoom(skuPartNumbers: readonly string[], licenses: readonly string[]): boolean {
  const wanted = licenses.map((license) => license.toUpperCase());
  return skuPartNumbers
    .map((sku) => sku.toUpperCase())
    .some((sku) =>
      wanted.some((license) => (license.endsWith('*') ? sku.startsWith(license.slice(0, -1)) : sku === license)),
    );
}

function check(name: ReadinessCheckName, passed: boolean | undefined): ReadinessCheck {
  return { name, result: passed === undefined ? 'not_checked' : passed ? 'passed' : 'failed' };
}

function checkCalendar({ wrong }: CalendarProcessing): ReadinessCheck {
  const isRight = wrong.length === 0;
  return { ...check('calendar_processing', isRight), ...(!isRight && { commandArguments: calendarArguments(wrong) }) };
}

/**
 * The checks of a resource account, in the order in which they are shown. What cannot be read is "not checked" and
 * does not block. Source: Microsoft Learn, "Create resource accounts for Teams Rooms and shared Teams devices".
 */
export function checkReadiness(account: StoredAccount): readonly ReadinessCheck[] {
  const { upn, mail, calendarProcessing } = account;
  return [
    ...(account.goneAt === undefined ? [] : [check('in_directory', false)]),
    check('account_enabled', account.accountEnabled),
    check('rooms_licence', account.hasRoomsLicence),
    check('usage_location', Boolean(account.usageLocation)),
    check('password_never_expires', account.passwordNeverExpires),
    check('upn_is_mail', mail?.toLowerCase() === upn.toLowerCase()),
    check('room_mailbox', account.isRoomMailbox),
    calendarProcessing ? checkCalendar(calendarProcessing) : check('calendar_processing', undefined),
    // A console signs in with name and password alone (ROPC), which such policies forbid; Graph tells of them for no single account.
    check('sign_in_policies', undefined),
  ];
}

/** `N/A` when it has left the directory, or neither a license nor a room mailbox says that it is a room at all. */
function readinessOf(checks: readonly ReadinessCheck[]): ReadinessStatus {
  const result = (name: ReadinessCheckName): CheckResult | undefined => checks.find((one) => one.name === name)?.result;
  if (result('in_directory') === 'failed') return 'N/A';
  if (result('rooms_licence') === 'failed' && result('room_mailbox') !== 'passed') return 'N/A';
  return checks.some((one) => one.result === 'failed') ? 'Needs action' : 'No action needed';
}

export function assessAccount(facts: StoredAccount): ResourceAccount {
  return { ...facts, readiness: readinessOf(checkReadiness(facts)) };
}

/** "Building, floor" for people to read; empty when neither is known. */
export function locationOf(account: Pick<AccountFacts, 'building' | 'floor'>): string {
  return [account.building, account.floor].filter(Boolean).join(', ');
}

/** How the sync of accounts stands. */
export interface SyncState {
  readonly running: boolean;
  /** Of the one that runs. */
  readonly startedAt?: Date;
  readonly seen?: number;
  readonly last?: LastSync;
  /** Why the latest one broke off. */
  readonly problem?: string;
}
