import type { AccountFilter, AccountWindow, ListedAccounts } from '../../accounts/account-list.ts';
import type { ResourceAccount } from '../../accounts/account.ts';

/** The accounts as lists filter and sort them. */
export interface AccountList {
  /** None that has left the directory. */
  page(window: AccountWindow): Promise<ListedAccounts>;
  /** Of the accounts that are there, in order. */
  buildings(): Promise<readonly string[]>;
  /** Accounts that are ready and match, by name; none that is gone. */
  ready(filter: AccountFilter): Promise<readonly ResourceAccount[]>;
}
