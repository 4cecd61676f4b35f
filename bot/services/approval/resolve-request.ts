import { matchCodeIn } from '../../../contract/match-code.ts';
import { decidingFacts } from '../../domain/approval/deciding-facts.ts';
import { type Actor, type Admin, asActor, sameAdmin, whoAndWhen } from '../../domain/admin.ts';
import {
  ALARMING_REASONS,
  type ApprovalRequest,
  type ChosenReason,
  MAX_WRONG_MATCH_CODES,
  REASON_TEXT_LIMIT,
  type RejectionReason,
} from '../../domain/approval/approval-request.ts';
import type { DigitsCheck, Via } from '../../domain/audit/via.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import { matchCodeOf } from '../../domain/consoles/bound-digits.ts';
import { printable } from '../../domain/consoles/device.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';

interface Approval {
  readonly requestId: string;
  /**
   * The revision that the approver saw. If the request has changed since then, the approval fails with
   * `request_changed`, unless `facts` say that nothing has changed that decides.
   */
  readonly revision: number;
  /** What the approver saw, as a fingerprint of the facts that decide. A card has it, a page and a command don't. */
  readonly facts?: string;
  /** The match code as the approver typed it. */
  readonly matchCode?: string;
}

interface Rejection {
  readonly requestId: string;
  readonly reason: ChosenReason;
  /** Required with the reason `other`; at most 200 characters. */
  readonly text?: string;
}

interface ResolveDeps extends ActDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'cards' | 'jobs' | 'locks' | 'otps' | 'requests' | 'seals'>;
  };
  readonly keys: Pick<Keys, 'matchCode'>;
  readonly rules: CurrentRules;
}

async function load({ store }: ResolveDeps, requestId: string): Promise<ApprovalRequest> {
  const request = await store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  return request;
}

interface Resolution {
  readonly by: Actor;
  readonly at: Date;
}

function resolutionOf(request: ApprovalRequest): Resolution | undefined {
  if (request.status === 'rejected') return { by: request.rejectedBy, at: request.rejectedAt };
  if (request.status === 'cancelled') return { by: request.cancelledBy, at: request.cancelledAt };
  return 'approvedBy' in request ? { by: request.approvedBy, at: request.approvedAt } : undefined;
}

/** Finds out why a decision did not win, by reading the request again after the fact. */
async function lost(deps: ResolveDeps, requestId: string): Promise<DomainError> {
  const now = await load(deps, requestId);
  if (now.status === 'pending') {
    const over = now.decisionExpiresAt <= (await deps.store.clock.now());
    return new DomainError(over ? 'request_expired' : 'request_changed');
  }
  if (now.status === 'expired') return new DomainError('request_expired');
  const resolution = resolutionOf(now);
  return new DomainError('request_already_resolved', {
    status: now.status,
    ...(resolution ? whoAndWhen(resolution.by, resolution.at) : { by: '', at: '' }),
  });
}

interface RejectedBy extends Pick<ActDeps, 'via'> {
  readonly by: Admin;
  readonly reason: RejectionReason;
  readonly text?: string | undefined;
}

async function rejected(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'otps' | 'requests'>,
  request: ApprovalRequest,
  { by, via, reason, text }: RejectedBy,
): Promise<boolean> {
  if (!(await tx.requests.reject(request.id, asActor(by), reason, text))) return false;
  await tx.otps.revoke(request.otpId);
  await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
  if (ALARMING_REASONS.has(reason)) {
    await tx.jobs.send({ name: 'raise-alert', kind: 'request_rejected', room: request.account.displayName, reason });
  }
  await tx.audit.append({
    actor: asActor(by),
    act: 'request_rejected',
    accountId: request.account.id,
    requestId: request.id,
    details: { via, revision: request.revision, reason, ...(text !== undefined && { reasonText: text }) },
  });
  return true;
}

/** Whether the approver saw the request as it is now, or an earlier revision that asks the same. */
function isOfNow(request: ApprovalRequest, { revision, facts }: Approval): boolean {
  return request.revision === revision || (revision < request.revision && decidingFacts(request) === facts);
}

/** Notes a press on a card, which is not edited for a while under the hands of somebody who may try again. */
async function notePress({ store, via }: ResolveDeps, requestId: string): Promise<void> {
  if (via === 'card') await store.transaction((tx) => tx.cards.notePress(requestId));
}

