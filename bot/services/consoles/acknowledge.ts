import type { AcknowledgementStage, AfterFailure } from '../../../contract/device-api.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AuditAct } from '../../domain/audit/audit.ts';
import { MAX_FAILED_DELIVERIES } from '../../domain/release/credential.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import type { Store } from '../../domain/ports/store.ts';
import { digest } from '../../domain/token.ts';
import type { Acknowledged } from '../use-cases.ts';

interface AcknowledgeDeps {
  readonly store: Pick<Store, 'requestOfAccessToken' | 'transaction'>;
}

const ACTS = {
  delivered: 'credential_delivered',
  signed_in: 'credential_signed_in',
  failed: 'credential_failed',
} as const satisfies Record<AcknowledgementStage, AuditAct>;

async function deliver(changes: Changes, request: ApprovalRequest): Promise<boolean> {
  if (!(await changes.deliver(request.id))) return false;
  await changes.consumeOtp(request.otpId);
  return true;
}

async function change(changes: Changes, request: ApprovalRequest, stage: AcknowledgementStage): Promise<boolean> {
  if (stage === 'delivered') {
    if (!(await deliver(changes, request))) return false;
    await changes.send({ name: 'confirm-sign-in', requestId: request.id, look: 0, attempt: 1 });
    return true;
  }
  if (stage === 'signed_in') {
    await deliver(changes, request);
    return changes.signIn(request.id);
  }
  const status = await changes.failDelivery(request.id, MAX_FAILED_DELIVERIES);
  if (status === 'approved') await changes.send({ name: 'release-credential', requestId: request.id });
  return status !== undefined;
}

/** As the request stands now, whether or not this failure was told before. */
async function nextOf(changes: Changes, requestId: string): Promise<AfterFailure> {
  const status = (await changes.request(requestId))?.status;
  if (status === 'approved' || status === 'ready') return 'release';
  return status === 'needs_attention' ? 'attention' : 'over';
}

/** Takes a console's word; saying the same again changes nothing. */
export async function acknowledge(
  { store }: AcknowledgeDeps,
  accessToken: string,
  stage: AcknowledgementStage,
): Promise<Acknowledged> {
  const requestId = await store.requestOfAccessToken(digest(accessToken));
  if (requestId === undefined) return { status: 'token_unknown' };
  return store.transaction(async (changes) => {
    const request = await changes.request(requestId);
    if (!request) return { status: 'token_unknown' };
    if (await change(changes, request, stage)) {
      await changes.send({ name: 'deliver-card', requestId });
      const actor = { kind: 'console', requestId } as const;
      await changes.audit({ actor, act: ACTS[stage], accountId: request.account.id, requestId });
    }
    return { status: 'taken', ...(stage === 'failed' && { next: await nextOf(changes, requestId) }) };
  });
}
