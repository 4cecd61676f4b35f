import { SYSTEM, UNKNOWN } from '../../domain/admin.ts';
import { passwordDetails, UNCONFIRMED_DAYS } from '../../domain/approval/approval-request.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { endReplaced } from './end-replaced.ts';

/**
 * Days for which a device code is kept at least. A console that was switched off for weeks can still learn how its
 * request ended, and can still confirm a sign-in.
 */
const DEVICE_CODE_DAYS = UNCONFIRMED_DAYS;
/** The number of requests that one run ends because of a newer code or a late release, so that no lock lasts long. */
const MOST_AT_ONCE = 100;
/** Days for which a rollout is kept. The wizard shows only the latest rollouts of a person. */
const ROLLOUT_DAYS = 90;
/**
 * The number of addresses that each audit of refusals names. Others are added up, so that a flood from many addresses
 * does not fill the audit.
 */
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

async function expireByClock(tx: Pick<Transaction, 'audit' | 'jobs' | 'requests'>): Promise<void> {
  for (const request of await tx.requests.expire()) {
    await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    const isDelivery = request.status === 'expired' && request.expiredFrom === 'delivered';
    await tx.audit.append({
      actor: SYSTEM,
      act: 'request_expired',
      accountId: request.account.id,
      requestId: request.id,
      details: isDelivery ? { cause: request.cause } : passwordDetails(request),
    });
  }
}

/**
 * Expires requests and one-time passwords whose clock has ended, and deletes records that have served their time. Audit
 * rows are kept forever.
 */
export async function expire({
  store,
}: {
  readonly store: {
    readonly transaction: Transact<
      | 'audit'
      | 'chats'
      | 'credentials'
      | 'deviceCodes'
      | 'jobs'
      | 'otps'
      | 'rateLimits'
      | 'releases'
      | 'requests'
      | 'rollouts'
    >;
  };
}): Promise<void> {
  await store.transaction(async (tx) => {
    await expireByClock(tx);
    await endReplaced(tx, MOST_AT_ONCE);
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
