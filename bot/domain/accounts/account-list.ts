import type { AccountQuery } from '../../../contract/accounts.ts';
import type { ResourceAccount } from './account.ts';
import type { ProvisioningStatus } from './provisioning.ts';

export type { AccountFilter, AccountQuery } from '../../../contract/accounts.ts';

/** An account as it stands in a list. */
export interface ListedAccount {
  readonly account: ResourceAccount;
  readonly provisioning: ProvisioningStatus;
  /** Of an active one-time password. */
  readonly otpExpiresAt?: Date;
  /** The request of its latest one-time password, while that is open. */
  readonly requestId?: string;
}

/** A part of all accounts that a filter lets through. */
export interface ListedAccounts {
  readonly total: number;
  /** Of all, those that need no action. */
  readonly eligible: number;
  readonly accounts: readonly ListedAccount[];
}

export interface AccountWindow extends AccountQuery {
  readonly limit: number;
}

export interface AccountLists {
  /** None that has left the directory. */
  listAccounts(window: AccountWindow): Promise<ListedAccounts>;
  /** Of the accounts that are there, in order. */
  buildings(): Promise<readonly string[]>;
}
