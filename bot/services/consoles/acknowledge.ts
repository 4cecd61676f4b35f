import type { AcknowledgementStage, AfterFailure } from '../../../contract/device-api.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AuditAct } from '../../domain/audit/audit.ts';
import type { SignInSight } from '../../domain/consoles/console-report.ts';
import { MAX_FAILED_DELIVERIES } from '../../domain/release/credential.ts';
import type { DeviceCodes } from '../../domain/ports/store/device-codes.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { digest } from '../../domain/token.ts';
import { beginSignInReads } from '../sign-ins/begin-sign-in-reads.ts';
import { noteReport } from './note-report.ts';

/** What a console reports, as it came. */
export interface Acknowledgement extends SignInSight {
  readonly stage: AcknowledgementStage;
  /** When the console saw it, by its own clock. */
  readonly observedAt?: Date;
}

/**
 * The answer to an acknowledgment. `next` is present only after a failure. A delivery or a failure comes too late once
 * the pick-up clock has ended, or the one-time password was revoked or replaced.
 */
type Acknowledged =
  | { readonly status: 'token_unknown' }
  | { readonly status: 'too_late' }
  | { readonly status: 'taken'; readonly next?: AfterFailure };

interface AcknowledgeDeps {
  readonly store: {
    readonly deviceCodes: Pick<DeviceCodes, 'collectedBy'>;
    readonly transaction: Transact<
      | 'audit'
      | 'clock'
      | 'consoleReports'
      | 'jobs'
      | 'locks'
      | 'otps'
      | 'releases'
      | 'requests'
      | 'sights'
      | 'signInReads'
    >;
  };
}

const ACTS = {
  delivered: 'credential_delivered',
  signed_in: 'credential_signed_in',
  failed: 'credential_failed',
} as const satisfies Partial<Record<AcknowledgementStage, AuditAct>>;

/** The stages that change the state of a request. The others are facts beside a delivery. */
type MovingStage = keyof typeof ACTS;

async function deliver(
  tx: Pick<Transaction, 'jobs' | 'otps' | 'releases' | 'signInReads'>,
  request: ApprovalRequest,
  attempt: number | undefined,
): Promise<boolean> {
  if (!(await tx.releases.deliver(request.id, attempt))) return false;
  await tx.otps.consume(request.otpId);
  await tx.jobs.send({ name: 'watch-password', requestId: request.id, look: 0, attempt: 1 });
  await beginSignInReads(tx, request.id);
  return true;
}

async function change(
  tx: Pick<Transaction, 'jobs' | 'otps' | 'releases' | 'signInReads'>,
  request: ApprovalRequest,
  stage: MovingStage,
  attempt: number | undefined,
): Promise<boolean> {
  if (stage === 'delivered') {
    if (!(await deliver(tx, request, attempt))) return false;
    await tx.jobs.send({ name: 'confirm-sign-in', requestId: request.id, look: 0, attempt: 1 });
    return true;
  }
  if (stage === 'signed_in') {
    await deliver(tx, request, attempt);
    if (!(await tx.releases.reportSignIn(request.id, attempt))) return false;
    // After the pick-up clock the one-time password may still wait for the job that ends it.
    await tx.otps.consume(request.otpId);
    return true;
  }
  const status = await tx.releases.failDelivery(request.id, MAX_FAILED_DELIVERIES, attempt);
  if (status === 'approved') await tx.jobs.send({ name: 'release-credential', requestId: request.id });
  return status !== undefined;
}

/**
 * Returns what the console should do next, from the present state of the request. A failure that is reported twice gets
 * the same answer.
 */
async function nextOf(tx: Pick<Transaction, 'requests'>, requestId: string): Promise<AfterFailure> {
  const status = (await tx.requests.byId(requestId))?.status;
  if (status === 'approved' || status === 'ready') return 'release';
  return status === 'needs_attention' ? 'attention' : 'over';
}

/**
 * Whether the pick-up clock ended, or the one-time password was revoked or replaced, before the console said that it
 * has the credential.
 */
function isTooLate(request: ApprovalRequest): boolean {
  return request.status === 'cancelled' || (request.status === 'expired' && request.expiredFrom === 'ready');
}

/** Whether the pick-up clock has ended, and the job that ends the request has not run yet. */
async function isOverdue({ clock }: Pick<Transaction, 'clock'>, request: ApprovalRequest): Promise<boolean> {
  return request.status === 'ready' && request.pickUpExpiresAt <= (await clock.now());
}

/**
 * Moves the request on as the console says. A sign-in is recorded even after the pick-up clock, because the room works.
 */
async function move(
  tx: Pick<Transaction, 'audit' | 'clock' | 'jobs' | 'otps' | 'releases' | 'requests' | 'signInReads'>,
  request: ApprovalRequest,
  { stage, source = 'installer' }: Acknowledgement & { readonly stage: MovingStage },
  attempt: number | undefined,
): Promise<{ readonly answer: Acknowledged; readonly moved: boolean }> {
  const { id: requestId } = request;
  if (stage !== 'signed_in' && isTooLate(request)) return { answer: { status: 'too_late' }, moved: false };
  const moved = await change(tx, request, stage, attempt);
  if (!moved && stage !== 'signed_in' && (await isOverdue(tx, request)))
    return { answer: { status: 'too_late' }, moved };
  if (moved) {
    await tx.jobs.send({ name: 'deliver-card', requestId });
    const actor = { kind: 'console', requestId } as const;
    const seen = stage === 'signed_in' ? { details: { seenBy: source } } : {};
    await tx.audit.append({ actor, act: ACTS[stage], accountId: request.account.id, requestId, ...seen });
  }
  return { answer: { status: 'taken', ...(stage === 'failed' && { next: await nextOf(tx, requestId) }) }, moved };
}

/**
 * Stores what a console reports. A report belongs to the release that its device code collected last, so one on an
 * earlier release changes nothing, and neither does the same report again. What the event log of the Teams Rooms app
 * or the installer told, and whether the app took the settings file, is stored beside the state of the request. Only a
 * sign-in also moves it.
 */
export async function acknowledge(
  { store }: AcknowledgeDeps,
  accessToken: string,
  said: Acknowledgement,
): Promise<Acknowledged> {
  const collected = await store.deviceCodes.collectedBy(digest(accessToken));
  if (collected === undefined) return { status: 'token_unknown' };
  const { requestId, attempt } = collected;
  return store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    const request = await tx.requests.byId(requestId);
    if (!request) return { status: 'token_unknown' };
    const { stage } = said;
    if (stage === 'taken' || stage === 'not_taken' || stage === 'sign_in_failed') {
      await noteReport(tx, request, { ...said, stage }, { attempt });
      return { status: 'taken' };
    }
    const { answer, moved } = await move(tx, request, { ...said, stage }, attempt);
    if (stage === 'signed_in') await noteReport(tx, request, { ...said, stage }, { attempt, moved });
    return answer;
  });
}
