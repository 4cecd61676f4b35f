import { SYSTEM, UNKNOWN } from '../../domain/admin.ts';
import { passwordDetails, UNCONFIRMED_DAYS } from '../../domain/approval/approval-request.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { endOverdue } from './end-overdue.ts';
import { endReplaced } from './end-replaced.ts';
import { auditRefusedActs } from '../refusals/audit-refusals.ts';

/**
 * Days for which a device code is kept at least. A console that was switched off for weeks can still learn how its
 * request ended, and can still confirm a sign-in.
 */
const DEVICE_CODE_DAYS = UNCONFIRMED_DAYS;
/** Days for which a rollout is kept. The wizard shows only the latest rollouts of a person. */
const ROLLOUT_DAYS = 90;
/** Days for which the card of a code or rollout is followed after its last change. */
const OUTCOME_DAYS = 90;
/**
 * The number of addresses that each audit of refusals names. Others are added up, so that a flood from many addresses
 * does not fill the audit.
 */
const NAMED_REFUSALS = 20;

/** The number of accounts in one transaction. People who act on one of them wait until it has ended. */
const PORTION = 100;

async function auditRefusals(tx: Pick<Transaction, 'audit' | 'rateLimits'>): Promise<void> {
  for (const { otpId, ...details } of await tx.rateLimits.takeRefusals(NAMED_REFUSALS)) {
    const cause = otpId === undefined ? 'unknown' : 'too_many_tries';
    await tx.audit.append({
      actor: UNKNOWN,
      act: 'otp_refused',
      ...(otpId !== undefined && { otpId }),
      details: { cause, ...details },
    });
  }
}

interface ExpireDeps {
  readonly store: {
    readonly transaction: Transact<
      | 'audit'
      | 'chats'
      | 'credentials'
      | 'deviceCodes'
      | 'guesses'
      | 'jobs'
      | 'locks'
      | 'otps'
      | 'outcomes'
      | 'rateLimits'
      | 'refusedActs'
      | 'releases'
      | 'requests'
      | 'rollouts'
    >;
  };
}

/** Ends everything of these accounts whose clock has ended. */
async function endClocks(
  tx: Pick<Transaction, 'audit' | 'credentials' | 'jobs' | 'otps' | 'releases' | 'requests'>,
  accountIds: readonly string[],
): Promise<void> {
  for (const request of await tx.requests.expire(accountIds)) {
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
  await endReplaced(tx, accountIds);
  await endOverdue(tx, accountIds);
  for (const otp of await tx.otps.expire(accountIds)) {
    await tx.audit.append({ actor: SYSTEM, act: 'otp_expired', accountId: otp.accountId, otpId: otp.id });
  }
  await tx.credentials.wipe(accountIds);
}

async function forget(
  tx: Pick<
    Transaction,
    | 'audit'
    | 'chats'
    | 'credentials'
    | 'deviceCodes'
    | 'guesses'
    | 'outcomes'
    | 'rateLimits'
    | 'refusedActs'
    | 'rollouts'
  >,
): Promise<void> {
  await tx.credentials.wipeUnused();
  await tx.rollouts.removeOld(ROLLOUT_DAYS);
  await tx.rateLimits.removeOver();
  await tx.guesses.removeOver();
  await tx.deviceCodes.removeOld(DEVICE_CODE_DAYS);
  await tx.chats.removeOldCards(DEVICE_CODE_DAYS);
  await tx.outcomes.removeOld(OUTCOME_DAYS);
  await auditRefusals(tx);
  await auditRefusedActs(tx);
}

/**
 * Expires requests and one-time passwords whose clock has ended, portion by portion, and deletes records that have
 * served their time. Audit rows are kept forever.
 * @param forgets whether to delete records now
 */
export async function expire({ store }: ExpireDeps, forgets = true): Promise<void> {
  for (let last: string | undefined = ''; last !== undefined;) {
    const after = last;
    const ended = await store.transaction(async (tx) => {
      const accountIds = await tx.locks.accountsPastTheirClock(after, PORTION);
      if (accountIds.length > 0) await endClocks(tx, accountIds);
      return accountIds;
    });
    last = ended.length === PORTION ? ended.at(-1) : undefined;
  }
  if (forgets) await store.transaction(forget);
}
