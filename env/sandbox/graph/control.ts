import { controlBody, ControlError, isRecord } from '../loopback-server.ts';
import type { HttpReply, HttpRequest, JsonRecord } from '../loopback-server.ts';
import { SANDBOX_GROUPS, SANDBOX_PLANS, SANDBOX_SKUS } from '../tenant.ts';
import type { SandboxGroup, SandboxPlan, SandboxSku } from '../tenant.ts';
import { groupIds, licenses, MAILBOX_PURPOSES } from './account.ts';
import type { Account, MailboxPurpose, SandboxMembership } from './account.ts';
import { SUBSCRIPTION_STATES } from './accounts.ts';
import type { AccountChange, Accounts, FeedNotification, RoleAssignment, SubscriptionState } from './accounts.ts';
import type { Calendars } from './calendars/calendars.ts';
import { type Devices, replaceDevices } from './devices/devices.ts';
import { parseFault } from './faults.ts';
import type { Fault, Faults } from './faults.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';
import { answerPolicyControl, policyControls, type PolicyControls } from './policies/policy-control.ts';
import { answerSignInControl, type SignInControls } from './sign-ins/sign-in-control.ts';
import { attemptSignIn, passwordError } from './sign-ins/attempt.ts';
import { SIGN_IN_ERRORS } from './sign-ins/error-codes.ts';

type SignInResult =
  | { readonly signedIn: true }
  | {
      readonly signedIn: false;
      readonly reason: (typeof REASONS)[keyof typeof REASONS] | 'refused';
    };

/** The ways in which a test, or a request to `/_sandbox/…`, can change the sandbox's Graph. */
export interface GraphControls extends PolicyControls, SignInControls {
  addFault(fault: Fault): void;
  clearFaults(): void;
  /**
   * The number of faults that still wait for a call. It reaches 0 as soon as the call that meets the last one has
   * begun.
   */
  waitingFaults(): number;
  requests(): readonly LoggedRequest[];
  /** Says whether this password would work now, and leaves no trace in the sign-in log. */
  signIn(userPrincipalName: string, password: string): SignInResult;
  /** Changes a person. @throws ControlError 404 when nobody has this object id, 400 for an unknown change. */
  changePerson(objectId: string, change: PersonChange): void;
  changeRoom(idOrUpn: string, change: RoomChange): void;
  changeSubscription(sku: SandboxSku, state: SubscriptionState): void;
  assignRole(assignment: RoleAssignment): void;
  /** Says whether another identity provider signs in the people of a domain. */
  setFederated(domain: string, federated: boolean): void;
  /** The devices that Intune and Autopilot have. */
  readonly devices: Devices;
  /** The calendars of rooms. */
  readonly calendars: Calendars;
  /** The notifications in people's activity feeds, oldest first. */
  notifications(): readonly FeedNotification[];
}

interface PersonChange {
  readonly groups?: readonly SandboxGroup[];
  readonly accountEnabled?: boolean;
  readonly userType?: 'Member' | 'Guest';
  readonly directoryRoles?: readonly string[];
  readonly memberOf?: readonly SandboxMembership[];
}

interface RoomChange {
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  readonly mail?: string | null;
  readonly accountEnabled?: boolean;
  readonly usageLocation?: string | null;
  readonly passwordPolicies?: string | null;
  readonly onPremisesSyncEnabled?: true | null;
  readonly skus?: readonly SandboxSku[];
  /** Service plans that are switched off in its licenses. Needs `skus`. */
  readonly disabledPlans?: readonly SandboxPlan[];
  /** Whether Graph shows a resource account key. */
  readonly passwordless?: boolean;
  /** `null` when the account has no mailbox in Exchange Online. */
  readonly mailbox?: MailboxPurpose | null;
  /** Lists don't show a deleted room, and its id doesn't find it. It can be restored. */
  readonly deleted?: boolean;
  readonly password?: string;
  readonly userType?: 'Member' | 'Guest';
  /** Names of directory roles. Graph then refuses to reset the password. */
  readonly directoryRoles?: readonly string[];
  readonly memberOf?: readonly SandboxMembership[];
  /** Whether the list of rooms still shows it. */
  readonly listed?: false;
}

