import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** As many as a pick list in chat can show. */
const PICK_LIST_LENGTH = 10;

type AccountStore = { readonly accounts: Pick<Accounts, 'byUpn' | 'search'> };

/** The account that is meant, or all that could be: an exact address or name stands alone. */
async function matchAccounts(store: AccountStore, text: string): Promise<readonly ResourceAccount[]> {
  const wanted = text.trim();
  const exact = await store.accounts.byUpn(wanted);
  if (exact) return [exact];
  const found = await store.accounts.search(wanted, PICK_LIST_LENGTH);
  const named = found.filter((account) => account.displayName.toLowerCase() === wanted.toLowerCase());
  return named.length === 1 ? named : found;
}

/** For people who may read: the account that a text means, or all that it could mean. */
export async function findAccounts(
  { store, ...deps }: PermissionDeps & { readonly store: AccountStore },
  admin: Admin,
  text: string,
): Promise<readonly ResourceAccount[]> {
  await requirePermission(deps, admin, 'read');
  return matchAccounts(store, text);
}

/** @throws DomainError account_unknown, account_ambiguous with the names */
export async function findAccount(store: AccountStore, text: string): Promise<ResourceAccount> {
  const found = await matchAccounts(store, text);
  const [account] = found;
  if (!account) throw new DomainError('account_unknown', { account: text });
  if (found.length > 1) throw new DomainError('account_ambiguous', { names: found.map((one) => one.displayName) });
  return account;
}
