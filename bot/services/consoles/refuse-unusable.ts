import { UNKNOWN } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, refusalOf } from '../../domain/otp/otp.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { type AdmitDeps, refuse } from './admit-code.ts';
import type { WrongCodeNouns } from './note-wrong-code.ts';
import type { Asking, Submission } from './submission.ts';
import { isHeld } from './turn-away.ts';

/**
 * Submissions of a console that already has its request. A console submits again after a restart, and it must not do so
 * in a loop.
 */
const RESUMED_PER_OTP = { limit: 10, windowSeconds: 60 } as const;

/**
 * Counts that a console asks again for what it has already.
 * @throws DomainError throttled
 */
export async function countResumed(
  store: { readonly rateLimits: Pick<RateLimits, 'take'> },
  otpId: string,
): Promise<void> {
  const { limit, windowSeconds } = RESUMED_PER_OTP;
  const tooMany = await store.rateLimits.take(`resumed:${otpId}`, limit, windowSeconds);
  if (tooMany) throw new DomainError('throttled', tooMany);
}

export interface RefuseUnusableDeps extends AdmitDeps {
  readonly store: Omit<AdmitDeps['store'], 'transaction'> & {
    readonly transaction: Transact<WrongCodeNouns | 'requests'>;
  };
}

async function warnOfSecondConsole(
  { store }: RefuseUnusableDeps,
  { device: { serialNumber } }: Asking,
  otp: Otp,
  requestId: string,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([otp.accountId]);
    if (!(await tx.requests.noteSecondConsole(requestId, serialNumber))) return;
    await tx.jobs.send({ name: 'deliver-card', requestId });
    await tx.audit.append({
      actor: UNKNOWN,
      act: 'second_console',
      accountId: otp.accountId,
      otpId: otp.id,
      requestId,
      details: { serialNumber },
    });
  });
}

/**
 * Refuses a right code that cannot be used now. If another console has the request of the code, its card shows a
 * warning.
 * @throws DomainError otp_refused, throttled
 */
export async function refuseUnusable(
  deps: RefuseUnusableDeps,
  from: Submission,
  otp: Otp,
  request: ApprovalRequest | undefined,
): Promise<never> {
  if (await isHeld(deps.store, otp.id)) return refuse(deps, from, 'paused', otp);
  if (request?.status === 'expired') return refuse(deps, from, 'expired', otp);
  if (request) await warnOfSecondConsole(deps, from, otp, request.id);
  const cause = request ? 'other_console' : (refusalOf(otp, await deps.store.clock.now()) ?? 'submitted');
  return refuse(deps, from, cause, otp);
}
