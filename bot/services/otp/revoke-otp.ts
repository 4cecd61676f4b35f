import { SELECTOR_SYMBOLS } from '../../../contract/otp-code.ts';
import { type Admin, asActor } from '../../domain/admin.ts';
import { passwordDetails } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { findAccount } from '../accounts/find-account.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface RevokeDeps extends PermissionDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'byUpn' | 'search'>;
    readonly otps: Pick<Otps, 'bySelector' | 'latest'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'otps' | 'requests'>;
  };
}

interface RevokeByIdDeps extends PermissionDeps {
  readonly store: {
    readonly otps: Pick<Otps, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'otps' | 'requests'>;
  };
}

const SELECTOR = new RegExp(`^[0-9a-z]{${SELECTOR_SYMBOLS}}$`, 'i');

async function find(store: RevokeDeps['store'], text: string): Promise<Otp> {
  const bySelector = SELECTOR.test(text) ? await store.otps.bySelector(text.toUpperCase()) : undefined;
  if (bySelector) return bySelector;
  const otp = await store.otps.latest((await findAccount(store, text)).id);
  if (!otp) throw new DomainError('selector_unknown', { text });
  return otp;
}

/**
 * Revokes a one-time password by its selector, or the latest one of an account by its name or address.
 * @throws DomainError account_unknown, account_ambiguous, selector_unknown, or otp_unknown when it has already ended
 */
export async function revokeOtp({ store, ...deps }: RevokeDeps, by: Admin, selectorOrAccount: string): Promise<Otp> {
  await requirePermission(deps, by, 'generate');
  return revoke(store, by, await find(store, selectorOrAccount.trim()));
}

/**
 * Revokes a one-time password by its id.
 * @throws DomainError otp_unknown when there is none, or when it has already ended
 */
export async function revokeOtpById({ store, ...deps }: RevokeByIdDeps, by: Admin, otpId: string): Promise<Otp> {
  await requirePermission(deps, by, 'generate');
  const otp = await store.otps.byId(otpId);
  if (!otp) throw new DomainError('otp_unknown');
  return revoke(store, by, otp);
}

async function revoke(
  store: { readonly transaction: Transact<'audit' | 'jobs' | 'otps' | 'requests'> },
  by: Admin,
  otp: Otp,
): Promise<Otp> {
  const won = await store.transaction(async (tx) => {
    if (!(await tx.otps.revoke(otp.id))) return false;
    const request = await tx.requests.cancel(otp.id, asActor(by), 'revoked');
    if (request) await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    const { accountId, selector } = otp;
    const details = passwordDetails(request);
    await tx.audit.append({ actor: asActor(by), act: 'otp_revoked', accountId, selector, details });
    return true;
  });
  if (!won) throw new DomainError('otp_unknown', { status: otp.status });
  return otp;
}
