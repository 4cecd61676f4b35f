import type { AppliedPolicy } from '../ports/conditional-access.ts';
import type { UnreadReason } from '../sign-ins/sight.ts';
import { type CalendarProcessing, calendarArguments } from './calendar-processing.ts';
import { type KnownPolicies, policyVerdict } from './policies/policy-verdict.ts';

/** The verdict of the readiness checks. `N/A` means that there is not enough information. */
export type ReadinessStatus = 'No action needed' | 'Needs action' | 'N/A';

/**
 * The result of one check. `not_checked` means that the fact is not known, and `depends` that the console decides; neither
 * blocks the account.
 */
export type CheckResult = 'passed' | 'failed' | 'depends' | 'not_checked';

/** The names of the readiness checks; the texts give each its title. */
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

/** The facts of an account that the directory may not tell us. */
export type UncertainFact =
  | 'accountEnabled'
  | 'hasRoomsLicence'
  | 'usageLocation'
  | 'passwordNeverExpires'
  | 'syncedFromOnPremises'
  | 'mail'
  | 'isRoomMailbox'
  | 'lastPasswordChangeAt';

/**
 * Why a fact is unknown: the property was null or missing, the call got no usable answer, the app lacks a permission,
 * the feature is switched off in the tenant, a list was incomplete, a license isn't among the subscriptions of the
 * tenant, the mailbox isn't in Exchange Online or has a kind that Exchange Online doesn't name, the account itself was
 * not found, the tenant lacks a license for the feature, or the evaluation of policies lacked information.
 */
