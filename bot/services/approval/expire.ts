import { SYSTEM, UNKNOWN } from '../../domain/admin.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';

/** A console that was switched off for weeks still hears how its request ended, and may still confirm a sign-in. */
const DEVICE_CODE_DAYS = 30;
/** The wizard shows a person's latest ones only. */
const ROLLOUT_DAYS = 90;
/** So many addresses are named each time, so that a flood from everywhere does not fill the audit. */
const NAMED_REFUSALS = 20;

async function auditRefusals(tx: Pick<Transaction, 'audit' | 'rateLimits'>): Promise<void> {
  for (const { selector, ...details } of await tx.rateLimits.takeRefusals(NAMED_REFUSALS)) {
    const cause = selector === undefined ? 'unknown' : 'too_many_tries';
    await tx.audit.append({
      actor: UNKNOWN,
      act: 'otp_refused',
      ...(selector !== undefined && { selector }),
      details: { cause, ...details },
    });
  }
}

/** Ends what has run out of time, and forgets what has served its time; audit rows stay for ever. */
export async function expire({
  store,
}: {
  readonly store: {
    readonly transaction: Transact<
      'audit' | 'chats' | 'credentials' | 'deviceCodes' | 'jobs' | 'otps' | 'rateLimits' | 'requests' | 'rollouts'
    >;
  };
}): Promise<void> {
  await store.transaction(async (tx) => {
    for (const request of await tx.requests.expire()) {
      await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
      await tx.audit.append({
        actor: SYSTEM,
        act: 'request_expired',
        accountId: request.account.id,
        requestId: request.id,
      });
    }
    for (const otp of await tx.otps.expire()) {
      await tx.audit.append({ actor: SYSTEM, act: 'otp_expired', accountId: otp.accountId, selector: otp.selector });
    }
    await tx.credentials.wipe();
    await tx.rollouts.removeOld(ROLLOUT_DAYS);
    await tx.rateLimits.removeOver();
    await tx.deviceCodes.removeOld(DEVICE_CODE_DAYS);
    await tx.chats.removeOldCards(DEVICE_CODE_DAYS);
    await auditRefusals(tx);
  });
}
