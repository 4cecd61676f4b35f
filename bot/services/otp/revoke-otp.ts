import { type Admin, asActor } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Store } from '../../domain/ports/store.ts';
import { findAccount } from '../accounts/find-account.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';

interface RevokeDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountByUpn' | 'latestOtp' | 'otpBySelector' | 'searchAccounts' | 'transaction'>;
}

interface RevokeByIdDeps extends RightsDeps {
  readonly store: Pick<Store, 'otpById' | 'transaction'>;
}

async function find(store: RevokeDeps['store'], text: string): Promise<Otp> {
  const bySelector = /^[0-9a-z]{4}$/i.test(text) ? await store.otpBySelector(text.toUpperCase()) : undefined;
  if (bySelector) return bySelector;
  const otp = await store.latestOtp((await findAccount(store, text)).id);
  if (!otp) throw new DomainError('selector_unknown', { text });
  return otp;
}

/** @throws DomainError account_unknown, account_ambiguous, selector_unknown, otp_unknown when it is over already */
export async function revokeOtp({ store, ...deps }: RevokeDeps, by: Admin, selectorOrAccount: string): Promise<Otp> {
  await requireRight(deps, by, 'generate');
  return revoke(store, by, await find(store, selectorOrAccount.trim()));
}

/** By its id. @throws DomainError otp_unknown when it is over already */
export async function revokeOtpById({ store, ...deps }: RevokeByIdDeps, by: Admin, otpId: string): Promise<Otp> {
  await requireRight(deps, by, 'generate');
  const otp = await store.otpById(otpId);
  if (!otp) throw new DomainError('otp_unknown');
  return revoke(store, by, otp);
}

async function revoke(store: Pick<Store, 'transaction'>, by: Admin, otp: Otp): Promise<Otp> {
  const won = await store.transaction(async (changes) => {
    if (!(await changes.revokeOtp(otp.id))) return false;
    const request = await changes.cancelRequest(otp.id, asActor(by), 'revoked');
    if (request) await changes.send({ name: 'deliver-card', requestId: request.id });
    await changes.audit({ actor: asActor(by), act: 'otp_revoked', accountId: otp.accountId, selector: otp.selector });
    return true;
  });
  if (!won) throw new DomainError('otp_unknown', { status: otp.status });
  return otp;
}
