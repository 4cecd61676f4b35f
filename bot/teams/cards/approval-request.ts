import { Template } from 'adaptivecards-templating';
import { REASON_TITLES, REJECTION_REASONS } from '../../domain/approval-request.ts';
import type { ApprovalRequest } from '../../domain/approval-request.ts';
import { compareSerialNumber } from '../../domain/device.ts';
import { localTime, plain } from '../markdown.ts';
import template from './approval-request.json' with { type: 'json' };
import { stateOf } from './request-state.ts';

export type Card = Record<string, unknown>;

interface Fact {
  readonly title: string;
  readonly value: string;
}

interface CardAction {
  readonly title: string;
  readonly verb: 'approve' | 'reject' | 'retry';
  readonly style: 'positive' | 'destructive' | 'default';
  readonly requestId: string;
  readonly revision: number;
}

/** All that the template asks for; nothing is optional, as the template engine leaves what it does not find. */
interface ApprovalRequestData {
  readonly title: string;
  readonly notices: readonly { readonly text: string }[];
  readonly status: string;
  readonly facts: readonly Fact[];
  readonly next: string;
  readonly asksMatchCode: boolean;
  readonly isPending: boolean;
  readonly reasons: readonly Fact[];
  readonly actions: readonly CardAction[];
}

export interface ApprovalCardOptions {
  /** The approver types the six digits of the console. */
  readonly asksMatchCode: boolean;
  /** For comparison with the console; without it the card holds no part of the digits. */
  readonly shownMatchCode?: string;
  /** What the person who pressed should know first. */
  readonly notice?: string;
}

export function approvalRequestCard(request: ApprovalRequest, options: ApprovalCardOptions): Card {
  const isPending = request.status === 'pending';
  const asksMatchCode = isPending && options.asksMatchCode;
  const data: ApprovalRequestData = {
    title: `Console for ${plain(request.account.displayName)}`,
    notices: [...(options.notice === undefined ? [] : [options.notice]), ...warnings(request)].map((text) => ({ text })),
    ...stateOf(request, asksMatchCode),
    facts: [...factsOf(request), ...matchCodeFact(isPending ? options.shownMatchCode : undefined)],
    asksMatchCode,
    isPending,
    reasons: REJECTION_REASONS.map((value) => ({ title: REASON_TITLES[value], value })),
    actions: actionsOf(request),
  };
  return new Template(template).expand({ $root: data }) as Card;
}

function factsOf({ account, device, requestedAt, decisionExpiresAt, issuedBy }: ApprovalRequest): readonly Fact[] {
  return [
    { title: 'Account', value: plain(account.upn) },
    { title: 'Room', value: plain([account.displayName, account.location].filter(Boolean).join(', ')) },
    { title: 'Make', value: plain(device.make) },
    { title: 'Model', value: plain(device.model) },
    { title: 'Serial number', value: plain(device.serialNumber) },
    ...(device.name ? [{ title: 'Console name', value: plain(device.name) }] : []),
    { title: 'Requested date', value: localTime(requestedAt) },
    { title: 'Expiration date', value: localTime(decisionExpiresAt) },
    { title: 'Issuer', value: plain(issuedBy.displayName) },
  ];
}

function matchCodeFact(digits: string | undefined): readonly Fact[] {
  return digits === undefined ? [] : [{ title: 'Match code', value: digits }];
}

function warnings({ status, device, expectedSerialNumber, secondConsole }: ApprovalRequest): readonly string[] {
  if (status !== 'pending') return [];
  const isOther = compareSerialNumber(device, expectedSerialNumber) === 'different';
  const both = `${plain(device.serialNumber)} (this request) and ${plain(secondConsole ?? '')}`;
  return [
    ...(isOther ? [`⚠️ Another serial number was expected: ${plain(expectedSerialNumber ?? '')}`] : []),
    ...(secondConsole === undefined ? [] : [`⚠️ Two consoles used the same code: ${both}. Reject unless you know why.`]),
  ];
}

function actionsOf({ status, id, revision }: ApprovalRequest): readonly CardAction[] {
  const target = { requestId: id, revision };
  if (status === 'needs_attention') return [{ title: 'Try again', verb: 'retry', style: 'positive', ...target }];
  if (status !== 'pending') return [];
  return [
    { title: 'Approve', verb: 'approve', style: 'positive', ...target },
    { title: 'Reject', verb: 'reject', style: 'destructive', ...target },
  ];
}
