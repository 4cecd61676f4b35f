import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_IN_ROLLOUT } from '../../../../contract/rollouts.ts';
import { KEYS } from '../../api/query-keys.ts';
import { useApp } from '../../app/app-context.ts';
import { type AccountSelection, isSelected, type PickedAccount, selectedCount } from './account-selection.ts';
import { readMatchingAccounts } from './read-matching-accounts.ts';

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
    queryFn: ({ signal }) => (isAll ? readMatchingAccounts(api, selection, signal) : []),
    enabled: isNeeded && isAll && selectedCount(selection) <= MOST_IN_ROLLOUT,
  });
  return useMemo(
    () => (isAll ? data?.filter((account) => isSelected(selection, account)) : selection.accounts),
    [data, isAll, selection],
  );
}