interface Parts {
  readonly accounts: Accounts;
  readonly faults: Faults;
  readonly log: RequestLog;
}

export function controls({ accounts, faults, log }: Parts): GraphControls {
  return {
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    waitingFaults: () => faults.waiting,
    requests: () => log.latest(),
    signIn: (userPrincipalName, password) => signInResult(passwordError(accounts.find(userPrincipalName), password)),
    attempt: (attempt) => attemptSignIn(accounts, attempt),
    forceSignInError(idOrUpn, errorCode) {
      const account = accounts.find(idOrUpn);
      if (account === undefined) throw new ControlError(404, `there is no account ${idOrUpn}`);
      if (errorCode === 0) accounts.signIns.forced.delete(account.user.id);
      else accounts.signIns.forced.set(account.user.id, errorCode);
    },
    ...policyControls(accounts),
    signIns: accounts.signIns,
    reportLimit: accounts.reportLimit,
    changePerson(objectId, { groups, directoryRoles, memberOf, ...user }) {
      const account = accounts.find(objectId);
      if (account === undefined || !accounts.isPerson(account))
        throw new ControlError(404, `nobody has the object id ${objectId}`);
      accounts.change(account, {
        user,
        ...(groups === undefined ? {} : { groupIds: groupIds(groups) }),
        ...(directoryRoles && { directoryRoles }),
        ...(memberOf && { memberOf }),
      });
    },
    devices: accounts.devices,
    calendars: accounts.calendars,
    notifications: () => [...accounts.notifications.values()],
    changeSubscription: (sku, state) => void accounts.subscriptions.set(sku, state),
    setFederated: (domain, federated) =>
      void (federated ? accounts.federatedDomains.add(domain) : accounts.federatedDomains.delete(domain)),
    assignRole: (assignment) => void accounts.roleAssignments.push(assignment),
    changeRoom: (idOrUpn, change) => void accounts.change(roomNamed(accounts, idOrUpn), roomChange(change)),
  };
}

function roomNamed(accounts: Accounts, idOrUpn: string): Account {
  const account = accounts.find(idOrUpn);
  if (account === undefined || accounts.isPerson(account)) throw new ControlError(404, `there is no room ${idOrUpn}`);
  return account;
}

/** The sandbox's words for an error of a password. */
const REASONS = {
  [SIGN_IN_ERRORS.unknownAccount]: 'unknown account',
  [SIGN_IN_ERRORS.wrongPassword]: 'wrong password',
  [SIGN_IN_ERRORS.disabled]: 'disabled',
  [SIGN_IN_ERRORS.passwordExpired]: 'password must be changed',
} as const;

function signInResult(errorCode: number): SignInResult {
  if (errorCode === 0) return { signedIn: true };
  const reasons: Readonly<Record<number, (typeof REASONS)[keyof typeof REASONS]>> = REASONS;
  return { signedIn: false, reason: reasons[errorCode] ?? 'refused' };
}

