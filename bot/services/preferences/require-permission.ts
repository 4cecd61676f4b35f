import { type Admin, type Right, rightsOf } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Policy } from './policy.ts';

export interface RightsDeps {
  readonly directory: Pick<Directory, 'person'>;
  readonly policy: Pick<Policy, 'tenantId' | 'groups'>;
}

/**
 * What the person may do at this moment; nothing for somebody whom the directory does not know.
 * @throws DomainError directory_unavailable: without an answer nobody may do anything
 */
export async function currentRights({ directory, policy }: RightsDeps, admin: Admin): Promise<ReadonlySet<Right>> {
  if (admin.tenantId !== policy.tenantId) return new Set();
  try {
    const person = await directory.person(admin.objectId);
    return person ? rightsOf(person, policy.groups) : new Set();
  } catch (error) {
    if (error instanceof DirectoryError) throw new DomainError('directory_unavailable');
    throw error;
  }
}

/** All the rights of a person who has this one. @throws DomainError no_right, directory_unavailable */
export async function requireRight(deps: RightsDeps, admin: Admin, right: Right): Promise<ReadonlySet<Right>> {
  const rights = await currentRights(deps, admin);
  if (!rights.has(right)) throw new DomainError('no_right', { right });
  return rights;
}
