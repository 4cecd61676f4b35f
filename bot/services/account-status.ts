import { checkReadiness } from '../domain/account.ts';
import type { Admin } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import type { Store } from '../domain/ports.ts';
import { provisioningStatus } from '../domain/provisioning.ts';
import { requireRight, type RightsDeps } from './require-right.ts';
import { isPaused } from './submit-otp.ts';
import type { AccountStatus } from './use-cases.ts';

interface StatusDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountById' | 'lastRefusal' | 'latestOtp' | 'requestOfOtp' | 'usedUp'>;
}

/** @throws DomainError account_unknown */
export async function accountStatus({ store, ...deps }: StatusDeps, admin: Admin, accountId: string): Promise<AccountStatus> {
  const rights = await requireRight(deps, admin, 'read');
  const account = await store.accountById(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  const otp = await store.latestOtp(accountId);
  const request = otp && (await store.requestOfOtp(otp.id));
  const lastRefusal = await store.lastRefusal(accountId);
  return {
    account,
    checks: checkReadiness(account),
    provisioning: provisioningStatus(otp?.status, request?.status),
    paused: otp?.status === 'active' && (await isPaused(store, otp.id)),
    rights,
    ...(otp && { otp }),
    ...(request && { request }),
    ...(lastRefusal && { lastRefusal }),
  };
}
