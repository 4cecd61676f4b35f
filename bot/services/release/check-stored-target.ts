import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { CheckTarget } from './release-target.ts';

/** Allows every account, with the addresses of the last sync. */
export function checkStoredTarget({
  store,
}: {
  readonly store: { readonly accounts: Pick<Accounts, 'byId'> };
}): CheckTarget {
  return async ({ account: { id, upn } }) => {
    const account = await store.accounts.byId(id);
    return { allowed: true, upn, mail: account?.mail ?? upn };
  };
}
