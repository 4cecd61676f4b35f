import { checkReadiness } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, refusalOf } from '../../domain/otp/otp.ts';
import type { Store } from '../../domain/ports/store.ts';
import { provisioningStatus } from '../../domain/accounts/provisioning.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import { isPaused } from '../consoles/submit-otp.ts';
import type { AccountStatus } from '../use-cases.ts';

interface StatusDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountById' | 'lastRefusal' | 'latestOtp' | 'now' | 'requestOfOtp' | 'usedUp'>;
}

/** The clock decides, not the job that writes its decision down a moment later. */
function otpAt(otp: Otp, now: Date): Otp {
  return refusalOf(otp, now) === 'expired' ? { ...otp, status: 'expired' } : otp;
}

/** @throws DomainError account_unknown */
export async function accountStatus(
  { store, ...deps }: StatusDeps,
  admin: Admin,
  accountId: string,
): Promise<AccountStatus> {
  const rights = await requireRight(deps, admin, 'read');
  const account = await store.accountById(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  const now = await store.now();
  const latest = await store.latestOtp(accountId);
  const otp = latest && otpAt(latest, now);
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
