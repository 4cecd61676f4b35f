import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApiRequestTexts } from '../../../texts/en/api-requests.ts';
import { verdictWords } from '../../../texts/sign-in-words.ts';
import type {
  ApprovalRequest,
  Delivered,
  ExpiredDelivery,
  Ready,
  SignedIn,
} from '../../domain/approval/approval-request.ts';
import type { RequestDetail } from '../../services/approval/show-request-detail.ts';

interface RequestWords {
  readonly statusText: string;
  readonly nextText: string;
}

/** Says what state a request is in and what happens next, for the person who looks at it. */
export function requestWords(
  texts: ServerTexts,
  { request, viewer, asksMatchCode }: Pick<RequestDetail, 'asksMatchCode' | 'request' | 'viewer'>,
): RequestWords {
  const { apiRequests } = texts;
  const statusText = statusTextOf(texts, request);
  const nextText =
    request.status === 'pending'
      ? apiRequests.next[viewer === 'approver' ? (asksMatchCode ? 'typed' : 'shown') : viewer]
      : (signInNext(texts, request) ?? nextTextOf(apiRequests, request));
  return { statusText, nextText };
}

/**
 * Says whether the room signed in and what to do, unless a later change of the password explains it. Silence comes after
 * a failed check, which is a cause that people can put right.
 */
function signInNext(texts: ServerTexts, request: ApprovalRequest): string | undefined {
  const { status, signIn } = request;
  if (!signIn || (status !== 'delivered' && status !== 'signed_in') || request.laterChange) return undefined;
  const { text, remedy } = verdictWords(texts, signIn);
  if (signIn.state === 'failed' || signIn.state === 'signed_in') return remedy;
  return request.account.failedChecks ? undefined : [text, remedy].filter(Boolean).join(' ');
}

function statusTextOf(
  { apiRequests: { status: texts }, consoleReports, field }: ServerTexts,
  request: ApprovalRequest,
): string {
  if (request.signedOutAt) return texts.signed_out;
  if (request.status === 'delivered' && request.signIn?.state === 'failed') return consoleReports.sign_in_failed;
  if (request.status === 'ready') return texts.approved;
  if (request.status === 'rejected') return texts.rejected(field.reasons[request.reason]);
  if (request.status === 'cancelled') return texts[request.cause];
  if (request.status === 'expired' && request.expiredFrom === 'delivered') return texts.delivery_over;
  return texts[request.status];
}

function nextTextOf(texts: ApiRequestTexts, request: Exclude<ApprovalRequest, { status: 'pending' }>): string {
  const { next, remedies, passwordSoFar } = texts;
  const isFailing = request.account.failedChecks !== undefined;
  if (request.signedOutAt) return next.delivery_over.signed_out;
  switch (request.status) {
    case 'approved':
      if (request.waitsUntil) return request.waitsFor === 'directory' ? next.pauses : next.waits;
      return isFailing ? next.approved_failing : next.approved;
    case 'needs_attention':
      return `${remedies[request.problem]} ${passwordSoFar[request.passwordChanged]}`;
    case 'ready':
      return withChange(texts, request, next.ready);
    case 'delivered':
      return withChange(texts, request, isFailing ? next.delivered_failing : next.delivered);
    case 'signed_in':
      return withChange(texts, request, next.signed_in);
    case 'rejected':
      return next.generate_again;
    case 'expired':
      return request.expiredFrom === 'delivered'
        ? withChange(texts, request, next.delivery_over[request.cause])
        : next.no_console_has_it[request.passwordChanged];
    case 'cancelled':
      return next.no_console_has_it[request.passwordChanged];
  }
}

/** Adds what is known about a change of the password after the release. Only a harmless one leaves the rest as it was. */
function withChange(
  { laterChange: words }: ApiRequestTexts,
  request: Delivered | ExpiredDelivery | Ready | SignedIn,
  next: string,
): string {
  const { laterChange: change } = request;
  if (change === undefined) return next;
  return change.source === 'same_release' ? `${next} ${words.same_release}` : words[change.source];
}
