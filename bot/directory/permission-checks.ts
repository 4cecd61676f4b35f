import type { Client } from '@microsoft/microsoft-graph-client';
import type { PermissionGroups } from '../domain/admin.ts';
import type { AppTokens } from '../domain/app-identity.ts';
import type { Check } from '../domain/accounts/check.ts';
import { CLOUDS } from '../domain/cloud.ts';
import type { Cloud } from '../domain/cloud.ts';
import { openGraphClient } from './graph-client.ts';
import { answerOf, claimsIn } from './graph-status.ts';
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

interface Permission {
  readonly name: string;
  readonly without: string;
  /** The server works without this permission. */
  readonly isDispensable?: true;
  /** The guide to the installation leaves it to the administrator, so its absence is a warning only. */
  readonly isOptional?: true;
  /** A harmless call that needs this permission and the `needed` one. */
  readonly call: (client: Client, account: string, groupIds: readonly string[]) => Promise<unknown>;
  readonly needed?: string;
}

/** An object id that no account has. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

const PERMISSIONS: readonly Permission[] = [
  {
    name: 'User.Read.All',
    without: 'no one has permissions, no account is read, and no memberships are read, so nothing is released',
    call: (client) => client.api('/users').select('id').top(1).get(),
  },
  {
    name: 'GroupMember.Read.All',
    without: 'everything is refused',
    needed: 'User.Read.All',
    call: (client, account, groupIds) => client.api(`/users/${account}/checkMemberGroups`).post({ groupIds }),
  },
  {
    name: 'Place.Read.All',
    without: 'rooms without a license are not found, and buildings are not read',
    isDispensable: true,
    call: (client) => client.api('/places/microsoft.graph.room').top(1).get(),
  },
  {
    name: 'LicenseAssignment.Read.All',
    without: 'licenses stay "not checked", and rooms that are on no room list are not found',
    isDispensable: true,
    call: (client) => client.api('/subscribedSkus').select('skuPartNumber').get(),
  },
  {
    name: 'MailboxSettings.Read',
    without: 'room mailboxes stay "not checked", and a renamed room needs its place as a witness',
    isDispensable: true,
    call: (client, account) => client.api(`/users/${account}/mailboxSettings`).select('userPurpose').get(),
  },
  {
    name: 'Domain.Read.All',
    without: "the server can't tell whether a domain is federated before a reset",
    isDispensable: true,
    isOptional: true,
    call: (client) => client.api('/domains').select('id').get(),
  },
  {
    name: 'UserAuthMethod-ResourceKey.Read.All',
    without: 'there is no warning before the approval, and no proof of a sign-in',
    isDispensable: true,
    call: (client, account) =>
      client.api(`/users/${account}/authentication/resourceAccountKeyAuthenticationMethods`).select('id').get(),
  },
];

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
  const account = await accountToAskAbout(client);
  const groupIds = Object.values(question.groups);
  const checks: Check[] = [];
  for (const permission of PERMISSIONS) {
    const { status } = await answerOf(() => permission.call(client, account, groupIds));
    checks.push(permissionCheck(permission, status, roles, question.clientId));
  }
  return [...checks, ...(await checkRoomList(client)), await checkReset(client, question)];
}

/** Opens the client of Microsoft Graph for checks. */
export function clientOf({ cloud, tokens, local }: GraphQuestion): Client {
  const { graphUrl } = CLOUDS[cloud];
  return openGraphClient(() => tokens.read(graphUrl), { graphUrl, localUrl: local?.graphUrl });
}

/** Returns a room, or else any user. The calls of the checks change nothing and show nothing of the account. */
async function accountToAskAbout(client: Client): Promise<string> {
  const first = async (path: string, property: string): Promise<string | undefined> => {
    const { body } = await answerOf(() => client.api(path).select(property).top(1).get());
    return (body as { readonly value?: readonly Readonly<Record<string, string>>[] } | undefined)?.value?.[0]?.[
      property
    ];
  };
  return (await first('/places/microsoft.graph.room', 'emailAddress')) ?? (await first('/users', 'id')) ?? NOBODY;
}

/** Returns the check of a permission. Status 404 means that the call was allowed and found nothing. */
function permissionCheck(permission: Permission, status: number, roles: readonly string[], clientId: string): Check {
  const { name: subject, needed } = permission;
  const isInToken = roles.includes(subject);
  if (status === 200 || status === 404)
    return { subject, outcome: 'ok', found: isInToken ? 'granted' : 'not in the token, yet the call is allowed' };
  if (status !== 403)
    return {
      subject,
      outcome: 'not checked',
      found: status === -1 ? 'Microsoft Graph did not answer' : `Microsoft Graph answered ${status}`,
      without: permission.without,
    };
  if (!isInToken) return missing(permission, 'the call is refused', clientId);
  if (needed !== undefined && !roles.includes(needed))
    return { subject, outcome: 'not checked', found: `granted; its call needs ${needed} too` };
  return {
    subject,
    outcome: 'missing',
    found: 'granted, yet the call is refused',
    without: permission.without,
    remedy: 'look for a policy that keeps the app out, such as RBAC for Applications in Exchange',
  };
}

function missing(
  { name: subject, without, isDispensable, isOptional }: Permission,
  found: string,
  clientId: string,
): Check {
  return {
    subject,
    outcome: isOptional ? 'warning' : 'missing',
    found,
    without: `${without}${isDispensable ? '; all else works' : ''}`,
    remedy: `Entra: App registrations, ${clientId}, API permissions, add Microsoft Graph, Application permission ${subject}, then "Grant admin consent"`,
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
