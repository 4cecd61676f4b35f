import type { AccountFilter, AccountWindow, ListedAccounts } from '../../accounts/account-list.ts';
import type { ResourceAccount } from '../../accounts/account.ts';

/** Accounts as lists filter and sort them. Accounts that have left the directory are never among them. */
export interface AccountListQueries {
  /** Returns one page of the accounts that match. */
  page(window: AccountWindow): Promise<ListedAccounts>;
  /** Returns the buildings of the present accounts, in order. */
  buildings(): Promise<readonly string[]>;
  /** Returns the matching accounts that are ready, ordered by name. */
  ready(filter: AccountFilter): Promise<readonly ResourceAccount[]>;
  /** Returns the ids of the matching accounts that need action or are not known well enough, ordered by name. */
  needingAction(filter: AccountFilter): Promise<readonly string[]>;
  /**
   * Compares so many accounts, by id and behind the id `after`, with the list, and returns those of which it says
   * something else than their one-time passwords and requests, or which it lacks or has too much. `last` is the last id
   * that was compared; it is absent when no account follows.
   */
  differing(after: string, limit: number): Promise<{ readonly ids: readonly string[]; readonly last?: string }>;
}

interface AccountListChanges {
  /** Makes the list right for these accounts, which are locked, and returns those of which it was still wrong. */
  repair(accountIds: readonly string[]): Promise<readonly string[]>;
}

export type AccountList = AccountListQueries & AccountListChanges;
