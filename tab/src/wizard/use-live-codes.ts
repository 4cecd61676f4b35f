import { useQuery } from '@tanstack/react-query';
import { accountPath } from '../../../contract/accounts.ts';
import { parseAccountDetail } from '../../../contract/pages/account-detail.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import type { PickedAccount } from './accounts/account-selection.ts';

const LIVE: readonly string[] = ['active', 'submitted'];
const NONE: readonly PickedAccount[] = [];

/**
 * Returns which of these accounts have a one-time password that still works, and that a new one would replace. It reads
 * each account as it is now, so pass only a few. The result is empty while they are loading, and `unknown` when one of
 * them couldn't be read.
 */
export function useLiveCodes(accounts: readonly PickedAccount[]): readonly PickedAccount[] | 'unknown' {
  const { api } = useApp();
  const { data = NONE, isError } = useQuery({
    queryKey: [...KEYS.accounts, 'live', accounts.map(({ id }) => id)],
    queryFn: async ({ signal }) => {
      const details = await Promise.all(
        accounts.map(({ id }) => api({ path: accountPath(id), parse: parseAccountDetail, signal })),
      );
      return accounts.filter((_, index) => LIVE.includes(details[index]?.otp?.status ?? ''));
    },
    enabled: accounts.length > 0,
  });
  return isError ? 'unknown' : data;
}
