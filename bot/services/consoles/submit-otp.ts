import { UNKNOWN } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { PICK_UP_MINUTES, RELEASE_MINUTES } from '../../domain/release/credential.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, refusalOf } from '../../domain/otp/otp.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { Secret } from '../../domain/secret.ts';
import { digest, randomToken } from '../../domain/token.ts';
import { admitCode, type AdmitDeps, refuse } from './admit-code.ts';
import { openRequest, type OpenRequestDeps } from './open-request.ts';
import type { Submission } from './submission.ts';

interface Submitted {
  readonly requestId: string;
  readonly deviceCode: Secret;
  readonly matchCode: string;
  /** Seconds until nothing can come of the request any more. */
  readonly expiresInSeconds: number;
  /** Seconds until the decision clock ends; 0 when the decision is made. */
  readonly decisionSeconds: number;
}

interface SubmitDeps extends AdmitDeps, OpenRequestDeps {
  readonly store: Omit<AdmitDeps['store'], 'transaction'> & {
    readonly clock: Pick<Clock, 'now'>;
    readonly rateLimits: Pick<RateLimits, 'countRefusal' | 'take' | 'usedUp'>;
    readonly requests: Pick<Requests, 'ofOtp'>;
    readonly transaction: Transact<'audit' | 'deviceCodes' | 'jobs' | 'locks' | 'otps' | 'requests'>;
  };
  readonly keys: Pick<Keys, 'accessToken' | 'matchCode' | 'matchesVerifier'>;
}

/**
 * Submissions of a console that already has its request. A console submits again after a restart, and it must not do so
 * in a loop.
 */
const RESUMED_PER_OTP = { limit: 10, windowSeconds: 60 } as const;
/**
 * Submissions of right codes that cannot be used, for example by another console. Each one adds an audit row, and a
 * warning changes the card.
 */
const HELD_PER_OTP = { limit: 10, windowSeconds: 3600 } as const;
async function warnOfSecondConsole(
  { store }: SubmitDeps,
  { device: { serialNumber } }: Submission,
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
 * Handles a one-time password that was already submitted. The same console, recognized by its key, gets its request
 * again. Another console gets nothing, and the card shows a warning.
 * @throws DomainError otp_refused, throttled
 */
async function resume(deps: SubmitDeps, from: Submission, otp: Otp): Promise<ApprovalRequest> {
  const request = otp.status === 'submitted' ? await deps.store.requests.ofOtp(otp.id) : undefined;
  const isOver = request?.status === 'expired';
  if (request && !isOver && request.publicKey.n === from.publicKey.n) {
    const tooMany = await deps.store.rateLimits.take(
      `resumed:${otp.id}`,
      RESUMED_PER_OTP.limit,
      RESUMED_PER_OTP.windowSeconds,
    );
    if (tooMany) throw new DomainError('throttled', tooMany);
    return request;
  }
  if (await deps.store.rateLimits.take(`held:${otp.id}`, HELD_PER_OTP.limit, HELD_PER_OTP.windowSeconds))
    return refuse(deps, from, 'paused', otp);
  if (isOver) return refuse(deps, from, 'expired', otp);
  if (request) await warnOfSecondConsole(deps, from, otp, request.id);
  return refuse(
    deps,
    from,
    request ? 'other_console' : (refusalOf(otp, await deps.store.clock.now()) ?? 'submitted'),
    otp,
  );
}

/**
 * Opens a request for a console that knows a code. Two consoles may submit the same code at the same time: the store
 * changes the one-time password from active to submitted for one of them only, and the other one is treated as if it
 * had come later. The console gets a device code, of which the store keeps only the digest.
 * @throws DomainError otp_refused (one answer for every cause), throttled
 */
export async function submitOtp(deps: SubmitDeps, from: Submission): Promise<Submitted> {
  const otp = await admitCode(deps, from);
  const usable = refusalOf(otp, await deps.store.clock.now()) === undefined;
  const opened = usable ? await openRequest(deps, from, otp) : undefined;
  const request = opened ?? (await resume(deps, from, usable ? { ...otp, status: 'submitted' } : otp));
  const deviceCode = randomToken();
  await deps.store.transaction((tx) =>
    tx.deviceCodes.add(request.id, {
      codeHash: digest(deviceCode),
      accessTokenHash: digest(deps.keys.accessToken(deviceCode).reveal()),
    }),
  );
  const decisionSeconds = (request.decisionExpiresAt.getTime() - (await deps.store.clock.now()).getTime()) / 1000;
  return {
    requestId: request.id,
    deviceCode: new Secret(deviceCode),
    matchCode: deps.keys.matchCode(request.id),
    decisionSeconds: request.status === 'pending' ? Math.max(0, Math.floor(decisionSeconds)) : 0,
    expiresInSeconds: Math.max(1, Math.ceil(decisionSeconds) + (RELEASE_MINUTES + PICK_UP_MINUTES) * 60),
  };
}
