import type { AcknowledgementStage, AfterFailure } from '../../../contract/device-api.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AuditAct } from '../../domain/audit/audit.ts';
import { MAX_FAILED_DELIVERIES } from '../../domain/release/credential.ts';
import type { DeviceCodes } from '../../domain/ports/store/device-codes.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { digest } from '../../domain/token.ts';

/** The answer to an acknowledgment. `next` is present only after a failure. */
type Acknowledged = { readonly status: 'token_unknown' } | { readonly status: 'taken'; readonly next?: AfterFailure };

interface AcknowledgeDeps {
  readonly store: {
    readonly deviceCodes: Pick<DeviceCodes, 'reportsEarlierRelease' | 'requestOfAccessToken'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'otps' | 'releases' | 'requests'>;
  };
}

const ACTS = {
  delivered: 'credential_delivered',
  signed_in: 'credential_signed_in',
  failed: 'credential_failed',
} as const satisfies Record<AcknowledgementStage, AuditAct>;

async function deliver(
  tx: Pick<Transaction, 'jobs' | 'otps' | 'releases'>,
  request: ApprovalRequest,
): Promise<boolean> {
  if (!(await tx.releases.deliver(request.id))) return false;
  await tx.otps.consume(request.otpId);
  await tx.jobs.send({ name: 'watch-password', requestId: request.id, look: 0, attempt: 1 });
  return true;
}

async function change(
  tx: Pick<Transaction, 'jobs' | 'otps' | 'releases'>,
  request: ApprovalRequest,
  stage: AcknowledgementStage,
): Promise<boolean> {
  if (stage === 'delivered') {
    if (!(await deliver(tx, request))) return false;
    await tx.jobs.send({ name: 'confirm-sign-in', requestId: request.id, look: 0, attempt: 1 });
    return true;
  }
  if (stage === 'signed_in') {
    await deliver(tx, request);
    return tx.releases.signIn(request.id);
  }
  const status = await tx.releases.failDelivery(request.id, MAX_FAILED_DELIVERIES);
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
 * Stores what a console reports about its sign-in. Reporting the same stage again changes nothing, and so does a report
 * on an earlier release while a later one is ready.
 */
export async function acknowledge(
  { store }: AcknowledgeDeps,
  accessToken: string,
  stage: AcknowledgementStage,
): Promise<Acknowledged> {
  const requestId = await store.deviceCodes.requestOfAccessToken(digest(accessToken));
  if (requestId === undefined) return { status: 'token_unknown' };
  const isOfEarlier = await store.deviceCodes.reportsEarlierRelease(digest(accessToken));
  return store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    const request = await tx.requests.byId(requestId);
    if (!request) return { status: 'token_unknown' };
    if (!isOfEarlier && (await change(tx, request, stage))) {
      await tx.jobs.send({ name: 'deliver-card', requestId });
      const actor = { kind: 'console', requestId } as const;
      await tx.audit.append({ actor, act: ACTS[stage], accountId: request.account.id, requestId });
    }
    return { status: 'taken', ...(stage === 'failed' && { next: await nextOf(tx, requestId) }) };
  });
}
