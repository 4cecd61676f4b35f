import type { Client } from '@microsoft/microsoft-graph-client';
import type { Membership, Memberships } from '../domain/accounts/reading.ts';
import { asDirectoryError } from './directory-problem.ts';
import { WAITED_FOR } from './people.ts';

/**
 * A group, directory role or administrative unit. What the app may not read comes with its type and id only
 * (https://learn.microsoft.com/graph/permissions-overview, "limited information returned for inaccessible member
 * objects").
 */
interface DirectoryObject {
  readonly '@odata.type'?: string;
  readonly id: string;
  readonly displayName?: string | null;
  readonly isAssignableToRole?: boolean | null;
}

/** One page of `transitiveMemberOf`. */
export interface MembershipPage {
  readonly value: readonly DirectoryObject[];
  readonly '@odata.nextLink'?: string;
}

/**
 * Returns the address of the direct and nested memberships of an account. It has no OData cast, because a cast needs
 * the advanced query capabilities, which are served from an index that is only eventually consistent
 * (https://learn.microsoft.com/graph/aad-advanced-queries).
 */
export function membershipsUrl(accountId: string): string {
  return `/users/${accountId}/transitiveMemberOf?$select=id,displayName,isAssignableToRole&$top=999`;
}

function toMembership({ id, displayName }: DirectoryObject): Membership {
  return { id, ...(displayName ? { name: displayName } : {}) };
}

function typeOf(object: DirectoryObject): string {
  return (object['@odata.type'] ?? '').replace(/^#/, '');
}

/** Returns whether an object says that it can be assigned to roles. Only groups have this property. */
function isRoleGroup({ isAssignableToRole }: DirectoryObject): boolean {
  return isAssignableToRole === true;
}

/**
 * Returns whether nobody knows if an object gives privileges. A group whose details the app may read has a name, and an
 * object without a type may be anything.
 */
function isUnread(object: DirectoryObject): boolean {
  const type = typeOf(object);
  const isNameless = type === 'microsoft.graph.group' && typeof object.displayName !== 'string';
  return !isRoleGroup(object) && (type === '' || isNameless);
}

/**
 * Reads the remaining pages and keeps what gives privileges. A group is assignable to roles only if it says so: it has to
 * be created so, and for ordinary groups Microsoft Graph was reported to return null as well as false
 * (https://github.com/Microsoft365DSC/Microsoft365DSC/issues/5959). A repeated link makes the memberships unreadable.
 * @throws DirectoryError when a page failed in a way that may pass by itself
 */
export async function readMemberships(client: Client, first: MembershipPage): Promise<Memberships> {
  const objects = [...first.value];
  const seen = new Set<string>();
  for (let next = first['@odata.nextLink']; next !== undefined;) {
    if (seen.has(next)) return { readable: false, why: 'list_incomplete' };
    seen.add(next);
    const page = await nextPage(client, next);
    if (page === undefined) return { readable: false, why: 'list_incomplete' };
    objects.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return {
    readable: true,
    roles: objects.filter((object) => typeOf(object) === 'microsoft.graph.directoryRole').map(toMembership),
    roleGroups: objects.filter(isRoleGroup).map(toMembership),
    unreadGroups: objects.filter(isUnread).length,
  };
}

async function nextPage(client: Client, link: string): Promise<MembershipPage | undefined> {
  try {
    return (await client.api(link).headers(WAITED_FOR).get()) as MembershipPage;
  } catch (error) {
    const known = asDirectoryError(error);
    if (known.problem === 'directory_failing') throw known;
    return undefined;
  }
}
