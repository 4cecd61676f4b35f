import { type PermissionGroups, permissionsOf } from '../../domain/admin.ts';
import type { Directory } from '../../domain/ports/directory.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface NoteDeps {
  readonly store: { readonly transaction: Transact<'seenApprovers'> };
  readonly groups: PermissionGroups;
}

/**
 * Returns a directory that also notes when it first says that a person may approve. A person who has been noted once
 * costs no further statement of this process. When the note can't be stored, the person acts all the same and is noted
 * the next time.
 */
export function notingApprovers(directory: Directory, { store, groups }: NoteDeps): Directory {
  const noted = new Set<string>();
  return {
    ...directory,
    person: async (objectId) => {
      const person = await directory.person(objectId);
      if (!person || noted.has(objectId) || !permissionsOf(person, groups).has('approve')) return person;
      await store
        .transaction((tx) => tx.seenApprovers.note(objectId))
        .then(
          () => noted.add(objectId),
          () => undefined,
        );
      return person;
    },
  };
}
