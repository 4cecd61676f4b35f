import { type Admin, asActor } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import type { Otp } from '../domain/otp.ts';
import type { Store } from '../domain/ports.ts';
import { findAccount } from './find-account.ts';
import { requireRight, type RightsDeps } from './require-right.ts';

interface RevokeDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountByUpn' | 'latestOtp' | 'otpBySelector' | 'searchAccounts' | 'transaction'>;
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
  const otp = await find(store, selectorOrAccount.trim());
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
