import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  ACCOUNT_PATHS,
  accountsQuery,
  PAGE_LENGTH,
  parseAccountPage,
  type AccountItem,
} from '../../../../contract/accounts.ts';
import { MOST_IN_ROLLOUT } from '../../../../contract/rollouts.ts';
import type { TabApi } from '../../api/api-error.ts';
import { KEYS } from '../../api/query-keys.ts';
import { useApp } from '../../app/app-context.ts';
import {
  type AccountSelection,
  canBePicked,
  isSelected,
  type PickedAccount,
  selectedCount,
} from './account-selection.ts';

type AllSelected = Extract<AccountSelection, { readonly kind: 'all' }>;

/**
 * Reads the accounts of a selection. The result is `undefined` while they are loading, and when there are more than one
 * rollout accepts.
 */
export function useSelectedAccounts(
  selection: AccountSelection,
  isNeeded: boolean,
): readonly PickedAccount[] | undefined {
  const { api } = useApp();
  const isAll = selection.kind === 'all';
  const { data } = useQuery({
    queryKey: [...KEYS.accounts, 'selected', isAll ? selection.filter : {}],
    queryFn: ({ signal }) => (isAll ? readAll(api, selection, signal) : []),
    enabled: isNeeded && isAll && selectedCount(selection) <= MOST_IN_ROLLOUT,
  });
  return useMemo(
    () => (isAll ? data?.filter((account) => isSelected(selection, account)) : selection.accounts),
    [data, isAll, selection],
  );
}

async function readAll(api: TabApi, { filter }: AllSelected, signal: AbortSignal): Promise<readonly AccountItem[]> {
  const accounts: AccountItem[] = [];
  for (let offset = 0, total = 1; offset < total; offset += PAGE_LENGTH) {
    const path = ACCOUNT_PATHS.list + accountsQuery({ ...filter, eligible: true, offset });
    const page = await api({ path, parse: parseAccountPage, signal });
    accounts.push(...page.items.filter((account) => canBePicked(account)));
    total = Math.min(page.total, MOST_IN_ROLLOUT);
  }
  return accounts;
}