/**
 * Compares the match code that the approver typed. Each wrong try is counted and audited in one transaction, and the
 * third one rejects the request, so that guessing does not work.
 * @throws DomainError match_code_missing, match_code_incomplete, match_code_wrong with the tries that are left
 */
async function checkMatchCode(deps: ResolveDeps, request: ApprovalRequest, by: Admin, typed = ''): Promise<void> {
  if (typed.trim() === '') throw new DomainError('match_code_missing');
  const digits = matchCodeIn(typed);
  if (digits === undefined) throw new DomainError('match_code_incomplete');
  if (digits === matchCodeOf(deps.keys, request)) return;
  const left = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    const wrong = await tx.requests.countWrongMatchCode(request.id);
    if (wrong === undefined) return undefined;
    await tx.audit.append({
      actor: asActor(by),
      act: 'match_code_wrong',
      accountId: request.account.id,
      requestId: request.id,
      details: { via: deps.via, wrong },
    });
    if (wrong >= MAX_WRONG_MATCH_CODES)
      await rejected(tx, request, { by, via: deps.via, reason: 'match_code_mismatch' });
    return Math.max(0, MAX_WRONG_MATCH_CODES - wrong);
  });
  if (left === undefined) throw await lost(deps, request.id);
  throw new DomainError('match_code_wrong', { left });
}

/** Returns what the approver did with the digits. A command can be typed without a look at the card that shows them. */
function digitsCheck(matchCode: Rules['matchCode'], via: Via): DigitsCheck {
  if (matchCode === 'typed') return 'typed';
  return via === 'command' ? 'none' : 'compared';
}

/**
 * Approves a request and sends the job that releases the credential. The checks before the transaction only give people
 * a good reason early. The race between several approvers is decided by one conditional statement in the store, and the
 * audit entry and both jobs are part of the same transaction.
 * @throws DomainError four_eyes, match_code_*, request_*
 */
export async function approve(deps: ResolveDeps, by: Admin, approval: Approval): Promise<ApprovalRequest> {
  await requirePermission(deps, by, 'approve');
  const [request, { fourEyes, matchCode }] = await Promise.all([load(deps, approval.requestId), deps.rules()]);
  if (request.status !== 'pending') throw await lost(deps, request.id);
  await notePress(deps, request.id);
  if (!isOfNow(request, approval)) throw new DomainError('request_changed');
  if (fourEyes && sameAdmin(request.issuedBy, by)) throw new DomainError('four_eyes');
  if (matchCode === 'typed') await checkMatchCode(deps, request, by, approval.matchCode);
  const decision = { requestId: request.id, revision: request.revision, by: asActor(by) };
  const approved = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    const won = await tx.requests.approve(decision);
    if (!won) return undefined;
    await tx.jobs.send({ name: 'release-credential', requestId: request.id });
    await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    const entryId = await tx.audit.append({
      actor: asActor(by),
      act: 'request_approved',
      accountId: request.account.id,
      requestId: request.id,
      details: { via: deps.via, digits: digitsCheck(matchCode, deps.via), revision: request.revision },
    });
    await tx.seals.sealDecision(request.id, entryId);
    return won;
  });
  if (!approved) throw await lost(deps, request.id);
  return approved;
}

/**
 * Rejects a request and revokes its one-time password. Some reasons also raise an alert in the channel. Unlike an
 * approval, a rejection holds at any revision.
 * @throws DomainError reason_invalid, reason_text_missing, request_*
 */
export async function reject(deps: ResolveDeps, by: Admin, rejection: Rejection): Promise<ApprovalRequest> {
  await requirePermission(deps, by, 'approve');
  await notePress(deps, rejection.requestId);
  if (!(await deps.rules()).rejectionReasons.includes(rejection.reason)) throw new DomainError('reason_invalid');
  const text = printable(printable(rejection.text ?? '').slice(0, REASON_TEXT_LIMIT)) || undefined;
  if (rejection.reason === 'other' && text === undefined) throw new DomainError('reason_text_missing');
  const request = await load(deps, rejection.requestId);
  const won = await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    return rejected(tx, request, { by, via: deps.via, reason: rejection.reason, text });
  });
  if (!won) throw await lost(deps, request.id);
  return load(deps, request.id);
}
