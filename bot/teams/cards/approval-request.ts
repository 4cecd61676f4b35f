import { REASON_TITLES, REJECTION_REASONS } from '../../domain/approval-request.ts';
import type { ApprovalRequest, ChosenReason } from '../../domain/approval-request.ts';
import type { DeviceInformation } from '../../domain/device.ts';
import { localTime, plain } from '../markdown.ts';
import template from './approval-request.json' with { type: 'json' };
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading, Look } from './card.ts';
import { nameOf } from './names.ts';
import { shortId } from './request-row.ts';
import { consequenceOf, noticesOf } from './request-notices.ts';
import { stateOf } from './request-state.ts';
import type { Viewer } from './request-state.ts';

/** All that the template asks for. */
interface ApprovalRequestData extends Heading {
  readonly account: string;
  readonly decided: string;
  readonly notices: readonly { readonly text: string; readonly look: Look }[];
  readonly facts: readonly Fact[];
  readonly device: readonly Fact[];
  readonly next: string;
  readonly consequence: string;
  readonly asksMatchCode: boolean;
  readonly asksReason: boolean;
  readonly reasons: readonly Fact[];
  readonly buttons: readonly Button[];
}

export interface ApprovalCardOptions {
  /** Those to choose from; all of them unless some are switched off. */
  readonly rejectionReasons?: readonly ChosenReason[];
  /** The approver types the six digits of the console. */
  readonly asksMatchCode: boolean;
  /** For comparison with the console; without it the card holds no part of the digits. */
  readonly shownMatchCode?: string;
  /** What the person who pressed should know first. */
  readonly notice?: string;
  readonly viewer?: Viewer;
  /** Ids of the roster (`29:…`), at most 60: their clients ask for views of their own. */
  readonly refreshFor?: readonly string[];
}

export function approvalRequestCard(request: ApprovalRequest, options: ApprovalCardOptions): Card {
  const { viewer = 'anyone', notice, refreshFor = [] } = options;
  const isPending = request.status === 'pending';
  const mayApprove = viewer === 'anyone' || viewer === 'approver';
  const asksMatchCode = isPending && mayApprove && options.asksMatchCode;
  const data: ApprovalRequestData = {
    title: `Console for ${plain(request.account.displayName)}`,
    account: plain(request.account.upn),
    ...stateOf(request, viewer, options.asksMatchCode),
    notices: noticesOf(request, notice),
    facts: [...factsOf(request), ...matchCodeFact(isPending && mayApprove ? options.shownMatchCode : undefined)],
    device: deviceFacts(request.device),
    consequence: mayApprove ? consequenceOf(request) : '',
    asksMatchCode,
    asksReason: isPending && viewer !== 'reader',
    reasons: (options.rejectionReasons ?? REJECTION_REASONS).map((value) => ({ title: REASON_TITLES[value], value })),
    buttons: viewer === 'reader' ? [] : buttonsOf(request, mayApprove),
  };
  const card = expand(template, data);
  return refreshFor.length === 0 ? card : { ...card, refresh: { action: refreshAction(request), userIds: refreshFor } };
}

export function deviceFacts({ make, model, serialNumber, name, appVersion }: DeviceInformation): readonly Fact[] {
  return [
    fact('Make', plain(make)),
    fact('Model', plain(model)),
    fact('Serial number', plain(serialNumber)),
    ...(name ? [fact('Console name', plain(name))] : []),
    ...(appVersion ? [fact('Program version', plain(appVersion))] : []),
  ];
}

function factsOf({ id, account, requestedAt, decisionExpiresAt, issuedBy }: ApprovalRequest): readonly Fact[] {
  return [
    fact('Room', plain([account.displayName, account.location].filter(Boolean).join(', '))),
    fact('Requested date', localTime(requestedAt)),
    fact('Expiration date', localTime(decisionExpiresAt)),
    fact('Issuer', nameOf({ kind: 'admin', ...issuedBy })),
    fact('Request', shortId(id)),
  ];
}

function matchCodeFact(digits: string | undefined): readonly Fact[] {
  return digits === undefined ? [] : [fact('Match code', digits)];
}

function buttonsOf({ status, id, revision }: ApprovalRequest, mayApprove: boolean): readonly Button[] {
  const target = { requestId: id, revision };
  if (status === 'needs_attention') return [button('Try again', 'retry', target, 'positive')];
  if (status !== 'pending') return [];
  const reject = button('Reject', 'reject', target, 'destructive');
  return mayApprove ? [button('Approve', 'approve', target, 'positive'), reject] : [reject];
}

/** Answered with the presser's own view; changes nothing. */
function refreshAction({ id, revision }: ApprovalRequest): Card {
  return { type: 'Action.Execute', title: 'Refresh', verb: 'viewRequest', data: { requestId: id, revision } };
}
