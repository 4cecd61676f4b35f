import { checkReadiness, type ResourceAccount } from '../domain/account.ts';
import { type Admin, asActor } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import { checkTtlHours, CODE_VISIBLE_MINUTES, generateCode, type GeneratedCode, type Otp } from '../domain/otp.ts';
import type { Changes, Keys, Store } from '../domain/ports.ts';
import { newId, random } from '../domain/token.ts';
import { requireRight, type RightsDeps } from './require-right.ts';
import type { IssuedOtp } from './use-cases.ts';

interface IssueDeps extends RightsDeps {
  readonly store: Pick<Store, 'accountById' | 'otpBySelector' | 'transaction'>;
  readonly keys: Pick<Keys, 'hashVerifier' | 'seal'>;
}

/** @throws DomainError account_synced_from_on_premises, account_not_ready with the failed checks and their remedies */
function requireReady(account: ResourceAccount): void {
  if (account.syncedFromOnPremises) {
    throw new DomainError('account_synced_from_on_premises', { account: account.displayName });
  }
  if (account.readiness === 'No action needed') return;
  const failed = checkReadiness(account).filter((check) => check.result === 'failed');
  throw new DomainError('account_not_ready', {
    account: account.displayName,
    checks: failed.map((check) => `${check.title}: ${check.remedy ?? ''}`),
  });
}

async function supersede(changes: Changes, accountId: string, by: Admin): Promise<readonly Otp[]> {
  const earlier = await changes.supersedeOtps(accountId);
  for (const otp of earlier) {
    const request = await changes.cancelRequest(otp.id, asActor(by), 'superseded');
    if (request) await changes.send({ name: 'deliver-card', requestId: request.id });
  }
  return earlier;
}

/** A code whose selector no other one-time password has had: 2^20 of them suffice for long, but not for ever. */
async function freshCode(store: IssueDeps['store']): Promise<GeneratedCode> {
  for (;;) {
    const code = generateCode(random);
    if (!(await store.otpBySelector(code.selector))) return code;
  }
}

/** Issues a one-time password for a ready account; an earlier one of the account stops working in the same moment. */
export async function issueOtp(deps: IssueDeps, by: Admin, accountId: string, ttlHours: number): Promise<IssuedOtp> {
  await requireRight(deps, by, 'generate');
  checkTtlHours(ttlHours);
  const account = await deps.store.accountById(accountId);
  if (!account) throw new DomainError('account_unknown', { account: accountId });
  requireReady(account);
  const { selector, verifier, code } = await freshCode(deps.store);
  const hashed = await deps.keys.hashVerifier(verifier);
  const id = newId();
  const sealed = deps.keys.seal(code, `code:${id}`);
  return deps.store.transaction(async (changes) => {
    const earlier = await supersede(changes, accountId, by);
    const otp = await changes.insertOtp({
      id, selector, accountId, issuedBy: by, ttlHours, passwordMode: 'reset', verifier: hashed,
    });
    await changes.keepCode(id, sealed, CODE_VISIBLE_MINUTES);
    await changes.send({ name: 'expire' }, otp.expiresAt);
    await changes.send({ name: 'check-account-key', accountId, attempt: 1 });
    for (const old of earlier) {
      await changes.audit({ actor: asActor(by), act: 'otp_superseded', accountId, selector: old.selector });
    }
    await changes.audit({ actor: asActor(by), act: 'otp_issued', accountId, selector, details: { ttlHours } });
    return { otp, account, superseded: earlier.length > 0 };
  });
}
