import type { Transact } from '../../domain/ports/store/transaction.ts';

interface InstallationDeps {
  readonly store: { readonly transaction: Transact<'channel'> };
}

/** Teams may tell of one installation many times; says whether it is news. */
export async function noteInstallation(
  { store }: InstallationDeps,
  conversationId: string,
  change: 'add' | 'remove',
): Promise<boolean> {
  return store.transaction(async (tx) => {
    if (change === 'add') return tx.channel.noteInstallation(conversationId);
    await tx.channel.forgetInstallation(conversationId);
    return false;
  });
}
