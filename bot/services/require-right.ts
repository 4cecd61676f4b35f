import { type Admin, type Right, rightsOf } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import { type Directory, DirectoryError } from '../domain/ports.ts';
import type { Policy } from './policy.ts';

export interface RightsDeps {
  readonly directory: Pick<Directory, 'person'>;
  readonly policy: Pick<Policy, 'tenantId' | 'groups'>;
}

const HOLDERS = { generate: 'generators', approve: 'approvers', read: 'readers' } as const satisfies Record<Right, string>;

/** @throws DomainError no_right, directory_unavailable: without an answer nobody may do anything */
export async function requireRight({ directory, policy }: RightsDeps, admin: Admin, right: Right): Promise<void> {
  if (admin.tenantId !== policy.tenantId) throw new DomainError('no_right', { right, holders: HOLDERS[right] });
  let person;
  try {
    person = await directory.person(admin.objectId);
  } catch (error) {
    if (error instanceof DirectoryError) throw new DomainError('directory_unavailable');
    throw error;
  }
  if (!person || !rightsOf(person, policy.groups).has(right)) {
    throw new DomainError('no_right', { right, holders: HOLDERS[right] });
  }
}
