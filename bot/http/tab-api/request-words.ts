import type { Viewer } from '../../../contract/requests.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';

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
  const { status, next, remedies } = apiRequests;
  const isFailing = request.account.failedChecks !== undefined;
  switch (request.status) {
    case 'pending':
      return {
        statusText: status.pending,
        nextText: next[viewer === 'approver' ? (asksMatchCode ? 'typed' : 'shown') : viewer],
      };
    case 'approved':
      return { statusText: status.approved, nextText: isFailing ? next.approved_failing : next.approved };
    case 'needs_attention':
      return { statusText: status.needs_attention, nextText: remedies[request.problem] };
    case 'ready':
      return { statusText: status.approved, nextText: next.ready };
    case 'delivered':
      return { statusText: status.delivered, nextText: isFailing ? next.delivered_failing : next.delivered };
    case 'signed_in':
      return { statusText: status.signed_in, nextText: next.signed_in };
    case 'rejected':
      return { statusText: status.rejected(field.reasons[request.reason]), nextText: next.generate_again };
    case 'expired':
      return {
        statusText: status.expired,
        nextText: request.passwordChanged ? next.no_console_has_it : next.generate_again,
      };
    case 'cancelled':
      return {
        statusText: status[request.cause],
        nextText: request.passwordChanged ? next.no_console_has_it : next.generate_again,
      };
  }
}