function roomChange({
  skus,
  disabledPlans,
  passwordless,
  mailbox,
  deleted,
  password,
  directoryRoles,
  memberOf,
  listed,
  ...user
}: RoomChange): AccountChange {
  return {
    ...(directoryRoles && { directoryRoles }),
    ...(memberOf && { memberOf }),
    ...(listed === false && { place: undefined }),
    user: { ...user, ...(skus === undefined ? {} : { assignedLicenses: licenses(skus, disabledPlans) }) },
    ...(passwordless === undefined ? {} : { resourceAccountKey: passwordless }),
    ...(mailbox === undefined ? {} : { userPurpose: mailbox ?? undefined }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(password === undefined ? {} : { password, mustChangePassword: false }),
  };
}

function changeSubscription(graph: GraphControls, sku: string, wanted: unknown): void {
  const state = SUBSCRIPTION_STATES.find((candidate) => candidate === wanted);
  if (!(sku in SANDBOX_SKUS) || state === undefined) throw new ControlError(400, 'there is no such subscription state');
  graph.changeSubscription(sku as SandboxSku, state);
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const listOf =
  (names: object): Check =>
  (value) =>
    Array.isArray(value) && value.every((name) => typeof name === 'string' && name in names);

const isUserType: Check = (value) => value === 'Member' || value === 'Guest';
const isListOfTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isMemberships: Check = (value) =>
  Array.isArray(value) &&
  value.every(
    (group) =>
      isRecord(group) &&
      isText(group['displayName']) &&
      (group['isAssignableToRole'] === null || isFlag(group['isAssignableToRole'])),
  );

const PERSON_CHECKS: Readonly<Record<keyof PersonChange, Check>> = {
  groups: listOf(SANDBOX_GROUPS),
  accountEnabled: isFlag,
  userType: isUserType,
  directoryRoles: isListOfTexts,
  memberOf: isMemberships,
};
const ROOM_CHECKS: Readonly<Record<keyof RoomChange, Check>> = {
  displayName: isText,
  userPrincipalName: isText,
  mail: isTextOrNull,
  accountEnabled: isFlag,
  usageLocation: isTextOrNull,
  passwordPolicies: isTextOrNull,
  onPremisesSyncEnabled: (value) => value === true || value === null,
  skus: listOf(SANDBOX_SKUS),
  disabledPlans: listOf(SANDBOX_PLANS),
  passwordless: isFlag,
  mailbox: (value) => value === null || MAILBOX_PURPOSES.some((purpose) => purpose === value),
  deleted: isFlag,
  password: isText,
  userType: isUserType,
  directoryRoles: isListOfTexts,
  memberOf: isMemberships,
  listed: (value) => value === false,
};

function checked(body: JsonRecord, checks: Readonly<Record<string, Check>>): JsonRecord {
  for (const [name, value] of Object.entries(body)) {
    if (checks[name]?.(value) !== true) throw new ControlError(400, `${name} cannot be changed to this`);
  }
  return body;
}

export async function answerControl(graph: GraphControls, request: HttpRequest): Promise<HttpReply> {
  const [, folder = '', id = ''] = /^\/_sandbox\/([\w-]+)(?:\/(.+))?$/.exec(request.url.pathname) ?? [];
  switch (`${request.method} ${folder}`) {
    case 'GET requests':
      return { status: 200, body: { requests: graph.requests() } };
    case 'DELETE faults':
      graph.clearFaults();
      return { status: 204 };
    case 'POST faults':
      graph.addFault(parseFault(controlBody(request)));
      return { status: 204 };
    case 'PUT devices':
      replaceDevices(graph.devices, controlBody(request));
      return { status: 204 };
    case 'POST sign-in':
    case 'PUT sign-in-error':
    case 'PATCH sign-in-log':
      return answerSignInControl(graph, request, decodeURIComponent(id));
    case 'POST policies':
    case 'PUT policies':
    case 'DELETE policies':
      return answerPolicyControl(graph, request, decodeURIComponent(id));
    case 'PATCH domains': {
      const { federated } = checked(controlBody(request), { federated: isFlag });
      graph.setFederated(decodeURIComponent(id), federated === true);
      return { status: 204 };
    }
    case 'PATCH people':
      graph.changePerson(decodeURIComponent(id), checked(controlBody(request), PERSON_CHECKS));
      return { status: 204 };
    case 'PATCH rooms':
      graph.changeRoom(decodeURIComponent(id), checked(controlBody(request), ROOM_CHECKS));
      return { status: 204 };
    case 'PATCH subscriptions':
      changeSubscription(graph, decodeURIComponent(id), controlBody(request)['capabilityStatus']);
      return { status: 204 };
    default:
      throw new ControlError(404, `there is no ${request.method} ${request.url.pathname}`);
  }
}
