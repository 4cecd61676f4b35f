import { MOST_IN_ROLLOUT, type Selection } from '../../../contract/rollouts.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import { DomainError } from '../../domain/errors.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';

/** One selected account. `account` is absent if no account has this id. */
export interface Selected {
  readonly accountId: string;
  readonly account?: ResourceAccount;
}

async function select(
  store: { readonly accountList: Pick<AccountList, 'ready'>; readonly accounts: Pick<Accounts, 'byIds'> },
  selection: Selection,
): Promise<readonly Selected[]> {
  if ('query' in selection) {
    const except = new Set(selection.except);
    const found = await store.accountList.ready(selection.query);
    return found.filter(({ id }) => !except.has(id)).map((account) => ({ accountId: account.id, account }));
  }
  const ids = [...new Set(selection.accountIds)];
  const known = new Map((await store.accounts.byIds(ids)).map((account) => [account.id, account]));
  return ids.map((accountId) => {
    const account = known.get(accountId);
    return { accountId, ...(account && { account }) };
  });
}

/**
 * Returns the accounts of a selection, each of them once and in the order of the selection.
 * @throws DomainError selection_empty, or selection_too_large with the count
 */
export async function selectAccounts(
  store: { readonly accountList: Pick<AccountList, 'ready'>; readonly accounts: Pick<Accounts, 'byIds'> },
  selection: Selection,
): Promise<readonly Selected[]> {
  const selected = await select(store, selection);
  if (selected.length === 0) throw new DomainError('selection_empty');
  if (selected.length > MOST_IN_ROLLOUT)
    throw new DomainError('selection_too_large', { selected: selected.length, most: MOST_IN_ROLLOUT });
  return selected;
}
