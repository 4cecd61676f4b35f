import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type {
  ApprovalRequest,
  Delivered,
  Expired,
  ExpiredDelivery,
  NeedsAttention,
  Ready,
  ReleaseProblem,
  SignedIn,
} from '../../domain/approval/approval-request.ts';
import { localTime, plain } from '../markdown.ts';
import type { Heading } from './card.ts';
import { nameOf } from './names.ts';
import { provisioningLook } from './provisioning-look.ts';
import { couldNotSignIn, signInTrouble, signInWords } from './sign-ins/sign-in-facts.ts';

/**
 * The reader of a card. The card that the bot posts is for `anyone`, and its buttons work for anyone who has the
 * permission.
 */
export type Viewer = 'anyone' | 'approver' | 'issuer' | 'reader';

export interface RequestState extends Pick<Heading, 'state' | 'look'> {
  /** Who decided and when. It is empty while nobody has decided. */
  readonly decided: string;
  /** What happens next, or what to do. It is empty while the field for the digits says it. */
  readonly next: string;
}

/** Returns the state of a request, who decided it, and what happens next, in the words for this viewer. */
export function stateOf(
  texts: ServerTexts,
  request: ApprovalRequest,
  viewer: Viewer,
  asksMatchCode: boolean,
): RequestState {
  if (request.signedOutAt) return signedOutState(texts, request, request.signedOutAt);
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

function signedOutState(
  { field, requestCards: words, signOuts }: ServerTexts,
  request: ApprovalRequest,
  at: Date,
): RequestState {
  const decided = 'approvedBy' in request ? approvedBy(words, request) : '';
  return { ...provisioningLook(field, 'Signed out'), decided, next: signOuts.signedOutNext(localTime(at)) };
}

function pendingState(
  { field, requestCards: words }: ServerTexts,
  viewer: Viewer,
  asksMatchCode: boolean,
): RequestState {
  const reading = viewer === 'issuer' || viewer === 'reader' ? viewer : 'comparer';
  const next = reading === 'comparer' && asksMatchCode ? '' : words.pending[reading];
  return { ...provisioningLook(field, 'Awaiting OTP Approval'), decided: '', next };
}

type ApprovedRequest = Exclude<ApprovalRequest, { status: 'pending' | 'rejected' | 'expired' | 'cancelled' }>;

function approvedState(texts: ServerTexts, request: ApprovedRequest, viewer: Viewer): RequestState {
  const { field, requestCards: words } = texts;
  const decided = approvedBy(words, request);
  const remedy = remedyOf(texts, request, viewer);
  const next = remedy ?? nextOf(texts, request, viewer);
  switch (request.status) {
    case 'approved':
    case 'ready':
      return { ...provisioningLook(field, 'Approved'), decided, next };
    case 'needs_attention':
      return { ...attentionLook(texts, request), decided, next };
    case 'delivered':
      return { ...deliveredLook(texts, request), decided, next };
    case 'signed_in':
      return { state: `● ${words.signedIn}`, look: remedy === undefined ? 'good' : 'warning', decided, next };
  }
}

/**
 * Says how to put right what the console reported. A later change of the password comes first, because it explains the
 * failure.
 */
function remedyOf(texts: ServerTexts, request: ApprovedRequest, viewer: Viewer): string | undefined {
  const trouble = signInTrouble(texts, request);
  if (!trouble || ('laterChange' in request && request.laterChange)) return undefined;
  return viewer === 'reader' ? texts.requestCards.attentionOfOthers : trouble.remedy;
}

/** Returns the state of a request that stopped. A console that could not sign in says so as any witness does. */
function attentionLook(texts: ServerTexts, request: NeedsAttention): Pick<Heading, 'look' | 'state'> {
  return couldNotSignIn(request)
    ? { state: `✕ ${texts.signIns.states.failed}`, look: 'attention' }
    : provisioningLook(texts.field, 'Needs attention');
}

/** Returns the state of a delivered request: what the witnesses say about its sign-in, or that it was delivered. */
function deliveredLook(texts: ServerTexts, request: Delivered): Pick<Heading, 'look' | 'state'> {
  const { requestCards: words, signIns } = texts;
  const { state, isTrouble = false } = signInWords(texts, request) ?? {};
  if (state === 'failed') return { state: `✕ ${signIns.states.failed}`, look: 'attention' };
  const isWarning = isTrouble || needsLook(request);
  if (state === 'not_seen') return { state: `◔ ${signIns.states.not_seen}`, look: isWarning ? 'warning' : 'emphasis' };
  return { state: `◕ ${words.delivered}`, look: isWarning ? 'warning' : 'good' };
}

/** Returns whether a readiness check of the account fails, so that something is left to do. */
function isFailing({ account }: ApprovalRequest): boolean {
  return account.failedChecks !== undefined;
}

function nextOf(texts: ServerTexts, request: ApprovedRequest, viewer: Viewer): string {
  const { requestCards: words } = texts;
  switch (request.status) {
    case 'approved':
      return passwordSentence(words, request) || (isFailing(request) ? words.approvedButFailing : words.approvedNext);
    case 'needs_attention':
      return `${attentionFor(words, request.problem, viewer)} ${words.passwordSoFar[request.passwordChanged]}`;
    case 'ready':
      return withChange(words, request, words.readyNext(localTime(request.pickUpExpiresAt)));
    case 'delivered':
      return deliveredNext(texts, request, viewer);
    case 'signed_in':
      return withChange(
        words,
        request,
        spoken([seenText(texts, request), words.signedInNext(localTime(request.signedInAt))]),
      );
  }
}

/** Whether someone should look at a delivered request: a check fails, or its password may not work anymore. */
function needsLook(request: Delivered): boolean {
  const isChanged = (request.laterChange?.source ?? 'same_release') !== 'same_release';
  return isChanged || isFailing(request);
}

type Changeable = Delivered | ExpiredDelivery | Ready | SignedIn;

/** Says what is known about a change of the password after the release. It is empty if there is none. */
function changeSentence({ laterChange: words }: RequestCardTexts, request: Changeable): string {
  const { laterChange: change } = request;
  return change === undefined ? '' : words[change.source](localTime(change.at));
}

function deliveredNext(texts: ServerTexts, request: Delivered, viewer: Viewer): string {
  const { requestCards: words } = texts;
  const change = changeSentence(words, request);
  const seen = signInWords(texts, request);
  const known = seen ? spoken([seen.text, viewer === 'reader' ? '' : seen.remedy]) : words.deliveredNext;
  const next = isFailing(request) ? words.deliveredButFailing : known;
  if (!change) return next;
  if (request.laterChange?.source === 'same_release') return `${next} ${change}`;
  return `${change} ${viewer === 'reader' ? words.attentionOfOthers : words.laterChangeRemedy}`;
}

/** Says who saw the sign-in. It is empty when no witness was stored. */
function seenText(texts: ServerTexts, request: SignedIn): string {
  return signInWords(texts, request)?.text ?? '';
}

function spoken(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function withChange(words: RequestCardTexts, request: Ready | SignedIn, next: string): string {
  return request.laterChange ? `${next} ${changeSentence(words, request)}` : next;
}

/** Says in one sentence what became of the password, for lists. It is empty while there is nothing to say. */
export function passwordSentence(words: RequestCardTexts, request: ApprovalRequest): string {
  switch (request.status) {
    case 'expired':
      return request.expiredFrom === 'delivered'
        ? changeSentence(words, request)
        : words.passwordSoFar[request.passwordChanged];
    case 'needs_attention':
    case 'cancelled':
      return words.passwordSoFar[request.passwordChanged];
    case 'approved':
      if (!request.waitsUntil) return '';
      return (request.waitsFor === 'directory' ? words.pausesNext : words.waitsNext)(localTime(request.waitsUntil));
    case 'ready':
    case 'delivered':
    case 'signed_in':
      return changeSentence(words, request);
    case 'pending':
    case 'rejected':
      return '';
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
  if (request.status === 'expired') return expiredState(words, field, request);
  const next = words.passwordAtEnd[request.passwordChanged];
  const causes = { revoked: words.wasRevoked, superseded: words.wasReplaced, altered: words.wasAltered };
  return {
    state: `⊘ ${words.cancelled}`,
    look: 'emphasis',
    decided: words.cancelledBy(nameOf(words, request.cancelledBy), localTime(request.cancelledAt)),
    next: `${causes[request.cause]} ${next}`,
  };
}

function expiredState(words: RequestCardTexts, field: ServerTexts['field'], request: Expired): RequestState {
  const state = { ...provisioningLook(field, 'Expired'), decided: words.expiredAt(localTime(request.expiredAt)) };
  if (request.expiredFrom !== 'delivered')
    return { ...state, next: `${words.nobodyActed} ${words.passwordAtEnd[request.passwordChanged]}` };
  const over = words.deliveryOver[request.cause](localTime(request.deliveredAt));
  return { ...state, next: request.laterChange ? `${over} ${changeSentence(words, request)}` : over };
}
