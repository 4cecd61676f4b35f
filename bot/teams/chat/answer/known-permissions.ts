import type { Permission } from '../../../domain/admin.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Turn } from '../../turn.ts';

/** Returns what the person may do, or `undefined` when the directory doesn't answer. */
export async function knownPermissions({ api, admin }: Turn): Promise<ReadonlySet<Permission> | undefined> {
  try {
    return await api.permissions(admin);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'directory_unavailable') return undefined;
    throw error;
  }
}
