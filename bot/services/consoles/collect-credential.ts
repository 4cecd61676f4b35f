import type { EndReason, WaitingFor } from '../../../contract/device-api.ts';
import type { ApprovalRequest, ExpiredInVain, Ready, RejectionReason } from '../../domain/approval/approval-request.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Credentials } from '../../domain/ports/store/credentials.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Polls } from '../../domain/ports/store/polls.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { Secret } from '../../domain/secret.ts';
import { UNRESOLVED_HOURS } from '../../domain/release/password-change.ts';
import { digest } from '../../domain/token.ts';
import type { Policy } from '../preferences/policy.ts';
import { type ChangeDeps, laterChange, takeLaterChange } from '../release/later-change.ts';
import { verifyRequest } from '../release/verify-request.ts';

/** The answers to a poll. Their names come from RFC 8628 and RFC 6749, except `ready`. */
export type Collected =
  | { readonly status: 'authorization_pending'; readonly waitingFor: WaitingFor; readonly since: Date }
  | { readonly status: 'slow_down'; readonly intervalSeconds: number }
  | { readonly status: 'access_denied'; readonly reason: RejectionReason | 'withdrawn'; readonly reasonText?: string }
  | { readonly status: 'expired_token'; readonly reason: 'not_decided' | 'not_collected' | 'password_not_set' }
  | { readonly status: 'invalid_grant' }
  | {
      readonly status: 'ready';
      readonly credential: string;
      readonly accessToken: Secret;
      readonly expiresInSeconds: number;
    };

interface CollectDeps extends ChangeDeps {
  readonly store: ChangeDeps['store'] & {
    readonly clock: Pick<Clock, 'now'>;
    readonly credentials: Pick<Credentials, 'published'>;
    readonly polls: Pick<Polls, 'begin' | 'end' | 'waitForChange'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<
      'audit' | 'deviceCodes' | 'jobs' | 'locks' | 'releaseAttempts' | 'releases' | 'seals'
    >;
  };
  readonly keys: Pick<Keys, 'accessToken'>;
  readonly policy: Pick<Policy, 'settleSeconds'>;
}

/** The device code of a poll, and the number that says whether a later poll took over. */
interface Polling {
  readonly deviceCode: string;
  readonly number: number;
}

const EXPIRED_REASONS = {
  pending: 'not_decided',
  ready: 'not_collected',
  needs_attention: 'password_not_set',
} as const satisfies Record<ExpiredInVain['expiredFrom'], EndReason>;

/** The shortest time from an answer to the next poll, in seconds. RFC 8628 section 3.2 has the same default. */
export const POLL_INTERVAL_SECONDS = 5;

function isWaiting(request: ApprovalRequest): boolean {
  return request.status === 'pending' || request.status === 'approved' || request.status === 'needs_attention';
}

/**
 * Asks the directory whether a late attempt with another password overtook this release. That can be so only while such
 * an attempt got no answer, and then the console must not get a password that no longer works.
 */
async function isOvertaken(deps: CollectDeps, request: Ready): Promise<boolean> {
  const watch = await deps.store.releaseAttempts.watched(request.id, UNRESOLVED_HOURS);
  if (!watch?.unresolved.other) return false;
  const change = await laterChange(deps, request);
  if (!change) return false;
  return deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    return !(await takeLaterChange(tx, request, change));
  });
}

/** Returns whether the rows of a published request are those that the server wrote. Otherwise, this stops the request. */
function isVerified({ store }: CollectDeps, { id }: Ready): Promise<boolean> {
  return store.transaction(async (tx) => {
    await tx.locks.accountsOf([id]);
    return (await verifyRequest(tx, id))?.status === 'ready';
  });
}

/**
 * Hands the sealed credential out. It is audited before the answer leaves, once for each release and device code. A
 * poll that a later one took over hands out nothing.
 */
async function handOut(deps: CollectDeps, request: Ready, { deviceCode, number }: Polling): Promise<Collected> {
  const { store, keys } = deps;
  const pending = { status: 'authorization_pending', waitingFor: 'release', since: request.approvedAt } as const;
  if (!(await isVerified(deps, request)) || (await isOvertaken(deps, request))) return pending;
  const credential = await store.credentials.published(request.id);
  if (credential === undefined) return { status: 'expired_token', reason: EXPIRED_REASONS.ready };
  const collected = await store.transaction(async (tx) => {
    const marked = await tx.deviceCodes.markCollected(digest(deviceCode), number);
    if (marked !== 'first') return marked;
    const actor = { kind: 'console', requestId: request.id } as const;
    await tx.audit.append({ actor, act: 'credential_collected', accountId: request.account.id, requestId: request.id });
    return marked;
  });
  if (collected === 'taken_over') return pending;
  const left = request.pickUpExpiresAt.getTime() - (await store.clock.now()).getTime();
  const expiresInSeconds = Math.max(1, Math.ceil(left / 1000));
  return { status: 'ready', credential, accessToken: keys.accessToken(deviceCode), expiresInSeconds };
}

async function settled(deps: CollectDeps, request: ApprovalRequest, polling: Polling): Promise<Collected> {
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
      if (request.expiredFrom === 'delivered') return { status: 'invalid_grant' };
      return { status: 'expired_token', reason: EXPIRED_REASONS[request.expiredFrom] };
    case 'ready':
      return handOut(deps, request, polling);
    case 'delivered':
    case 'signed_in':
      return { status: 'invalid_grant' };
  }
}

/**
 * Returns whether the approval deserves an answer of its own. It does if the console can poll again before the password
 * has settled.
 */
function isNews(first: ApprovalRequest | undefined, now: ApprovalRequest, settleSeconds: number): boolean {
  return first?.status === 'pending' && now.status !== 'pending' && settleSeconds > POLL_INTERVAL_SECONDS;
}

/**
 * Answers a poll (RFC 8628 section 3.4). A console polls with its device code, and the answer may be held back until
 * the request changes, so that the console learns of a decision at once. A later poll of the device code takes over an
 * earlier one, which then ends at once. Every poll has to be ended, even after an error, because the interval to the
 * next one counts from its end.
 * @param waitSeconds how long to hold the answer back while the request only waits; 0 answers at once
 */
export async function collectCredential(
  deps: CollectDeps,
  deviceCode: string,
  waitSeconds: number,
): Promise<Collected> {
  const { store } = deps;
  const codeHash = digest(deviceCode);
  const poll = await store.polls.begin(codeHash, waitSeconds > 0);
  if (poll.kind === 'unknown') return { status: 'invalid_grant' };
  if (poll.kind === 'slow_down') return { status: 'slow_down', intervalSeconds: poll.intervalSeconds };
  const { number } = poll;
  try {
    const first = await store.requests.byId(poll.requestId);
    let request = first;
    const end = Date.now() + waitSeconds * 1000;
    while (request && isWaiting(request) && !isNews(first, request, deps.policy.settleSeconds) && Date.now() < end) {
      const held = { codeHash, number, requestId: request.id, revision: request.revision };
      if (!(await store.polls.waitForChange(held, (end - Date.now()) / 1000))) break;
      request = await store.requests.byId(poll.requestId);
    }
    return request ? await settled(deps, request, { deviceCode, number }) : { status: 'invalid_grant' };
  } finally {
    await store.polls.end(codeHash, number);
  }
}
