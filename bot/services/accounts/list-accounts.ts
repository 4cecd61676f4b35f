import { checkReadiness, locationOf, type ReadinessCheck } from '../../domain/accounts/account.ts';
import type { AccountQuery, ListedAccount, ListedAccounts } from '../../domain/accounts/account-list.ts';
import type { Admin } from '../../domain/admin.ts';
import type { AccountList } from '../../domain/ports/store/account-list.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** An account in a list, with its location and the checks that keep it from being ready. */
export interface ShownAccount extends ListedAccount {
  readonly location: string;
  readonly failedChecks: readonly ReadinessCheck[];
}

interface ShownAccounts extends ListedAccounts {
  readonly accounts: readonly ShownAccount[];
}

interface ListDeps extends PermissionDeps {
  readonly store: { readonly accountList: Pick<AccountList, 'buildings' | 'page'> };
}

/** Returns one page of the accounts that match a filter. Each comes with the checks that keep it from being ready. */
export async function listAccounts(
  { store, ...deps }: ListDeps,
  admin: Admin,
  query: AccountQuery,
  limit: number,
): Promise<ShownAccounts> {
  await requirePermission(deps, admin, 'read');
  const { total, eligible, accounts } = await store.accountList.page({ ...query, limit });
  const shown = accounts.map((listed) => ({
    ...listed,
    location: locationOf(listed.account),
    failedChecks: checkReadiness(listed.account).filter(({ result }) => result === 'failed'),
  }));
  return { total, eligible, accounts: shown };
}

/** Returns the buildings of all present accounts, to filter by. */
export async function listBuildings({ store, ...deps }: ListDeps, admin: Admin): Promise<readonly string[]> {
  await requirePermission(deps, admin, 'read');
  return store.accountList.buildings();
}
