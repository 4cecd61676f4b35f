import type { Transact } from '../../domain/ports/store/transaction.ts';
import { noteEnd } from './note-end.ts';

interface ExpireDeps {
  readonly store: { readonly transaction: Transact<'audit' | 'chats' | 'jobs' | 'ruleChanges'> };
}

/** Ends the changes that nobody confirmed in time. Nothing changes then, and who asked hears of it. */
export async function expireRuleChanges({ store }: ExpireDeps): Promise<void> {
  await store.transaction(async (tx) => {
    for (const change of await tx.ruleChanges.expire()) await noteEnd(tx, change);
  });
}
