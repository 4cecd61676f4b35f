import type { Transact } from '../../domain/ports/store/transaction.ts';

interface InstallationDeps {
  readonly store: { readonly transaction: Transact<'channel'> };
}

/**
 * Stores that the bot was installed or removed. Teams may report one installation many times, so the answer is `true`
 * only for the first report.
 */
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
