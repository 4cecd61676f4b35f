import {
  ACCOUNT_PATHS,
  accountsQuery,
  PAGE_LENGTH,
  parseAccountPage,
  type AccountItem,
} from '../../../../contract/accounts.ts';
import { MOST_IN_ROLLOUT } from '../../../../contract/rollouts.ts';
import type { TabApi } from '../../api/api-error.ts';
import { type AccountSelection, canBePicked } from './account-selection.ts';

/**
 * Reads the accounts that match the filter of a selection, with its exceptions. One rollout accepts `MOST_IN_ROLLOUT`
 * accounts without the exceptions, so it reads as many more as there are exceptions.
 */
export async function readMatchingAccounts(
  api: TabApi,
  { filter, except }: Extract<AccountSelection, { readonly kind: 'all' }>,
  signal: AbortSignal,
): Promise<readonly AccountItem[]> {
  const accounts: AccountItem[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE_LENGTH) {
    const path = ACCOUNT_PATHS.list + accountsQuery({ ...filter, eligible: true, offset });
    const page = await api({ path, parse: parseAccountPage, signal });
    accounts.push(...page.items.filter((account) => canBePicked(account)));
    total = Math.min(page.total, MOST_IN_ROLLOUT + except.length);
  }
  return accounts;
}
