import type { RequestView, TargetView } from '../../../contract/requests.ts';
import { knownDeviceWords } from '../../../texts/known-device-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Actor } from '../../domain/admin.ts';
import type {
  Approved,
  ApprovalRequest,
  Delivered,
  ExpiredDelivery,
  Ready,
  SignedIn,
  TargetView as DomainTargetView,
} from '../../domain/approval/approval-request.ts';
import type { RequestDetail } from '../../services/approval/show-request-detail.ts';
import { actorView } from './actor-view.ts';
import { failedCheckViews } from './check-view.ts';
import { requestWords } from './request-words.ts';
import { signInOf } from './sign-in-view.ts';
import { signOutFacts } from './sign-outs/sign-out-view.ts';

type Decision = Pick<
  RequestView,
  | 'decidedAt'
  | 'decidedBy'
  | 'deliveryOver'
  | 'laterChange'
  | 'passwordChanged'
  | 'problem'
  | 'reason'
  | 'reasonText'
  | 'waitsFor'
  | 'waitsUntil'
>;

export function requestView(texts: ServerTexts, detail: RequestDetail): RequestView {
  const { request, at, viewer, asksMatchCode, matchCode } = detail;
  const { account, device, secondConsole } = request;
  return {
    id: request.id,
    revision: request.revision,
    status: request.status,
    otpId: request.otpId,
    account: {
      id: account.id,
      displayName: account.displayName,
      upn: account.upn,
      ...formerUpnOf(account),
      ...(account.location !== undefined && { location: account.location }),
    },
    ...(account.target && { target: targetView(texts, account.target) }),
    device,
    ...knownDeviceOf(texts, detail),
    ...serialNumberFacts(detail),
    requestedAt: request.requestedAt.toISOString(),
    expiresAt: request.decisionExpiresAt.toISOString(),
    ...(request.status === 'pending' && {
      secondsLeft: Math.max(0, Math.floor((request.decisionExpiresAt.getTime() - at.getTime()) / 1000)),
    }),
    issuedBy: actorView(texts, { kind: 'admin', ...request.issuedBy }),
    ...(secondConsole !== undefined && { secondConsole }),
    ...keyFacts(request),
    viewer,
    asksMatchCode,
    ...(matchCode !== undefined && { shownMatchCode: matchCode }),
    wrongMatchCodes: request.wrongMatchCodes,
    ...decisionOf(texts, request),
    passwordMode: request.passwordMode,
    ...failedChecksOf(texts, request),
    ...signInOf(texts, request),
    ...signOutFacts(texts, detail),
    ...requestWords(texts, detail),
  };
}

function knownDeviceOf(
  { knownDevice: words }: ServerTexts,
  { request: { deviceLook: look }, knownDevice: shown }: RequestDetail,
): Pick<RequestView, 'knownDevice'> {
  if (!look || !shown) return {};
  const { verdict } = shown;
  return { knownDevice: { verdict, at: look.lookedAt.toISOString(), text: knownDeviceWords(words, shown) } };
}

function serialNumberFacts({
  request: { expectedSerialNumber },
  serialNumberMatch,
  serialNumberNotes,
}: RequestDetail): Pick<RequestView, 'expectedSerialNumber' | 'serialNumberMatch' | 'serialNumberNotes'> {
  return {
    ...(expectedSerialNumber !== undefined && { expectedSerialNumber }),
    serialNumberMatch,
    serialNumberNotes: serialNumberNotes.map((note) =>
      note.kind === 'other_signed_in' ? { ...note, at: note.at.toISOString() } : note,
    ),
  };
}

function keyFacts({ binding }: ApprovalRequest): Pick<RequestView, 'codeSealed' | 'openings' | 'provesKey'> {
  if (!binding) return { provesKey: false, codeSealed: false };
  return { provesKey: true, codeSealed: binding.isSealed, openings: binding.openingNumber };
}

function failedChecksOf(texts: ServerTexts, { account }: ApprovalRequest): Pick<RequestView, 'failedChecks'> {
  const { failedChecks = [] } = account;
  return failedChecks.length === 0 ? {} : { failedChecks: failedCheckViews(texts, failedChecks) };
}

function formerUpnOf({ upn, generatedFor }: ApprovalRequest['account']): { readonly formerUpn?: string } {
  const isRenamed = generatedFor !== undefined && generatedFor.toLowerCase() !== upn.toLowerCase();
  return isRenamed ? { formerUpn: generatedFor } : {};
}

function targetView({ target: words }: ServerTexts, { readAt, problem, unread }: DomainTargetView): TargetView {
  const { fault, remedy } = problem === undefined ? { fault: '', remedy: '' } : words.problems[problem];
  return {
    readAt: readAt.toISOString(),
    ...(problem !== undefined && { problem, text: `${fault} ${remedy}` }),
    unread: unread.map((what) => words.unread[what]),
  };
}

type Decided = Extract<ApprovalRequest, { readonly approvedBy: Actor }>;

function approvalOf(texts: ServerTexts, { approvedBy, approvedAt }: Decided): Decision {
  return { decidedBy: actorView(texts, approvedBy), decidedAt: approvedAt.toISOString() };
}

function decisionOf(texts: ServerTexts, request: ApprovalRequest): Decision {
  switch (request.status) {
    case 'pending':
      return {};
    case 'approved':
    case 'ready':
    case 'delivered':
    case 'signed_in':
      return { ...timesOf(request), ...approvalOf(texts, request) };
    case 'needs_attention': {
      const { problem, passwordChanged } = request;
      return { ...approvalOf(texts, request), problem, passwordChanged };
    }
    case 'rejected': {
      const { reason, reasonText } = request;
      const text = reasonText === undefined ? {} : { reasonText };
      return {
        decidedBy: actorView(texts, request.rejectedBy),
        decidedAt: request.rejectedAt.toISOString(),
        reason,
        ...text,
      };
    }
    case 'expired':
      return request.expiredFrom === 'delivered'
        ? { ...timesOf(request), ...approvalOf(texts, request), deliveryOver: request.cause }
        : { passwordChanged: request.passwordChanged };
    case 'cancelled':
      return {
        decidedBy: actorView(texts, request.cancelledBy),
        decidedAt: request.cancelledAt.toISOString(),
        passwordChanged: request.passwordChanged,
      };
  }
}

function timesOf(
  request: Approved | Delivered | ExpiredDelivery | Ready | SignedIn,
): Pick<Decision, 'laterChange' | 'waitsFor' | 'waitsUntil'> {
  if (request.status === 'approved')
    return request.waitsUntil === undefined
      ? {}
      : { waitsUntil: request.waitsUntil.toISOString(), waitsFor: request.waitsFor ?? 'earlier_reset' };
  const { laterChange: change } = request;
  return change === undefined ? {} : { laterChange: { source: change.source, at: change.at.toISOString() } };
}
