import type { Accounts } from '../accounts.ts';
import type { DelegatedCaller, GraphCall } from '../graph-call.ts';
import { GraphError } from '../graph-error.ts';

interface DelegatedRoute {
  readonly method: string;
  readonly path: RegExp;
  readonly scopes: readonly string[];
  /** Directory roles, one of which the person needs besides the permission of the app. */
  readonly directoryRoles: readonly string[];
  /** The code with which Graph refuses a person without such a role. */
  readonly refusal: readonly [code: string, text: string];
}

/**
 * The calls that the sandbox takes on behalf of a person. The roles of the sign-in log are those of "List signIns", and
 * those of Conditional Access those of "List policies", as "conditionalAccessRoot: evaluate" names none. Which roles
 * read Intune is written in "Role-based access control with Intune". The code of the sign-in log is reported by several
 * public tools; the other two are plausible.
 */
const DELEGATED_ROUTES: readonly DelegatedRoute[] = [
  {
    method: 'GET',
    path: /^\/auditLogs\/signIns$/,
    scopes: ['AuditLog.Read.All'],
    directoryRoles: [
      'Global Administrator',
      'Global Reader',
      'Reports Reader',
      'Security Administrator',
      'Security Operator',
      'Security Reader',
    ],
    refusal: ['Authentication_RequestFromUnsupportedUserRole', 'User is not in the allowed roles'],
  },
  {
    method: 'POST',
    path: /^\/identity\/conditionalAccess\/evaluate$/,
    scopes: ['Policy.Read.ConditionalAccess', 'Policy.Read.All'],
    directoryRoles: [
      'Conditional Access Administrator',
      'Global Administrator',
      'Global Reader',
      'Security Administrator',
      'Security Reader',
    ],
    refusal: ['AccessDenied', 'You do not have the required permissions to perform this action.'],
  },
  {
    method: 'GET',
    path: /^\/deviceManagement\/managedDevices$/,
    scopes: ['DeviceManagementManagedDevices.Read.All'],
    directoryRoles: ['Global Administrator', 'Global Reader', 'Intune Administrator', 'Security Reader'],
    refusal: ['Forbidden', 'User is not authorized to perform this operation'],
  },
  {
    method: 'GET',
    path: /^\/deviceManagement\/windowsAutopilotDeviceIdentities$/,
    scopes: ['DeviceManagementServiceConfig.Read.All'],
    directoryRoles: ['Global Administrator', 'Global Reader', 'Intune Administrator', 'Security Reader'],
    refusal: ['Forbidden', 'User is not authorized to perform this operation'],
  },
];

/**
 * Checks a call on behalf of a person: the app needs the delegated permission, and the person the right to read it
 * themselves ("Overview of permissions", Microsoft Graph: the intersection of both).
 * @throws GraphError 403
 */
export function requireDelegatedAccess(
  accounts: Accounts,
  call: Pick<GraphCall, 'method'>,
  path: string,
  { objectId, scopes }: DelegatedCaller,
): void {
  const route = DELEGATED_ROUTES.find((one) => one.method === call.method && one.path.test(path));
  if (!route?.scopes.some((scope) => scopes.includes(scope)))
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  const held = accounts.find(objectId)?.directoryRoles ?? [];
  if (!held.some((role) => route.directoryRoles.includes(role))) throw new GraphError(403, ...route.refusal);
}
