import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { REJECTION_REASONS } from '../../domain/approval/approval-request.ts';
import type { ApprovalRequest, ChosenReason } from '../../domain/approval/approval-request.ts';
import type { DeviceInformation } from '../../domain/consoles/device.ts';
import { localTime, plain } from '../markdown.ts';
import template from './templates/approval-request.json' with { type: 'json' };
import plainTemplate from './templates/plain-request.json' with { type: 'json' };
import { button, expand, fact } from './card.ts';
import { knownDeviceFacts } from './devices/known-device.ts';
import type { Button, Card, Fact, Heading, Look } from './card.ts';
import { shortId } from './request-row.ts';
import { checkNotices, consequenceOf, noticesOf } from './request-notices.ts';
import { stateOf } from './request-state.ts';
import type { Viewer } from './request-state.ts';
import { couldNotSignIn, signInFacts } from './sign-ins/sign-in-facts.ts';

/** The data that the template of the card needs. */
interface ApprovalRequestData extends Heading {
  readonly account: string;
  readonly decided: string;
  readonly notices: readonly { readonly text: string; readonly look: Look }[];
  readonly facts: readonly Fact[];
  readonly device: readonly Fact[];
  readonly labels: Readonly<
    Record<'device' | 'matchCode' | 'matchCodePlaceholder' | 'reason' | 'reasonPlaceholder' | 'reasonText', string>
  >;
  readonly next: string;
  readonly consequence: string;
  readonly asksMatchCode: boolean;
  readonly asksReason: boolean;
  readonly reasons: readonly Fact[];
  readonly buttons: readonly Button[];
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

/**
 * Builds the card of a request in its present state. A viewer who may not approve gets no field for the verification
 * digits and no button to approve.
 */
export function approvalRequestCard(texts: ServerTexts, request: ApprovalRequest, options: ApprovalCardOptions): Card {
  const { viewer = 'anyone', notice, refreshFor = [] } = options;
  const words = texts.requestCards;
  const isPending = request.status === 'pending';
  const mayApprove = viewer === 'anyone' || viewer === 'approver';
  const asksMatchCode = isPending && mayApprove && options.asksMatchCode;
  const data: ApprovalRequestData = {
    title: words.title(plain(request.account.displayName)),
    account: plain(request.account.upn),
    ...stateOf(texts, request, viewer, options.asksMatchCode),
    notices: [...noticesOf(texts, request, notice), ...checkNotices(texts, request)],
    facts: [
      ...factsOf(words, request),
      ...matchCodeFact(words, isPending && mayApprove ? options.shownMatchCode : undefined),
      ...signInFacts(texts, request),
    ],
    device: [...deviceFacts(words, request.device), ...knownDeviceFacts(texts, request)],
    consequence: mayApprove ? consequenceOf(words, request) : '',
    asksMatchCode,
    asksReason: isPending && viewer !== 'reader',
    reasons: (options.rejectionReasons ?? REJECTION_REASONS).map((value) => ({
      title: texts.field.reasons[value],
      value,
    })),
    labels: labelsOf(words),
    buttons: [
      ...(viewer === 'reader' ? [] : buttonsOf(texts, request, mayApprove)),
      ...newCodeButton(texts, request, options),
    ],
  };
  if (options.isPlain) return expand(plainTemplate, data);
  const card = expand(template, data);
  return refreshFor.length === 0
    ? card
    : { ...card, refresh: { action: refreshAction(words, request), userIds: refreshFor } };
}

function labelsOf(words: RequestCardTexts): ApprovalRequestData['labels'] {
  return {
    device: words.deviceInformation,
    matchCode: words.matchCodeLabel,
    matchCodePlaceholder: words.matchCodePlaceholder,
    reason: words.reasonLabel,
    reasonPlaceholder: words.reasonPlaceholder,
    reasonText: words.reasonTextLabel,
  };
}

/** Returns the facts that a console reported about itself, as lines of a card. */
export function deviceFacts(
  { facts }: RequestCardTexts,
  { make, model, serialNumber, name, appVersion }: DeviceInformation,
): readonly Fact[] {
  return [
    fact(facts.make, plain(make)),
    fact(facts.model, plain(model)),
    fact(facts.serialNumber, plain(serialNumber)),
    ...(name ? [fact(facts.consoleName, plain(name))] : []),
    ...(appVersion ? [fact(facts.programVersion, plain(appVersion))] : []),
  ];
}

function factsOf(
  { facts }: RequestCardTexts,
  { id, account, requestedAt, decisionExpiresAt, issuedBy }: ApprovalRequest,
): readonly Fact[] {
  return [
    fact(facts.room, plain([account.displayName, account.location].filter(Boolean).join(', '))),
    fact(facts.requestedDate, localTime(requestedAt)),
    fact(facts.expirationDate, localTime(decisionExpiresAt)),
    fact(facts.issuer, plain(issuedBy.displayName)),
    fact(facts.request, shortId(id)),
  ];
}

function matchCodeFact({ facts }: RequestCardTexts, digits: string | undefined): readonly Fact[] {
  return digits === undefined ? [] : [fact(facts.matchCode, digits)];
}

function buttonsOf(texts: ServerTexts, request: ApprovalRequest, mayApprove: boolean): readonly Button[] {
  const { buttons } = texts.requestCards;
  const { status, id, revision } = request;
  const target = { requestId: id, revision };
  if (offersReleaseAgain(request)) return [button(buttons.releaseAgain, 'releaseAgain', target, 'positive')];
  if (status === 'needs_attention') return [button(buttons.tryAgain, 'retry', target, 'positive')];
  if (status !== 'pending') return [];
  const reject = button(buttons.reject, 'reject', target, 'destructive');
  return mayApprove ? [button(buttons.approve, 'approve', target, 'positive'), reject] : [reject];
}

/** Whether the console has no password that works, although the release itself went well. */
function offersReleaseAgain(request: ApprovalRequest): boolean {
  if (request.status === 'needs_attention') return request.problem === 'changed_elsewhere';
  if (request.status !== 'delivered') return false;
  return couldNotSignIn(request) || (request.laterChange?.source ?? 'same_release') !== 'same_release';
}

/**
 * Returns the button for a new code of an account whose sign-in failed. The press checks the permission, and asks before
 * it replaces a code that still works.
 */
function newCodeButton(
  texts: ServerTexts,
  request: ApprovalRequest,
  { viewer, mayGenerate = viewer !== 'reader' }: ApprovalCardOptions,
): readonly Button[] {
  if (!mayGenerate || !couldNotSignIn(request)) return [];
  return [button(texts.chatCards.newCode, 'generate', { requestId: request.id, accountId: request.account.id })];
}

/** Returns the action with which a client asks for the person's own view. It changes nothing. */
function refreshAction({ buttons }: RequestCardTexts, { id, revision }: ApprovalRequest): Card {
  return { type: 'Action.Execute', title: buttons.refresh, verb: 'viewRequest', data: { requestId: id, revision } };
}
