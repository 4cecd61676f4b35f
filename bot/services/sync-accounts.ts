import { assessAccount } from '../domain/account.ts';
import { SYSTEM } from '../domain/admin.ts';
import type { Directory, Store } from '../domain/ports.ts';

interface SyncDeps {
  readonly store: Pick<Store, 'transaction'>;
  readonly directory: Pick<Directory, 'listAccounts'>;
}

/** Reads all accounts from the directory into the store, portion by portion. */
export async function syncAccounts({ store, directory }: SyncDeps): Promise<number> {
  let count = 0;
  for await (const portion of directory.listAccounts()) {
    const accounts = portion.map((facts) => assessAccount(facts));
    await store.transaction((changes) => changes.saveAccounts(accounts));
    count += accounts.length;
  }
  await store.transaction((changes) => changes.audit({ actor: SYSTEM, act: 'accounts_synced', details: { count } }));
  return count;
}
