/**
 * What a person may do, according to their groups: generate one-time passwords, approve or reject requests, or read.
 */
export type Permission = 'generate' | 'approve' | 'read';

/** A signed-in administrator. The tenant id and the object id identify a person; an email address never does. */
export interface Admin {
  readonly tenantId: string;
  readonly objectId: string;
  /** The name is only for people to read. */
  readonly displayName: string;
}

/** Object ids of the groups of the tenant that grant the permissions. */
export interface PermissionGroups {
  readonly generators: string;
  readonly approvers: string;
  readonly readers: string;
}

/** What the directory knows about a person at the moment when they act. */
export interface Person {
  readonly objectId: string;
  readonly displayName: string;
  /** `Member` or `Guest`, as Microsoft Graph names it. */
  readonly userType: string;
  readonly accountEnabled: boolean;
  /** The permission groups that the person belongs to, directly or through other groups. */
  readonly groupIds: readonly string[];
}

/** The person or the part of the system that is responsible for an act. */
export type Actor =
  | ({ readonly kind: 'admin' } & Admin)
  | { readonly kind: 'console'; readonly requestId: string }
  | { readonly kind: 'rule'; readonly rule: 'expected-known-serial' | 'expected-serial' }
  | { readonly kind: 'system' }
  | { readonly kind: 'unknown' };

/** The server itself, when a clock or a job acts. */
export const SYSTEM: Actor = { kind: 'system' };
/** Someone whom we cannot name, such as a person who types a wrong code. */
export const UNKNOWN: Actor = { kind: 'unknown' };
/** The rule that approves a console with the expected serial number. */
export const EXPECTED_SERIAL: Actor = { kind: 'rule', rule: 'expected-serial' };
/** The rule that approves a console with the expected serial number, if the inventory of the tenant knows the device. */
export const EXPECTED_KNOWN_SERIAL: Actor = { kind: 'rule', rule: 'expected-known-serial' };

/** Returns an administrator as the actor of an act. */
export function asActor(admin: Admin): Actor {
  return { kind: 'admin', ...admin };
}

/**
 * Returns the details for a person who came second: who was first, and when. The name is empty when it was not a
 * person.
 */
export function whoAndWhen(by: Actor, at: Date): { readonly by: string; readonly at: string } {
  return { by: by.kind === 'admin' ? by.displayName : '', at: at.toISOString() };
}

/** Returns whether both are the same person, by tenant id and object id. */
export function sameAdmin(left: Admin, right: Admin): boolean {
  return left.tenantId === right.tenantId && left.objectId === right.objectId;
}

/**
 * Returns the permissions of a person. Guests and disabled accounts have none. People who may generate or approve may
 * also read.
 */
export function permissionsOf(person: Person, groups: PermissionGroups): ReadonlySet<Permission> {
  const permissions = new Set<Permission>();
  if (person.userType !== 'Member' || !person.accountEnabled) return permissions;
  const member = new Set(person.groupIds);
  if (member.has(groups.generators)) permissions.add('generate');
  if (member.has(groups.approvers)) permissions.add('approve');
  if (permissions.size > 0 || member.has(groups.readers)) permissions.add('read');
  return permissions;
}
