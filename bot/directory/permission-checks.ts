import type { Client } from '@microsoft/microsoft-graph-client';
import type { PermissionGroups } from '../domain/admin.ts';
import type { AppTokens } from '../domain/app-identity.ts';
import type { Check } from '../domain/accounts/check.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import { openGraphClient } from './graph-client.ts';
import { answerOf, claimsIn } from './graph-status.ts';
import type { GraphAnswer } from './graph-status.ts';
import { BASIC_PERMISSIONS } from './permissions/basic-permissions.ts';
import type { Permission, Refusal, Subjects } from './permissions/permission.ts';
import { WITNESS_PERMISSIONS } from './permissions/witness-permissions.ts';
import { checkReset } from './reset-check.ts';
import { checkRoomList } from './room-list-check.ts';

/** What the checks of permissions and groups need. `token` is a token for Microsoft Graph. */
export interface GraphQuestion {
  readonly cloud: Cloud;
  readonly clientId: string;
  readonly tokens: AppTokens;
  readonly token: string;
  readonly groups: PermissionGroups;
  readonly local?: { readonly graphUrl: string };
}

/** An object id that no account has. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const PERMISSIONS: readonly Permission[] = [...BASIC_PERMISSIONS, ...WITNESS_PERMISSIONS];

/**
 * Returns the permissions that the token seems to lack. It makes no calls, which keeps the start of the server fast.
 */
export function permissionsMissing(token: string): readonly Check[] {
  const { roles } = claimsIn(token);
  return PERMISSIONS.filter(({ name }) => !roles.includes(name)).map((permission) =>
    missing(permission, 'not in the token', '<GRAPH_CLIENT_ID>'),
  );
}

/** Checks each permission by its call, and checks how the app may reset passwords. */
export async function checkPermissions(question: GraphQuestion): Promise<readonly Check[]> {
  const client = clientOf(question);
  const { roles } = claimsIn(question.token);
  const subjects = await subjectsToAskAbout(client, question);
  const checks: Check[] = [];
  for (const permission of PERMISSIONS) {
    const { call } = permission;
    const answer = call && (await answerOf(() => call(client, subjects)));
    const check = answer
      ? permissionCheck(permission, answer, roles, question.clientId)
      : tokenCheck(permission, roles, question.clientId);
    checks.push(check);
  }
  return [...checks, ...(await checkRoomList(client)), await checkReset(client, question)];
}

/** Opens the client of Microsoft Graph for checks. */
export function clientOf({ cloud, tokens, local }: GraphQuestion): Client {
  const { graphUrl } = CLOUDS[cloud];
  return openGraphClient(() => tokens.read(graphUrl), { graphUrl, localUrl: local?.graphUrl });
}

/** Returns a room, or else any user. The calls of the checks change nothing and show nothing of the account. */
async function subjectsToAskAbout(client: Client, { groups }: GraphQuestion): Promise<Subjects> {
  const first = async (path: string, property: string): Promise<string | undefined> => {
    const { body } = await answerOf(() => client.api(path).select(property).top(1).get());
    return (body as { readonly value?: readonly Readonly<Record<string, string>>[] } | undefined)?.value?.[0]?.[
      property
    ];
  };
  const [room, userId = NOBODY] = [
    await first('/places/microsoft.graph.room', 'emailAddress'),
    await first('/users', 'id'),
  ];
  return { account: room ?? userId, userId, groupIds: Object.values(groups) };
}

/** Returns the check of a permission that can't be tried without harm. */
function tokenCheck(permission: Permission, roles: readonly string[], clientId: string): Check {
  const { name: subject } = permission;
  if (roles.includes(subject))
    return { subject, outcome: 'ok', found: 'granted; not tried, because the call would change something' };
  return missing(permission, 'not in the token', clientId);
}

/** Returns the check of a permission. Status 404 means that the call was allowed and found nothing. */
function permissionCheck(
  permission: Permission,
  { status, code }: GraphAnswer,
  roles: readonly string[],
  clientId: string,
): Check {
  const { name: subject, needed, without, isOptional } = permission;
  const isInToken = roles.includes(subject);
  if (status === 200 || status === 404)
    return { subject, outcome: 'ok', found: isInToken ? 'granted' : 'not in the token, yet the call is allowed' };
  if (isOptional && !isInToken && status !== -1)
    return missing(permission, status === 403 ? 'the call is refused' : 'not in the token', clientId);
  if (status !== 403)
    return {
      subject,
      outcome: 'not checked',
      found: status === -1 ? 'Microsoft Graph did not answer' : `Microsoft Graph answered ${status}`,
      without,
    };
  if (!isInToken) return missing(permission, 'the call is refused', clientId);
  if (needed !== undefined && !roles.includes(needed))
    return { subject, outcome: 'not checked', found: `granted; its call needs ${needed} too` };
  return {
    subject,
    outcome: isOptional ? 'warning' : 'missing',
    without,
    ...(permission.refusal?.(code ?? '') ?? REFUSED_BY_EXCHANGE),
  };
}

const REFUSED_BY_EXCHANGE: Refusal = {
  found: 'granted, yet the call is refused',
  remedy: 'look for a policy that keeps the app out, such as RBAC for Applications in Exchange',
};

function missing(
  { name: subject, without, isDispensable, isOptional, isChoice }: Permission,
  found: string,
  clientId: string,
): Check {
  return {
    subject,
    outcome: isOptional ? 'warning' : 'missing',
    found,
    without: `${without}${isDispensable ? '; all else works' : ''}`,
    remedy: `Entra: App registrations, ${clientId}, API permissions, add Microsoft Graph, Application permission ${subject}, then "Grant admin consent"`,
    ...(isChoice && { isChoice }),
  };
}

const GROUP_SETTINGS = {
  generators: 'GENERATORS_GROUP_ID',
  approvers: 'APPROVERS_GROUP_ID',
  readers: 'READERS_GROUP_ID',
} as const;

/** Checks that each of the three groups exists. A group that doesn't exist gives its permission to no one. */
export async function checkGroups(question: GraphQuestion): Promise<readonly Check[]> {
  const client = clientOf(question);
  return await Promise.all(
    (Object.keys(GROUP_SETTINGS) as (keyof PermissionGroups)[]).map(async (permission): Promise<Check> => {
      const subject = GROUP_SETTINGS[permission];
      const { status, body } = await answerOf(() =>
        client.api(`/groups/${question.groups[permission]}`).select('displayName').get(),
      );
      if (status === 200)
        return { subject, outcome: 'ok', found: String((body as { readonly displayName?: string }).displayName) };
      if (status !== 404)
        return {
          subject,
          outcome: 'not checked',
          found: status === 403 ? 'needs GroupMember.Read.All' : 'Microsoft Graph did not answer',
        };
      const remedy = `give the "Object ID" of the group of ${permission}, from Entra, Groups`;
      return {
        subject,
        outcome: 'missing',
        found: `there is no group ${question.groups[permission]}`,
        remedy,
        isMistake: true,
      };
    }),
  );
}
