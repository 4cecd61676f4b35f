import { type Admin, type Permission, permissionsOf } from '../../domain/admin.ts';
import type { Via } from '../../domain/audit/via.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Policy } from './policy.ts';

/** What a permission check needs: the directory, and the groups that grant permissions. */
export interface PermissionDeps {
  readonly directory: Pick<Directory, 'person'>;
  readonly policy: Pick<Policy, 'tenantId' | 'groups'>;
}

/** What a use case needs that the audit records: also where people do it, because each surface has an API of its own. */
export interface ActDeps extends PermissionDeps {
  readonly via: Via;
}

/**
 * Returns what the person may do at this moment. The set is empty for a person who may do nothing, or whom the
 * directory does not know.
 * @throws DomainError directory_unavailable, because nobody may do anything without an answer of the directory
 */
export async function currentPermissions(
  { directory, policy }: PermissionDeps,
  admin: Admin,
): Promise<ReadonlySet<Permission>> {
  if (admin.tenantId !== policy.tenantId) return new Set();
  try {
    const person = await directory.person(admin.objectId);
    return person ? permissionsOf(person, policy.groups) : new Set();
  } catch (error) {
    if (error instanceof DirectoryError) throw new DomainError('directory_unavailable');
    throw error;
  }
}

/**
 * Returns all permissions of a person who has this one.
 * @throws DomainError no_permission, directory_unavailable
 */
export async function requirePermission(
  deps: PermissionDeps,
  admin: Admin,
  permission: Permission,
): Promise<ReadonlySet<Permission>> {
  const permissions = await currentPermissions(deps, admin);
  if (!permissions.has(permission)) throw new DomainError('no_permission', { permission });
  return permissions;
}
