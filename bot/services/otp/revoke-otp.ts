import type { ResourceAccount } from '../../domain/accounts/account.ts';
import { type Admin, asActor } from '../../domain/admin.ts';
import { passwordDetails } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';

interface RevokeDeps extends ActDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'byId'>;
    readonly otps: Pick<Otps, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'otps' | 'requests'>;
  };
}

/** A one-time password as it was before it was revoked, and its account. */
export interface RevokedOtp {
  readonly otp: Otp;
  readonly account: ResourceAccount;
}

/**
 * Revokes a one-time password by its id, and so ends no other one of the account.
 * @throws DomainError otp_unknown when there is none, or when it has already ended
 */
export async function revokeOtp({ store, ...deps }: RevokeDeps, by: Admin, otpId: string): Promise<RevokedOtp> {
  await requirePermission(deps, by, 'generate');
  const otp = await store.otps.byId(otpId);
  const account = otp && (await store.accounts.byId(otp.accountId));
  if (!account) throw new DomainError('otp_unknown');
  const won = await store.transaction(async (tx) => {
    await tx.locks.accounts([otp.accountId]);
    if (!(await tx.otps.revoke(otp.id))) return false;
    const request = await tx.requests.cancel(otp.id, asActor(by), 'revoked');
    if (request) await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    const { accountId } = otp;
    const details = { via: deps.via, ...passwordDetails(request) };
    const ofRequest = request ? { requestId: request.id } : {};
    await tx.audit.append({ actor: asActor(by), act: 'otp_revoked', accountId, otpId, ...ofRequest, details });
    return true;
  });
  if (won) return { otp, account };
  const ended = await store.otps.byId(otpId);
  throw new DomainError('otp_unknown', { status: ended?.status ?? otp.status });
}
