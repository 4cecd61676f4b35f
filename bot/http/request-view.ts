import type { RequestView } from '../contract/tab-requests.ts';
import type { ApprovalRequest } from '../domain/approval-request.ts';
import type { RequestDetail } from '../services/tab-acts.ts';
import { actorView } from './actor-view.ts';
import { requestWords } from './request-words.ts';

type Decision = Pick<RequestView, 'decidedBy' | 'decidedAt' | 'reason' | 'reasonText' | 'problem' | 'passwordChanged'>;

export function requestView(detail: RequestDetail): RequestView {
  const { request, at, viewer, asksMatchCode, matchCode } = detail;
  const { account, device, expectedSerialNumber, secondConsole } = request;
  return {
    id: request.id, revision: request.revision, status: request.status, otpId: request.otpId,
    account: { id: account.id, displayName: account.displayName, upn: account.upn, ...(account.location !== undefined && { location: account.location }) },
    device,
    ...(expectedSerialNumber !== undefined && { expectedSerialNumber }),
    serialNumberMatch: detail.serialNumberMatch,
    requestedAt: request.requestedAt.toISOString(),
    expiresAt: request.decisionExpiresAt.toISOString(),
    ...(request.status === 'pending' && { secondsLeft: Math.max(0, Math.floor((request.decisionExpiresAt.getTime() - at.getTime()) / 1000)) }),
    issuedBy: actorView({ kind: 'admin', ...request.issuedBy }),
    ...(secondConsole !== undefined && { secondConsole }),
    viewer, asksMatchCode,
    ...(matchCode !== undefined && { shownMatchCode: matchCode }),
    wrongMatchCodes: request.wrongMatchCodes,
    ...decisionOf(request),
    passwordMode: request.passwordMode,
    ...requestWords(request, viewer, asksMatchCode),
  };
}

function decisionOf(request: ApprovalRequest): Decision {
  switch (request.status) {
    case 'pending':
      return {};
    case 'approved': case 'ready': case 'delivered': case 'signed_in':
      return { decidedBy: actorView(request.approvedBy), decidedAt: request.approvedAt.toISOString() };
    case 'needs_attention':
      return { decidedBy: actorView(request.approvedBy), decidedAt: request.approvedAt.toISOString(), problem: request.problem };
    case 'rejected': {
      const { reason, reasonText } = request;
      const text = reasonText === undefined ? {} : { reasonText };
      return { decidedBy: actorView(request.rejectedBy), decidedAt: request.rejectedAt.toISOString(), reason, ...text };
    }
    case 'expired':
      return { passwordChanged: request.passwordChanged };
    case 'cancelled':
      return { decidedBy: actorView(request.cancelledBy), decidedAt: request.cancelledAt.toISOString(), passwordChanged: request.passwordChanged };
  }
}
