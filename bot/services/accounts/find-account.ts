import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** The number of entries that a pick list in chat can show. */
const PICK_LIST_LENGTH = 10;

type AccountStore = { readonly accounts: Pick<Accounts, 'byUpn' | 'search'> };

/**
 * Returns the account that the text means, or all accounts that it could mean. An exact address or an exact, unique
 * name wins over every other match.
 */
async function matchAccounts(store: AccountStore, text: string): Promise<readonly ResourceAccount[]> {
  const wanted = text.trim();
  const exact = await store.accounts.byUpn(wanted);
  if (exact) return [exact];
  const found = await store.accounts.search(wanted, PICK_LIST_LENGTH);
  const named = found.filter((account) => account.displayName.toLowerCase() === wanted.toLowerCase());
  return named.length === 1 ? named : found;
}

/** Returns the account that a text means, or all that it could mean. The person needs the permission to read. */
export async function findAccounts(
  { store, ...deps }: PermissionDeps & { readonly store: AccountStore },
  admin: Admin,
  text: string,
): Promise<readonly ResourceAccount[]> {
  await requirePermission(deps, admin, 'read');
  return matchAccounts(store, text);
}

/**
 * Returns the one account that a text means. It checks no permission; its callers do.
 * @throws DomainError account_unknown, or account_ambiguous with the names of the matches
 */
export async function findAccount(store: AccountStore, text: string): Promise<ResourceAccount> {
  const found = await matchAccounts(store, text);
  const [account] = found;
  if (!account) throw new DomainError('account_unknown', { account: text });
  if (found.length > 1) throw new DomainError('account_ambiguous', { names: found.map((one) => one.displayName) });
  return account;
}
