import type { AccountFilter, AccountWindow, ListedAccounts } from '../../accounts/account-list.ts';
import type { ResourceAccount } from '../../accounts/account.ts';

/** Accounts as lists filter and sort them. Accounts that have left the directory are never among them. */
export interface AccountList {
  /** Returns one page of the accounts that match. */
  page(window: AccountWindow): Promise<ListedAccounts>;
  /** Returns the buildings of the present accounts, in order. */
  buildings(): Promise<readonly string[]>;
  /** Returns the matching accounts that are ready, ordered by name. */
  ready(filter: AccountFilter): Promise<readonly ResourceAccount[]>;
}
