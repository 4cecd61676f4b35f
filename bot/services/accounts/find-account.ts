import type { ResourceAccount } from '../../domain/accounts/account.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Store } from '../../domain/ports/store.ts';

/** As many as a pick list in chat can show. */
const PICK_LIST_LENGTH = 10;

type AccountStore = Pick<Store, 'accountByUpn' | 'searchAccounts'>;

/** The account that is meant, or all that could be: an exact address or name stands alone. */
export async function matchAccounts(store: AccountStore, text: string): Promise<readonly ResourceAccount[]> {
  const wanted = text.trim();
  const exact = await store.accountByUpn(wanted);
  if (exact) return [exact];
  const found = await store.searchAccounts(wanted, PICK_LIST_LENGTH);
  const named = found.filter((account) => account.displayName.toLowerCase() === wanted.toLowerCase());
  return named.length === 1 ? named : found;
}

/** @throws DomainError account_unknown, account_ambiguous with the names */
export async function findAccount(store: AccountStore, text: string): Promise<ResourceAccount> {
  const found = await matchAccounts(store, text);
  const [account] = found;
  if (!account) throw new DomainError('account_unknown', { account: text });
  if (found.length > 1) throw new DomainError('account_ambiguous', { names: found.map((one) => one.displayName) });
  return account;
}
