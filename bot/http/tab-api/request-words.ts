import type { Viewer } from '../../../contract/requests.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApiRequestTexts } from '../../../texts/en/api-requests.ts';
import type { ApprovalRequest, Delivered, SignedIn } from '../../domain/approval/approval-request.ts';

interface RequestWords {
  readonly statusText: string;
  readonly nextText: string;
}

/** Says what state a request is in and what happens next, for the person who looks at it. */
export function requestWords(
  { field, apiRequests }: ServerTexts,
  request: ApprovalRequest,
  viewer: Viewer,
  asksMatchCode: boolean,
): RequestWords {
  const { status, next, remedies, passwordSoFar } = apiRequests;
  const isFailing = request.account.failedChecks !== undefined;
  switch (request.status) {
    case 'pending':
      return {
        statusText: status.pending,
        nextText: next[viewer === 'approver' ? (asksMatchCode ? 'typed' : 'shown') : viewer],
      };
    case 'approved':
      return {
        statusText: status.approved,
        nextText: request.waitsUntil ? next.waits : isFailing ? next.approved_failing : next.approved,
      };
    case 'needs_attention':
      return {
        statusText: status.needs_attention,
        nextText: `${remedies[request.problem]} ${passwordSoFar[request.passwordChanged]}`,
      };
    case 'ready':
      return { statusText: status.approved, nextText: next.ready };
    case 'delivered':
      return {
        statusText: status.delivered,
        nextText: withChange(apiRequests, request, isFailing ? next.delivered_failing : next.delivered),
      };
    case 'signed_in':
      return { statusText: status.signed_in, nextText: withChange(apiRequests, request, next.signed_in) };
    case 'rejected':
      return { statusText: status.rejected(field.reasons[request.reason]), nextText: next.generate_again };
    case 'expired':
      return {
        statusText: status.expired,
        nextText: next.no_console_has_it[request.passwordChanged],
      };
    case 'cancelled':
      return {
        statusText: status[request.cause],
        nextText: next.no_console_has_it[request.passwordChanged],
      };
  }
}

/** Adds what is known about a change of the password after the release. Only a harmless one leaves the rest as it was. */
function withChange({ laterChange: words }: ApiRequestTexts, request: Delivered | SignedIn, next: string): string {
  const { laterChange: change } = request;
  if (change === undefined) return next;
  return change.source === 'same_release' ? `${next} ${words.same_release}` : words[change.source];
}
