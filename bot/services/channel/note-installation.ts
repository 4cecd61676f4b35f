import type { Store } from '../../domain/ports/store.ts';

interface InstallationDeps {
  readonly store: Pick<Store, 'transaction'>;
}

/** Teams may tell of one installation many times; says whether it is news. */
export async function noteInstallation(
  { store }: InstallationDeps,
  conversationId: string,
  change: 'add' | 'remove',
): Promise<boolean> {
  return store.transaction(async (changes) => {
    if (change === 'add') return changes.noteInstallation(conversationId);
    await changes.forgetInstallation(conversationId);
    return false;
  });
}
