import { checkReadiness, type ResourceAccount } from '../../domain/accounts/account.ts';
import { syncTimes, type TimedCheck, withTimes } from '../../domain/accounts/check-times.ts';
import type { Admin, Permission } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, refusalOf } from '../../domain/otp/otp.ts';
import type { LastRefusal } from '../../domain/audit/overview.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import type { GuessBudgets } from '../../domain/ports/store/budgets/guesses.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { EarlierRequest, Requests } from '../../domain/ports/store/requests.ts';
import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { SignOut } from '../../domain/release/sign-out.ts';
import { MAX_RELEASES_AGAIN } from '../../domain/release/password-change.ts';
import { provisioningStatus, type ProvisioningStatus, standingOf } from '../../domain/accounts/provisioning.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import { isGuessedOut, isPaused } from '../consoles/guess-budgets.ts';

/** Everything that people see about one account. */
export interface AccountStatus {
  readonly account: ResourceAccount;
  readonly checks: readonly TimedCheck[];
  readonly provisioning: ProvisioningStatus;
  /** `true` while consoles cannot use its one-time password, because there were too many wrong tries. */
  readonly paused: boolean;
  /** `true` when wrong codes have revoked its one-time password. */
  readonly endedByGuesses: boolean;
  /** The permissions of the person who asked. */
  readonly permissions: ReadonlySet<Permission>;
  readonly otp?: Otp;
  readonly request?: ApprovalRequest;
  /** A request of an earlier one-time password, about which somebody can still do something. */
  readonly earlier?: EarlierRequest;
  readonly lastRefusal?: LastRefusal;
  /** The latest sign-out of the room of the request. */
  readonly signOut?: SignOut;
}

/** What showing the status of an account needs. */
export interface StatusDeps extends PermissionDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'byId'>;
    readonly audit: Pick<Audit, 'lastRefusal'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly guesses: Pick<GuessBudgets, 'usedUp' | 'wrongInLife'>;
    readonly otps: Pick<Otps, 'latest'>;
    readonly requests: Pick<Requests, 'earlier' | 'ofOtp'>;
    readonly signOuts: Pick<SignOutQueries, 'latestOf'>;
    readonly syncs: Pick<Syncs, 'state'>;
  };
}

/**
 * A one-time password whose time is over counts as expired from that moment, although the job that stores this runs a
 * moment later.
 */
function otpAt(otp: Otp, now: Date): Otp {
  return refusalOf(otp, now) === 'expired' ? { ...otp, status: 'expired' } : otp;
}

/**
 * Returns everything that an administrator sees about one account: its checks, its latest one-time password and
 * request, an earlier request that is not settled, and the last refused code.
 * @throws DomainError account_unknown
 */
export async function accountStatus(
  { store, ...deps }: StatusDeps,
  admin: Admin,
  accountId: string,
): Promise<AccountStatus> {
  const permissions = await requirePermission(deps, admin, 'read');
  const account = await store.accounts.byId(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  const now = await store.clock.now();
  const latest = await store.otps.latest(accountId);
  const otp = latest && otpAt(latest, now);
  const request = otp && (await store.requests.ofOtp(otp.id));
  const earlier = otp && (await store.requests.earlier(accountId, MAX_RELEASES_AGAIN));
  const signOut = request && (await store.signOuts.latestOf(request.id));
  const lastRefusal = await store.audit.lastRefusal(accountId);
  return {
    account,
    checks: withTimes(checkReadiness(account), account, syncTimes(await store.syncs.state())),
    provisioning: provisioningStatus(otp?.status, request && standingOf(request)),
    paused: otp?.status === 'active' && (await isPaused(store, otp.id)),
    endedByGuesses: request === undefined && otp?.status === 'revoked' && (await isGuessedOut(store, otp.id)),
    permissions,
    ...(otp && { otp }),
    ...(request && { request }),
    ...(earlier && { earlier }),
    ...(lastRefusal && { lastRefusal }),
    ...(signOut && { signOut }),
  };
}