export const UNKNOWN_REASONS = [
  'not_returned',
  'no_answer',
  'no_permission',
  'switched_off',
  'list_incomplete',
  'sku_not_listed',
  'not_in_exchange_online',
  'kind_not_told',
  'account_not_found',
  'no_license',
  'not_enough_information',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/**
 * What is wrong with the license for rooms although it is assigned: a service plan that Teams needs is switched off, or
 * the subscription has ended. A subscription that is about to end still works.
 */
export type LicenseTrouble =
  | { readonly kind: 'plan_disabled'; readonly sku: string; readonly plans: readonly string[] }
  | { readonly kind: 'subscription_ended'; readonly sku: string }
  | { readonly kind: 'subscription_expiring'; readonly sku: string };

/** Why facts are unknown. A fact that is not named here is known, so an absent text in it means that there is none. */
export type UnknownFacts = Readonly<Partial<Record<UncertainFact, UnknownReason>>>;

/**
 * Facts from the directory about one account that signs in on a console. An absent yes-or-no fact is not known, which
 * is different from "no"; `unknown` tells why.
 */
export interface AccountFacts {
  /** Entra object id. */
  readonly id: string;
  readonly upn: string;
  readonly mail?: string;
  readonly displayName: string;
  readonly building?: string;
  readonly floor?: string;
  readonly accountEnabled?: boolean;
  /** Part numbers of the licenses of the account, such as `Microsoft_Teams_Rooms_Pro`. */
  readonly skuPartNumbers: readonly string[];
  /** Whether one of them licenses a Teams Room, according to the list of licenses at the time of reading. */
  readonly hasRoomsLicence?: boolean;
  readonly licenseTrouble?: LicenseTrouble;
  /** `true` when the facts about licenses are those of the last sync, because a later read could not tell. */
  readonly licenseIsEarlier?: true;
  readonly usageLocation?: string;
  readonly passwordNeverExpires?: boolean;
  readonly syncedFromOnPremises?: boolean;
  /** `true` when it is on the list of places or its mailbox is a room mailbox; absent while not checked. */
  readonly isRoomMailbox?: boolean;
  /**
   * `true` when it has a resource account key, which means that it already signs in without a password; absent while
   * not checked.
   */
  readonly hasResourceAccountKey?: boolean;
  readonly lastPasswordChangeAt?: Date;
  readonly unknown?: UnknownFacts;
}

/** Everything that we know about an account, including facts that a sync does not read. */
interface StoredAccount extends AccountFacts {
  readonly resourceAccountKeyCheckedAt?: Date;
  /** When its mailbox was read, whether or not there was an answer. Absent for rooms on the list of places. */
  readonly mailboxReadAt?: Date;
  /** Absent until it is imported. */
  readonly calendarProcessing?: CalendarProcessing;
  /** What Conditional Access would do with a sign-in. Absent until it was asked. */
  readonly policies?: KnownPolicies;
  /** When a sync or a fresh read did not find it any more. A later one that finds it again removes this date. */
  readonly goneAt?: Date;
  /** When this account alone was last read from the directory; absent if only syncs have read it. */
  readonly refreshedAt?: Date;
}

/** An account with the verdict of the readiness checks. */
export interface ResourceAccount extends StoredAccount {
  readonly readiness: ReadinessStatus;
}

/** One readiness check of an account with its result. */
export interface ReadinessCheck {
  readonly name: ReadinessCheckName;
  readonly result: CheckResult;
  /** Arguments of the command that fixes the problem, if there is such a command. */
  readonly commandArguments?: string;
  /** Why the check could not be made. Absent if nobody has tried yet, or if the check was made. */
  readonly unknown?: UnknownReason;
  /** What is wrong with an assigned license. */
  readonly trouble?: LicenseTrouble;
  /** The Conditional Access policies that would apply, also those that only report. Absent if there are none. */
  readonly policies?: readonly AppliedPolicy[];
}

/**
 * SKU part numbers that license a Teams Room. A `*` at the end matches every part number with this beginning. MCOCAP is
 * not valid for rooms.
 */
export const ROOM_LICENSES: readonly string[] = [
  'Microsoft_Teams_Rooms_Pro*',
  'Microsoft_Teams_Rooms_Basic*',
  'MEETING_ROOM*',
  'MTR_PREM*',
  'MMR_P1',
];

/** Returns whether one of the SKU part numbers licenses a Teams Room. Letter case does not matter. */
export function licensesRoom(skuPartNumbers: readonly string[], licenses: readonly string[]): boolean {
  const wanted = licenses.map((license) => license.toUpperCase());
  return skuPartNumbers
    .map((sku) => sku.toUpperCase())
    .some((sku) =>
      wanted.some((license) => (license.endsWith('*') ? sku.startsWith(license.slice(0, -1)) : sku === license)),
    );
}

function check(name: ReadinessCheckName, passed: boolean | undefined, unknown?: UnknownReason): ReadinessCheck {
  if (passed === undefined || unknown !== undefined)
    return { name, result: 'not_checked', ...(unknown !== undefined && { unknown }) };
  return { name, result: passed ? 'passed' : 'failed' };
}

/** An earlier verdict about the license, with its time, is better than none. */
function checkLicense({
  hasRoomsLicence,
  licenseTrouble: trouble,
  licenseIsEarlier,
  unknown,
}: StoredAccount): ReadinessCheck {
  const isUsable = trouble === undefined || trouble.kind === 'subscription_expiring';
  const checked = check(
    'rooms_licence',
    hasRoomsLicence && isUsable,
    licenseIsEarlier ? undefined : unknown?.hasRoomsLicence,
  );
  return { ...checked, ...(trouble && checked.result !== 'not_checked' && { trouble }) };
}

function checkCalendar({ wrong }: CalendarProcessing): ReadinessCheck {
  const isRight = wrong.length === 0;
  return { ...check('calendar_processing', isRight), ...(!isRight && { commandArguments: calendarArguments(wrong) }) };
}

const POLICIES_UNREAD: Readonly<Record<UnreadReason, UnknownReason>> = {
  no_permission: 'no_permission',
  no_license: 'no_license',
  busy: 'no_answer',
  no_answer: 'no_answer',
  switched_off: 'switched_off',
};

/**
 * A console signs in with name and password alone, so a policy that demands more stops it. An earlier evaluation, with
 * its time, is better than none.
 */
function checkPolicies({ read, unread }: KnownPolicies): ReadinessCheck {
  const name = 'sign_in_policies';
  if (!read) return { name, result: 'not_checked', ...(unread && { unknown: POLICIES_UNREAD[unread] }) };
  const policies = read.policies.length > 0 ? { policies: read.policies } : {};
  switch (policyVerdict(read)) {
    case 'blocked':
      return { name, result: 'failed', ...policies };
    case 'depends':
      return { name, result: 'depends', ...policies };
    case 'clear':
      return { name, result: 'passed', ...policies };
    case 'not_enough':
      return { name, result: 'not_checked', unknown: 'not_enough_information', ...policies };
  }
}

/**
 * Returns the checks of a resource account, in the order in which people see them. A fact that we cannot read is "not
 * checked" and does not block the account. Source: Microsoft Learn, "Create resource accounts for Teams Rooms and
 * shared Teams devices".
 */
export function checkReadiness(account: StoredAccount): readonly ReadinessCheck[] {
  const { upn, mail, calendarProcessing, unknown = {} } = account;
  return [
    ...(account.goneAt === undefined ? [] : [check('in_directory', false)]),
    check('account_enabled', account.accountEnabled, unknown.accountEnabled),
    checkLicense(account),
    check('usage_location', Boolean(account.usageLocation), unknown.usageLocation),
    check('password_never_expires', account.passwordNeverExpires, unknown.passwordNeverExpires),
    check('upn_is_mail', mail?.toLowerCase() === upn.toLowerCase(), unknown.mail),
    // A mailbox that was read at an earlier time is better than none.
    check(
      'room_mailbox',
      account.isRoomMailbox,
      account.isRoomMailbox === undefined ? unknown.isRoomMailbox : undefined,
    ),
    calendarProcessing ? checkCalendar(calendarProcessing) : check('calendar_processing', undefined),
    checkPolicies(account.policies ?? {}),
  ];
}

/**
 * Returns the verdict. It is `N/A` when the account has left the directory, or when neither a license nor a room
 * mailbox shows that it is a room.
 */
function readinessOf(account: StoredAccount): ReadinessStatus {
  if (account.goneAt !== undefined) return 'N/A';
  if (account.hasRoomsLicence === false && account.isRoomMailbox !== true) return 'N/A';
  return checkReadiness(account).some((one) => one.result === 'failed') ? 'Needs action' : 'No action needed';
}

/** Adds the verdict of the readiness checks to the facts of an account. */
export function assessAccount(facts: StoredAccount): ResourceAccount {
  return { ...facts, readiness: readinessOf(facts) };
}

/** Returns the location as "Building, floor" for people to read. It is empty when neither is known. */
export function locationOf(account: Pick<AccountFacts, 'building' | 'floor'>): string {
  return [account.building, account.floor].filter(Boolean).join(', ');
}
