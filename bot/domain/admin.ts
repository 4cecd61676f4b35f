/** What a person may do, by the groups that the person belongs to: issue one-time passwords, decide, look. */
export type Permission = 'generate' | 'approve' | 'read';

/** A signed-in administrator; identity is tenant id and object id, never an e-mail address. */
export interface Admin {
  readonly tenantId: string;
  readonly objectId: string;
  /** For people to read only. */
  readonly displayName: string;
}

/** Object ids of the tenant's groups that hold the rights. */
export interface PermissionGroups {
  readonly generators: string;
  readonly approvers: string;
  readonly readers: string;
}

/** What the directory knows of a person at the moment of an act. */
export interface Person {
  readonly objectId: string;
  readonly displayName: string;
  /** `Member` or `Guest`, as Microsoft Graph names it. */
  readonly userType: string;
  readonly accountEnabled: boolean;
  /** Those of the rights groups that the person belongs to, nested membership included. */
  readonly groupIds: readonly string[];
}

/** Whoever is answerable for an act. */
export type Actor =
  | ({ readonly kind: 'admin' } & Admin)
  | { readonly kind: 'console'; readonly requestId: string }
  | { readonly kind: 'rule'; readonly rule: 'expected-serial' }
  | { readonly kind: 'system' }
  | { readonly kind: 'unknown' };

export const SYSTEM: Actor = { kind: 'system' };
export const UNKNOWN: Actor = { kind: 'unknown' };
export const EXPECTED_SERIAL: Actor = { kind: 'rule', rule: 'expected-serial' };

export function asActor(admin: Admin): Actor {
  return { kind: 'admin', ...admin };
}

/** Details of a refusal for whoever came second; nameless when it was no person. */
export function whoAndWhen(by: Actor, at: Date): { readonly by: string; readonly at: string } {
  return { by: by.kind === 'admin' ? by.displayName : '', at: at.toISOString() };
}

export function sameAdmin(left: Admin, right: Admin): boolean {
  return left.tenantId === right.tenantId && left.objectId === right.objectId;
}

/** The rights of a person: none for guests and disabled accounts; generators and approvers may read. */
export function permissionsOf(person: Person, groups: PermissionGroups): ReadonlySet<Permission> {
  const permissions = new Set<Permission>();
  if (person.userType !== 'Member' || !person.accountEnabled) return permissions;
  const member = new Set(person.groupIds);
  if (member.has(groups.generators)) permissions.add('generate');
  if (member.has(groups.approvers)) permissions.add('approve');
  if (permissions.size > 0 || member.has(groups.readers)) permissions.add('read');
  return permissions;
}
