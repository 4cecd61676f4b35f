import type { ReadinessStatus, ResourceAccount } from './account.ts';
import type { ProvisioningStatus } from './provisioning.ts';

/** Which accounts are meant. */
export interface AccountFilter {
  /** Words that all stand in the name, the sign-in address or the location; case and accents do not matter. */
  readonly search?: string;
  readonly readiness?: ReadinessStatus;
  readonly provisioning?: ProvisioningStatus;
  readonly building?: string;
  /** Only accounts that can get a one-time password. */
  readonly eligible?: boolean;
}

type AccountSort = 'name' | 'upn' | 'location' | 'readiness' | 'provisioning' | 'expiry';

export interface AccountQuery extends AccountFilter {
  readonly offset: number;
  readonly sort: AccountSort;
  readonly order: 'asc' | 'desc';
}

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
