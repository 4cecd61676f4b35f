import type { Accounts } from './accounts.ts';
import { sendActivityNotification } from './activity-feed.ts';
import { answerBatch } from './batch.ts';
import { requireDelegatedAccess } from './delegated/delegated-access.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { listCalendarView } from './calendars/list-calendar-view.ts';
import { listAutopilotDevices, listManagedDevices } from './devices/list-devices.ts';
import { getGroup, listRoleAssignments } from './groups.ts';
import { getApplication } from './applications.ts';
import { listDomains, listTransitiveMemberships } from './memberships.ts';
import { evaluatePolicies } from './policies/evaluate.ts';
import { listSignIns } from './sign-ins/list-sign-ins.ts';
import { getPlace, listRooms, listSubscribedSkus } from './rooms.ts';
import { revokeSessions } from './revoke-sessions.ts';
import {
  accessDenied,
  checkMemberGroups,
  getMailboxSettings,
  getUser,
  listResourceAccountKeys,
  listUsers,
  updateUser,
} from './users.ts';

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** The call needs all of these. Each is a list of the variants that Graph's reference accepts. */
  readonly permissions: readonly (readonly string[])[];
  readonly handle: (accounts: Accounts, call: GraphCall, id: string) => GraphReply;
}

/** The resources that the sandbox also has in the beta version. */
const IN_BETA = /^\/beta\/auditLogs\/signIns$/;
const READ_USERS = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const READ_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const READ_SKUS = [
  'LicenseAssignment.Read.All',
  'Organization.Read.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const READ_DOMAINS = ['Domain.Read.All', 'Domain.ReadWrite.All', 'Directory.Read.All'];
const READ_POLICIES = ['Policy.Read.ConditionalAccess', 'Policy.Read.All', 'Policy.ReadWrite.ConditionalAccess'];
const READ_CALENDARS = ['Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'];
const READ_KEYS = ['UserAuthMethod-ResourceKey.Read.All', 'UserAuthenticationMethod.Read.All'];

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/users$/, permissions: [READ_USERS], handle: listUsers },
  { method: 'GET', path: /^\/users\/([^/]+)$/, permissions: [READ_USERS], handle: getUser },
  {
    method: 'PATCH',
    path: /^\/users\/([^/]+)$/,
    permissions: [['User-PasswordProfile.ReadWrite.All']],
    handle: updateUser,
  },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/mailboxSettings$/,
    permissions: [['MailboxSettings.Read']],
    handle: getMailboxSettings,
  },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/calendarView$/,
    permissions: [READ_CALENDARS],
    handle: listCalendarView,
  },
  {
    method: 'POST',
    path: /^\/users\/([^/]+)\/checkMemberGroups$/,
    permissions: [READ_USERS, READ_GROUPS],
    handle: checkMemberGroups,
  },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/authentication\/resourceAccountKeyAuthenticationMethods$/,
    permissions: [READ_KEYS],
    handle: listResourceAccountKeys,
  },
  {
    method: 'POST',
    path: /^\/users\/([^/]+)\/revokeSignInSessions$/,
    permissions: [['User.RevokeSessions.All']],
    handle: revokeSessions,
  },
  // The person or the app gives consent here, so the call itself checks it.
  {
    method: 'POST',
    path: /^\/users\/([^/]+)\/teamwork\/sendActivityNotification$/,
    permissions: [],
    handle: sendActivityNotification,
  },
  { method: 'GET', path: /^\/groups\/([^/]+)$/, permissions: [READ_GROUPS], handle: getGroup },
  {
    method: 'GET',
    path: /^\/roleManagement\/directory\/roleAssignments$/,
    permissions: [['RoleManagement.Read.Directory']],
    handle: listRoleAssignments,
  },
  { method: 'GET', path: /^\/places\/microsoft\.graph\.room$/, permissions: [['Place.Read.All']], handle: listRooms },
  { method: 'GET', path: /^\/places\/([^/]+)$/, permissions: [['Place.Read.All']], handle: getPlace },
  // An app may read itself, so the call itself checks the permission.
  {
    method: 'GET',
    path: /^\/applications\(appId='([^']+)'\)$/,
    permissions: [],
    handle: getApplication,
  },
  { method: 'GET', path: /^\/domains$/, permissions: [READ_DOMAINS], handle: listDomains },
  {
    method: 'GET',
    path: /^\/users\/([^/]+)\/transitiveMemberOf$/,
    permissions: [[...READ_USERS, ...READ_GROUPS]],
    handle: listTransitiveMemberships,
  },
  {
    method: 'GET',
    path: /^\/deviceManagement\/managedDevices$/,
    permissions: [['DeviceManagementManagedDevices.Read.All', 'DeviceManagementManagedDevices.ReadWrite.All']],
    handle: listManagedDevices,
  },
  {
    method: 'GET',
    path: /^\/deviceManagement\/windowsAutopilotDeviceIdentities$/,
    permissions: [['DeviceManagementServiceConfig.Read.All', 'DeviceManagementServiceConfig.ReadWrite.All']],
    handle: listAutopilotDevices,
  },
  { method: 'GET', path: /^\/auditLogs\/signIns$/, permissions: [['AuditLog.Read.All']], handle: listSignIns },
  {
    method: 'POST',
    path: /^\/identity\/conditionalAccess\/evaluate$/,
    permissions: [READ_POLICIES],
    handle: evaluatePolicies,
  },
  { method: 'GET', path: /^\/subscribedSkus$/, permissions: [READ_SKUS], handle: listSubscribedSkus },
];

/**
 * Finds the handler and runs it.
 * @throws GraphError 400 (no such resource), 403 (a permission is missing), 405, or what the call itself refuses.
 */
export async function route(
  accounts: Accounts,
  call: GraphCall,
  answerItem: (item: GraphCall) => Promise<GraphReply>,
): Promise<GraphReply> {
  const path = call.path.replace(IN_BETA.test(call.path) ? /^\/beta/ : /^\/v1\.0/, '');
  if (call.method === 'POST' && path === '/$batch') return answerBatch(call, answerItem);
  const matching = ROUTES.filter((candidate) => candidate.path.test(path));
  if (matching.length === 0) throw badRequest(`Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`);
  const found = matching.find(({ method }) => method === call.method);
  if (found === undefined)
    throw new GraphError(405, 'Request_BadRequest', `Specified HTTP method is not allowed for the request target.`);
  if (call.person) requireDelegatedAccess(accounts, call, path, call.person);
  else if (!found.permissions.every((variants) => variants.some((permission) => call.roles.includes(permission))))
    throw accessDenied();
  return found.handle(accounts, call, decodeSegment(found.path.exec(path)?.[1] ?? ''));
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest(`Bad percent encoding in '${segment}'.`);
  }
}
