import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { noteSignOutEnd } from './note-end.ts';

interface ExpireDeps {
  readonly store: {
    readonly signOuts: Pick<SignOutQueries, 'overdueAccounts'>;
    readonly transaction: Transact<'audit' | 'chats' | 'jobs' | 'locks' | 'signOuts'>;
  };
}

/** Ends the sign-outs that nobody confirmed in time. Nothing changes then, and who asked hears of it. */
export async function expireSignOuts({ store }: ExpireDeps): Promise<void> {
  for (const accountId of await store.signOuts.overdueAccounts())
    await store.transaction(async (tx) => {
      await tx.locks.accounts([accountId]);
      const id = await tx.signOuts.expire(accountId);
      if (id !== undefined) await noteSignOutEnd(tx, id);
    });
}
