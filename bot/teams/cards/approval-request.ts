import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { REJECTION_REASONS } from '../../domain/approval/approval-request.ts';
import type { ApprovalRequest, ChosenReason } from '../../domain/approval/approval-request.ts';
import { bare, plain } from '../markdown.ts';
import template from './templates/approval-request.json' with { type: 'json' };
import plainTemplate from './templates/plain-request.json' with { type: 'json' };
import { expand } from './card.ts';
import type { Button, Card, Fact, Heading } from './card.ts';
import { newCodeButton, pendingButtons, releaseButtons } from './request/request-buttons.ts';
import { decidingRows, detailRows } from './request/request-facts.ts';
import { decidedWarnings, pendingWarnings, serialNotes } from './request/warnings.ts';
import type { Warning } from './request/warnings.ts';
import { stateOf } from './request-state.ts';
import type { RequestState, Viewer } from './request-state.ts';

/** The data that the template of the card needs. */
interface ApprovalRequestData extends Pick<Heading, 'look' | 'title'> {
  /** What a notification and a screen reader say of the card, without times. */
  readonly speak: string;
  readonly size: 'default' | 'medium';
  readonly weight: 'bolder' | 'default';
  readonly notice: string;
  readonly warnings: readonly Warning[];
  readonly facts: readonly Fact[];
  readonly next: string;
  readonly consequence: string;
  /** The button beside the field for the verification digits; empty without that field. */
  readonly approve: readonly Button[];
  readonly reject: readonly Button[];
  readonly buttons: readonly Button[];
  /** The buttons beside "Details". */
  readonly below: readonly Button[];
  readonly reasons: readonly Fact[];
  readonly labels: Readonly<
    Record<
      'details' | 'matchCode' | 'matchCodePlaceholder' | 'reason' | 'reasonPlaceholder' | 'reasonText' | 'reject',
      string
    >
  >;
  /** What stands behind "Details". */
  readonly notes: readonly string[];
  readonly details: readonly Fact[];
}

export interface ApprovalCardOptions {
  /** The reasons to choose from. Without this option the card offers all of them. */
  readonly rejectionReasons?: readonly ChosenReason[];
  /** True when the approver has to type the verification digits that the console shows. */
  readonly asksMatchCode: boolean;
  /** The digits to compare with those on the console. Without this option the card holds no part of the digits. */
  readonly shownMatchCode?: string;
  /** What the person who pressed a button should read first. */
  readonly notice?: string;
  readonly viewer?: Viewer;
  /** Whether the viewer may generate a code for the account. Without this option, the press decides. */
  readonly mayGenerate?: boolean;
  /** The roster IDs (`29:…`) of the people whose clients ask for a personal view, at most 60. */
  readonly refreshFor?: readonly string[];
  /**
   * True for the small form that replaces a card that Teams refused. It has only the warnings, the facts to compare,
   * and the fields and buttons for a decision.
   */
  readonly isPlain?: boolean;
}

/** The most warnings that a card shows at once, so that the question and its button stay together on a phone. */
const MOST_WARNINGS = 2;

/**
 * Builds the card of a request in its present state. While it waits, the card asks its question first, shows what
 * decides, and has everything else behind "Details". A viewer who may not approve gets no field for the verification
 * digits and no button to approve. After the decision one line says what became of it.
 */
export function approvalRequestCard(texts: ServerTexts, request: ApprovalRequest, options: ApprovalCardOptions): Card {
  const state = stateOf(texts, request, options.viewer ?? 'anyone', options.asksMatchCode);
  const data =
    request.status === 'pending' ? pendingData(texts, request, options) : decidedData(texts, request, options);
  const whole: ApprovalRequestData = {
    ...data,
    look: state.look,
    speak: spokenOf(texts, request, state),
    labels: labelsOf(texts.requestCards, data),
  };
  if (options.isPlain) return expand(plainTemplate, whole);
  const { refreshFor = [] } = options;
  const card = expand(template, whole);
  return refreshFor.length === 0
    ? card
    : { ...card, refresh: { action: refreshAction(texts.requestCards, request), userIds: refreshFor } };
}

type Data = Omit<ApprovalRequestData, 'labels' | 'look' | 'speak'> & { readonly hiddenWarnings: number };

