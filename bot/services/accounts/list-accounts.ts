import { checkReadiness, locationOf } from '../../domain/accounts/account.ts';
import type { AccountQuery } from '../../domain/accounts/account-list.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { ShownAccounts } from '../tab-acts.ts';

interface ListDeps extends RightsDeps {
  readonly store: Pick<Store, 'buildings' | 'listAccounts'>;
}

/** One page of the accounts that a filter lets through, each with what keeps it from being ready. */
export async function listAccounts(
  { store, ...deps }: ListDeps,
  admin: Admin,
  query: AccountQuery,
  limit: number,
): Promise<ShownAccounts> {
  await requireRight(deps, admin, 'read');
  const { total, eligible, accounts } = await store.listAccounts({ ...query, limit });
  const shown = accounts.map((listed) => ({
    ...listed,
    location: locationOf(listed.account),
    failedChecks: checkReadiness(listed.account).filter(({ result }) => result === 'failed'),
  }));
  return { total, eligible, accounts: shown };
}

export async function listBuildings({ store, ...deps }: ListDeps, admin: Admin): Promise<readonly string[]> {
  await requireRight(deps, admin, 'read');
  return store.buildings();
}
