import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApprovalRequest, ReleaseProblem } from '../../domain/approval/approval-request.ts';
import { localTime, plain } from '../markdown.ts';
import type { Heading } from './card.ts';
import { nameOf } from './names.ts';
import { provisioningLook } from './provisioning-look.ts';

/**
 * The reader of a card. The card that the bot posts is for `anyone`, and its buttons work for anyone who has the
 * permission.
 */
export type Viewer = 'anyone' | 'approver' | 'issuer' | 'reader';

export interface RequestState extends Pick<Heading, 'state' | 'look'> {
  /** Who decided and when. It is empty while nobody has decided. */
  readonly decided: string;
  readonly next: string;
}

/** Returns the state of a request, who decided it, and what happens next, in the words for this viewer. */
export function stateOf(
  texts: ServerTexts,
  request: ApprovalRequest,
  viewer: Viewer,
  asksMatchCode: boolean,
): RequestState {
  switch (request.status) {
    case 'pending':
      return pendingState(texts, viewer, asksMatchCode);
    case 'rejected':
    case 'expired':
    case 'cancelled':
      return endedState(texts, request);
    case 'approved':
    case 'needs_attention':
    case 'ready':
    case 'delivered':
    case 'signed_in':
      return approvedState(texts, request, viewer);
  }
}

function pendingState(
  { field, requestCards: words }: ServerTexts,
  viewer: Viewer,
  asksMatchCode: boolean,
): RequestState {
  const reading = viewer === 'issuer' || viewer === 'reader' ? viewer : asksMatchCode ? 'approver' : 'comparer';
  return { ...provisioningLook(field, 'Awaiting OTP Approval'), decided: '', next: words.pending[reading] };
}

type ApprovedRequest = Exclude<ApprovalRequest, { status: 'pending' | 'rejected' | 'expired' | 'cancelled' }>;

function approvedState(
  { field, requestCards: words }: ServerTexts,
  request: ApprovedRequest,
  viewer: Viewer,
): RequestState {
  const decided = approvedBy(words, request);
  const next = nextOf(words, request, viewer);
  switch (request.status) {
    case 'approved':
    case 'ready':
      return { ...provisioningLook(field, 'Approved'), decided, next };
    case 'needs_attention':
      return { ...provisioningLook(field, 'Needs attention'), decided, next };
    case 'delivered':
      return { state: `◕ ${words.delivered}`, look: isFailing(request) ? 'warning' : 'good', decided, next };
    case 'signed_in':
      return { state: `● ${words.signedIn}`, look: 'good', decided, next };
  }
}

/** Returns whether a readiness check of the account fails, so that something is left to do. */
function isFailing({ account }: ApprovalRequest): boolean {
  return account.failedChecks !== undefined;
}

function nextOf(words: RequestCardTexts, request: ApprovedRequest, viewer: Viewer): string {
  switch (request.status) {
    case 'approved':
      return isFailing(request) ? words.approvedButFailing : words.approvedNext;
    case 'needs_attention':
      return attentionFor(words, request.problem, viewer);
    case 'ready':
      return words.readyNext(localTime(request.pickUpExpiresAt));
    case 'delivered':
      return isFailing(request) ? words.deliveredButFailing : words.deliveredNext;
    case 'signed_in':
      return words.signedInNext(localTime(request.signedInAt));
  }
}

function attentionFor(
  { problems, attentionOfOthers }: RequestCardTexts,
  problem: ReleaseProblem,
  viewer: Viewer,
): string {
  const { fault, remedy } = problems[problem];
  return `${fault} ${viewer === 'reader' ? attentionOfOthers : remedy}`;
}

function approvedBy(
  words: RequestCardTexts,
  {
    approvedBy: actor,
    approvedAt,
  }: Pick<Extract<ApprovalRequest, { status: 'approved' }>, 'approvedBy' | 'approvedAt'>,
): string {
  return words.approvedBy(nameOf(words, actor), localTime(approvedAt));
}

function endedState(
  { field, requestCards: words }: ServerTexts,
  request: Extract<ApprovalRequest, { status: 'rejected' | 'expired' | 'cancelled' }>,
): RequestState {
  if (request.status === 'rejected') {
    const reason = field.reasons[request.reason];
    return {
      ...provisioningLook(field, 'Rejected'),
      decided: words.rejectedBy(nameOf(words, request.rejectedBy), localTime(request.rejectedAt)),
      next: request.reasonText ? words.rejectedNextWith(reason, plain(request.reasonText)) : words.rejectedNext(reason),
    };
  }
  const next = request.passwordChanged ? words.passwordChanged : words.startAgain;
  if (request.status === 'expired') {
    return {
      ...provisioningLook(field, 'Expired'),
      decided: words.expiredAt(localTime(request.expiredAt)),
      next: `${words.nobodyActed} ${next}`,
    };
  }
  const cause = request.cause === 'revoked' ? words.wasRevoked : words.wasReplaced;
  return {
    state: `⊘ ${words.cancelled}`,
    look: 'emphasis',
    decided: words.cancelledBy(nameOf(words, request.cancelledBy), localTime(request.cancelledAt)),
    next: `${cause} ${next}`,
  };
}