function pendingData(texts: ServerTexts, request: ApprovalRequest, options: ApprovalCardOptions): Data {
  const { requestCards: words } = texts;
  const { viewer = 'anyone', notice } = options;
  const mayApprove = viewer === 'anyone' || viewer === 'approver';
  const mayReject = viewer !== 'reader';
  const { state, next } = stateOf(texts, request, viewer, options.asksMatchCode);
  const warnings = pendingWarnings(texts, request);
  const [serialNumber, room] = [plain(request.device.serialNumber), plain(request.account.displayName)];
  const { approve, reject } = pendingButtons(texts, request);
  return {
    title: mayApprove ? `◑ ${words.asks(serialNumber, room)}` : [state, serialNumber, room].join(' · '),
    size: 'medium',
    weight: 'bolder',
    notice: notice === undefined ? '' : `⚠ ${notice}`,
    warnings: warnings.slice(0, MOST_WARNINGS),
    hiddenWarnings: Math.max(0, warnings.length - MOST_WARNINGS),
    facts: decidingRows(texts, request, mayApprove ? options.shownMatchCode : undefined),
    next,
    consequence: mayApprove ? consequenceOf(words, request) : '',
    approve: mayApprove && options.asksMatchCode ? [approve] : [],
    buttons: mayApprove && !options.asksMatchCode ? [approve] : [],
    reject: mayReject ? [reject] : [],
    below: [],
    reasons: (options.rejectionReasons ?? REJECTION_REASONS).map((value) => ({
      title: texts.field.reasons[value],
      value,
    })),
    notes: [...new Set([...serialNotes(texts, request), ...warnings.map(({ full }) => full)])],
    details: detailRows(texts, request),
  };
}

/** Somebody reads at once what is left to do. Everything else about a decided request is behind "Details". */
function decidedData(texts: ServerTexts, request: ApprovalRequest, options: ApprovalCardOptions): Data {
  const { viewer = 'anyone', notice } = options;
  const state = stateOf(texts, request, viewer, options.asksMatchCode);
  const isDone = !needsPerson(request, state.look);
  const warnings = decidedWarnings(texts, request);
  const release = viewer === 'reader' ? [] : releaseButtons(texts, request);
  const newCode = newCodeButton(texts, request, viewer, options.mayGenerate);
  return {
    title: decidedLine(request, state),
    size: 'default',
    weight: 'default',
    notice: notice === undefined ? '' : `⚠ ${notice}`,
    warnings: isDone ? [] : warnings.slice(0, MOST_WARNINGS),
    hiddenWarnings: 0,
    facts: [],
    next: isDone ? '' : state.next,
    consequence: '',
    approve: [],
    reject: [],
    buttons: newCode.length === 0 ? [] : release,
    below: newCode.length === 0 ? release : newCode,
    reasons: [],
    notes: [...(isDone ? [state.next] : []), ...warnings.map(({ full }) => full)],
    details: detailRows(texts, request),
  };
}

/** Whether a decided request still needs somebody, so that its card says at once what to do. */
function needsPerson(request: ApprovalRequest, look: Heading['look']): boolean {
  switch (request.status) {
    case 'approved':
      return request.waitsUntil !== undefined || request.account.failedChecks !== undefined;
    case 'expired':
      return request.expiredFrom === 'delivered' || request.passwordChanged !== 'no';
    case 'cancelled':
      return request.cause === 'altered' || request.passwordChanged !== 'no';
    case 'rejected':
      return false;
    case 'pending':
    case 'needs_attention':
    case 'ready':
    case 'delivered':
    case 'signed_in':
      return look === 'warning' || look === 'attention';
  }
}

/** Says on one line what became of a request, who decided and when, and for which console and room. */
function decidedLine(request: ApprovalRequest, { state, decided }: RequestState): string {
  const { account, device } = request;
  const about = [plain(device.serialNumber), plain(account.displayName)];
  const [icon = ''] = state.split(' ');
  const parts = isDecision(request) ? [`${icon} ${decided}`, ...about] : [state, ...about, decided];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Whether the decision itself is the present state, so that one word says both. */
function isDecision({ status, signedOutAt }: ApprovalRequest): boolean {
  return signedOutAt === undefined && ['approved', 'ready', 'rejected', 'expired', 'cancelled'].includes(status);
}

/** Clients may read `speak` as SSML, so the name of a room must hold none of its signs. */
function spokenOf(
  { requestCards: words }: ServerTexts,
  { account, status }: ApprovalRequest,
  { state }: RequestState,
): string {
  const room = bare(account.displayName).replaceAll(/[<>&]/g, ' ');
  return status === 'pending' ? words.isWaiting(room) : `${room}: ${state.replace(/^\S+ /, '')}`;
}

function labelsOf(words: RequestCardTexts, { hiddenWarnings }: Data): ApprovalRequestData['labels'] {
  return {
    details: hiddenWarnings === 0 ? words.details : words.detailsAndWarnings(hiddenWarnings),
    matchCode: words.matchCodeLabel,
    matchCodePlaceholder: words.matchCodePlaceholder,
    reason: words.reasonLabel,
    reasonPlaceholder: words.reasonPlaceholder,
    reasonText: words.reasonTextLabel,
    reject: words.buttons.openReject,
  };
}

/** Says what an approval will do. */
function consequenceOf(texts: RequestCardTexts, { passwordMode }: ApprovalRequest): string {
  return passwordMode === 'reset' ? texts.changesPassword : texts.keepsPassword;
}

/** Returns the action with which a client asks for the person's own view. It changes nothing. */
function refreshAction({ buttons }: RequestCardTexts, { id, revision }: ApprovalRequest): Card {
  return { type: 'Action.Execute', title: buttons.refresh, verb: 'viewRequest', data: { requestId: id, revision } };
}
