import type { EndReason } from '../../../contract/device-api.ts';
import type { ApprovalRequest, Expired, Ready } from '../../domain/approval/approval-request.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Store } from '../../domain/ports/store.ts';
import { digest } from '../../domain/token.ts';
import type { Policy } from '../preferences/policy.ts';
import type { Collected } from '../use-cases.ts';

interface CollectDeps {
  readonly store: Pick<
    Store,
    'beginPoll' | 'endPoll' | 'now' | 'request' | 'sealedCredential' | 'transaction' | 'waitForChange'
  >;
  readonly keys: Pick<Keys, 'accessToken'>;
  readonly policy: Pick<Policy, 'settleSeconds'>;
}

const EXPIRED_REASONS = {
  pending: 'not_decided',
  ready: 'not_collected',
  needs_attention: 'password_not_set',
} as const satisfies Record<Expired['expiredFrom'], EndReason>;

/** A console waits at least so long between two polls (RFC 8628 section 3.5). */
const INTERVAL_SECONDS = 5;

function isWaiting(request: ApprovalRequest): boolean {
  return request.status === 'pending' || request.status === 'approved' || request.status === 'needs_attention';
}

/** Audited before the answer leaves, once for each release and device code. */
async function handOut({ store, keys }: CollectDeps, request: Ready, deviceCode: string): Promise<Collected> {
  const credential = await store.sealedCredential(request.id);
  if (credential === undefined) return { status: 'expired_token', reason: EXPIRED_REASONS.ready };
  await store.transaction(async (changes) => {
    if (!(await changes.markCollected(digest(deviceCode)))) return;
    const actor = { kind: 'console', requestId: request.id } as const;
    await changes.audit({ actor, act: 'credential_collected', accountId: request.account.id, requestId: request.id });
  });
  const left = request.pickUpExpiresAt.getTime() - (await store.now()).getTime();
  const expiresInSeconds = Math.max(1, Math.ceil(left / 1000));
  return { status: 'ready', credential, accessToken: keys.accessToken(deviceCode), expiresInSeconds };
}

async function settled(deps: CollectDeps, request: ApprovalRequest, deviceCode: string): Promise<Collected> {
  switch (request.status) {
    case 'pending':
      return { status: 'authorization_pending', waitingFor: 'decision', since: request.requestedAt };
    case 'approved':
    case 'needs_attention':
      return { status: 'authorization_pending', waitingFor: 'release', since: request.approvedAt };
    case 'rejected':
      return {
        status: 'access_denied',
        reason: request.reason,
        ...(request.reasonText !== undefined && { reasonText: request.reasonText }),
      };
    case 'cancelled':
      return { status: 'access_denied', reason: 'withdrawn' };
    case 'expired':
      return { status: 'expired_token', reason: EXPIRED_REASONS[request.expiredFrom] };
    case 'ready':
      return handOut(deps, request, deviceCode);
    case 'delivered':
    case 'signed_in':
      return { status: 'invalid_grant' };
  }
}

/** Worth an answer of its own: the approval, where the console is back before the password has settled. */
function isNews(first: ApprovalRequest | undefined, now: ApprovalRequest, settleSeconds: number): boolean {
  return first?.status === 'pending' && now.status !== 'pending' && settleSeconds > INTERVAL_SECONDS;
}

/** Answers a poll (RFC 8628 section 3.4); with `waitSeconds` the answer is held while the request only waits. */
export async function collectCredential(
  deps: CollectDeps,
  deviceCode: string,
  waitSeconds: number,
): Promise<Collected> {
  const { store } = deps;
  const codeHash = digest(deviceCode);
  const turn = await store.beginPoll(codeHash, waitSeconds > 0);
  if (turn.kind === 'unknown') return { status: 'invalid_grant' };
  if (turn.kind === 'slow_down') return { status: 'slow_down', intervalSeconds: turn.intervalSeconds };
  try {
    const first = await store.request(turn.requestId);
    let request = first;
    const end = Date.now() + waitSeconds * 1000;
    while (request && isWaiting(request) && !isNews(first, request, deps.policy.settleSeconds) && Date.now() < end) {
      if (!(await store.waitForChange(request.id, request.revision, (end - Date.now()) / 1000))) break;
      request = await store.request(turn.requestId);
    }
    return request ? await settled(deps, request, deviceCode) : { status: 'invalid_grant' };
  } finally {
    await store.endPoll(codeHash);
  }
}
