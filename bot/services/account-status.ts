import type { Admin } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import type { Store } from '../domain/ports.ts';
import { provisioningStatus } from '../domain/provisioning.ts';
import { requireRight, type RightsDeps } from './require-right.ts';
import type { AccountStatus } from './use-cases.ts';

interface StatusDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountById' | 'latestOtp' | 'requestOfOtp'>;
}

/** @throws DomainError account_unknown */
export async function accountStatus({ store, ...deps }: StatusDeps, admin: Admin, accountId: string): Promise<AccountStatus> {
  await requireRight(deps, admin, 'read');
  const account = await store.accountById(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  const otp = await store.latestOtp(accountId);
  const request = otp && (await store.requestOfOtp(otp.id));
  const provisioning = provisioningStatus(otp?.status, request?.status);
  return { account, provisioning, ...(otp && { otp }), ...(request && { request }) };
}
