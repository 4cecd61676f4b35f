import type { ReadinessStatus, ResourceAccount } from './account.ts';
import type { ProvisioningStatus } from './provisioning.ts';

/** A filter for accounts; an account has to meet every condition that is given. */
export interface AccountFilter {
  /** Words that all have to occur in the name, the sign-in address or the location. Case and accents do not matter. */
  readonly search?: string;
  readonly readiness?: ReadinessStatus;
  readonly provisioning?: ProvisioningStatus;
  readonly building?: string;
  /** Only accounts that can get a one-time password. */
  readonly eligible?: boolean;
}

type AccountSort = 'waiting' | 'name' | 'upn' | 'location' | 'readiness' | 'provisioning' | 'expiry';

/** A filter for accounts with the order of the list and the place where it starts. */
export interface AccountQuery extends AccountFilter {
  readonly offset: number;
  readonly sort: AccountSort;
  readonly order: 'asc' | 'desc';
}

/** An account as it stands in a list. */
export interface ListedAccount {
  readonly account: ResourceAccount;
  readonly provisioning: ProvisioningStatus;
  /** End of the active one-time password. */
  readonly otpExpiresAt?: Date;
  /** Id of the request of its latest one-time password, while that request is open. */
  readonly requestId?: string;
}

/** One page of the accounts that match a filter. */
export interface ListedAccounts {
  readonly total: number;
  /** The number of all matching accounts that need no action. */
  readonly eligible: number;
  readonly accounts: readonly ListedAccount[];
}

/** A query for one page of accounts. */
export interface AccountWindow extends AccountQuery {
  readonly limit: number;
}
