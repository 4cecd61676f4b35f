import { createHash } from 'node:crypto';
import { SANDBOX_DOMAIN, SANDBOX_GROUPS } from '../tenant.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { context, nextLink, pageSize, refuseOtherOptions, selector, startOfPage } from './query.ts';
import { existing } from './users.ts';

const READ_GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const READ_ROLES = ['RoleManagement.Read.Directory', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const PROPERTIES = ['id', 'displayName', 'isAssignableToRole'] as const;

interface DirectoryObject {
  readonly type: 'group' | 'directoryRole';
  readonly id: string;
  readonly displayName: string | null;
  readonly isAssignableToRole: boolean | null;
}

function idOf(type: DirectoryObject['type'], name: string): string {
  const digest = createHash('sha256').update(`${type} ${name}`).digest('hex');
  return `5a5a0000-0000-4000-8000-${digest.slice(0, 12)}`;
}

function membershipsOf({ directoryRoles, memberOf, groupIds }: Account): readonly DirectoryObject[] {
  return [
    ...directoryRoles.map(
      (name) =>
        ({
          type: 'directoryRole',
          id: idOf('directoryRole', name),
          displayName: name,
          isAssignableToRole: null,
        }) as const,
    ),
    ...memberOf.map(
      ({ displayName, isAssignableToRole }) =>
        ({ type: 'group', id: idOf('group', displayName), displayName, isAssignableToRole }) as const,
    ),
    ...Object.entries(SANDBOX_GROUPS)
      .filter(([, id]) => groupIds.includes(id))
      .map(
        ([name, id]) => ({ type: 'group', id, displayName: `Rooms OTP ${name}`, isAssignableToRole: false }) as const,
      ),
  ];
}

/**
 * Plays "list a user's transitive memberships" (Microsoft Graph): 100 per page by default, at most 999. Objects whose
 * type the app may not read come with type and id only (https://learn.microsoft.com/graph/permissions-overview).
 */
export function listTransitiveMemberships(accounts: Accounts, call: GraphCall, id: string): GraphReply {
  refuseOtherOptions(call.query, ['$select', '$top', '$skiptoken']);
  const copy = selector<DirectoryObject>(call.query, 'directoryObject', PROPERTIES, PROPERTIES);
  const size = pageSize(call.query, 100, 999);
  const position = startOfPage(call.query);
  const all = membershipsOf(existing(accounts, id));
  const value = all.slice(position, position + size).map((object) => {
    const isReadable = (object.type === 'group' ? READ_GROUPS : READ_ROLES).some((role) => call.roles.includes(role));
    const { isAssignableToRole, ...shown } = copy(
      isReadable ? object : { ...object, displayName: null, isAssignableToRole: null },
    );
    return {
      '@odata.type': `#microsoft.graph.${object.type}`,
      ...shown,
      ...(object.type === 'group' && isAssignableToRole !== undefined && { isAssignableToRole }),
    };
  });
  const end = position + size;
  const more = end < all.length ? { '@odata.nextLink': nextLink(call.path, call.query, end) } : {};
  return { status: 200, body: { '@odata.context': context('directoryObjects'), ...more, value } };
}

/** Plays "list domains" (Microsoft Graph), which has one page. */
export function listDomains(accounts: Accounts, call: GraphCall): GraphReply {
  refuseOtherOptions(call.query, ['$select']);
  const properties = ['id', 'authenticationType', 'isDefault', 'isVerified'] as const;
  const copy = selector<Readonly<Record<(typeof properties)[number], unknown>>>(
    call.query,
    'domain',
    properties,
    properties,
  );
  const value = [...new Set([SANDBOX_DOMAIN, ...accounts.federatedDomains])].map((domain) =>
    copy({
      id: domain,
      authenticationType: accounts.federatedDomains.has(domain) ? 'Federated' : 'Managed',
      isDefault: domain === SANDBOX_DOMAIN,
      isVerified: true,
    }),
  );
  return { status: 200, body: { '@odata.context': context('domains'), value } };
}
