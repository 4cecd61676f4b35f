import { checkWords, uncheckedTitles } from '../../../texts/check-words.ts';
import { signOutSentence } from '../../../texts/sign-out-words.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AccountStatus } from '../../services/accounts/show-account-status.ts';
import { localTime, plain } from '../markdown.ts';
import template from './templates/account-status.json' with { type: 'json' };
import { deviceFacts } from './request/request-facts.ts';
import { knownDeviceFacts } from './devices/known-device.ts';
import { button, expand, fact } from './card.ts';
import type { Button, Card, Fact, Heading } from './card.ts';
import { provisioningLook } from './provisioning-look.ts';
import { passwordSentence } from './request-state.ts';
import { showRequestButton } from './request-row.ts';
import { signInFacts, signInWords } from './sign-ins/sign-in-facts.ts';

interface Section {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly Fact[];
}

interface AccountStatusData extends Heading {
  readonly account: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
  /** The button that reads the account again. It stands in the card, because a row of buttons holds no more. */
  readonly refresh: readonly Button[];
  readonly buttons: readonly Button[];
}

export interface AccountStatusOptions {
  /** Shows how the code begins. That is only for people who work with codes, in a chat where nobody else reads. */
  readonly showsSelector: boolean;
}

export function accountStatusCard(texts: ServerTexts, status: AccountStatus, options: AccountStatusOptions): Card {
  const { account, provisioning } = status;
  const {
    field,
    chatCards: { status: labels },
  } = texts;
  const data: AccountStatusData = {
    ...provisioningLook(field, provisioning),
    title: plain(account.displayName),
    account: plain(account.upn),
    facts: [
      fact(labels.provisioning, field.provisioning[provisioning]),
      fact(labels.readiness, field.readiness[account.readiness]),
      ...unchecked(texts, status),
      ...readAt(texts, status),
    ],
    sections: [
      ...readinessSection(texts, status),
      ...otpSection(texts, status, options),
      ...requestSection(texts, status),
    ],
    refresh: [button(labels.refresh, 'refreshAccount', { accountId: account.id })],
    buttons: buttonsOf(texts, status),
  };
  return expand(template, data);
}

/**
 * Lists the checks that didn't run in one line, so that nobody reads more into "No action needed" than the checks
 * found.
 */
function unchecked(texts: ServerTexts, { checks }: AccountStatus): readonly Fact[] {
  const titles = uncheckedTitles(texts, checks);
  return titles.length === 0 ? [] : [fact(texts.chatCards.status.notChecked, titles.join('; '))];
}

/** Says when the facts of the account were read. Its mailbox and its calendar may have been read at other times. */
function readAt({ chatCards }: ServerTexts, { checks }: AccountStatus): readonly Fact[] {
  const at = checks.find(({ name }) => name === 'account_enabled')?.readAt;
  return at ? [fact(chatCards.status.readAt, localTime(at))] : [];
}

function readinessSection(texts: ServerTexts, { checks }: AccountStatus): readonly Section[] {
  return checks
    .filter(({ result, trouble, policies }) => result === 'failed' || trouble || (policies && result !== 'not_checked'))
    .map((check) => ({ isFailed: check.result === 'failed', ...checkWords(texts, check) }))
    .map(({ isFailed, title, remedy = '' }) => ({
      title: isFailed ? `✕ ${texts.chatCards.status.failedCheck(title)}` : `⚠ ${title}`,
      text: plain(remedy),
      facts: [],
    }));
}

function otpSection(
  { field, chatCards: { status: labels } }: ServerTexts,
  { otp, paused, endedByGuesses, lastRefusal }: AccountStatus,
  { showsSelector }: AccountStatusOptions,
): readonly Section[] {
  if (!otp) return [];
  const facts = [
    fact(labels.issuer, plain(otp.issuedBy.displayName)),
    fact(labels.generated, localTime(otp.issuedAt)),
    fact(labels.validUntil, localTime(otp.expiresAt)),
    ...(showsSelector ? [fact(labels.beginsWith, otp.selector)] : []),
    ...(lastRefusal
      ? [fact(labels.lastRefused, labels.refusedAt(localTime(lastRefusal.at), labels.refusals[lastRefusal.cause]))]
      : []),
    ...(lastRefusal?.serialNumber ? [fact(labels.refusedConsole, plain(lastRefusal.serialNumber))] : []),
  ];
  const warning = paused ? labels.paused : endedByGuesses ? labels.endedByGuesses : undefined;
  return [{ title: labels.otp(field.otp[otp.status]), text: warning === undefined ? '' : `⚠ ${warning}`, facts }];
}

function requestSection(texts: ServerTexts, { request, signOut }: AccountStatus): readonly Section[] {
  if (!request) return [];
  const { requestCards, chatCards } = texts;
  const facts = [
    fact(requestCards.facts.requestedDate, localTime(request.requestedAt)),
    fact(requestCards.facts.decideBy, localTime(request.decisionExpiresAt)),
    ...deviceFacts(requestCards, request.device),
    ...knownDeviceFacts(texts, request),
    ...signInFacts(texts, request),
  ];
  return [
    {
      title: chatCards.status.lastRequest,
      text: [
        troubleOf(texts, request),
        passwordSentence(requestCards, request),
        signOut && signOutSentence(texts, signOut),
      ]
        .filter(Boolean)
        .join(' '),
      facts,
    },
  ];
}

/** Says why a release stopped, or whether the room signed in and what a person has to do. */
function troubleOf(texts: ServerTexts, request: ApprovalRequest): string {
  const seen = signInWords(texts, request);
  if (seen) return [seen.isTrouble ? '⚠' : '', seen.text, seen.remedy].filter(Boolean).join(' ');
  if (request.status !== 'needs_attention') return '';
  const { fault, remedy } = texts.requestCards.problems[request.problem];
  return `⚠ ${fault} ${remedy}`;
}

function buttonsOf(
  { chatCards, requestCards }: ServerTexts,
  { account, otp, request, permissions }: AccountStatus,
): readonly Button[] {
  const target = { accountId: account.id };
  const isOpen = otp?.status === 'active' || otp?.status === 'submitted';
  const mayGenerate =
    permissions.has('generate') && account.readiness === 'No action needed' && !account.syncedFromOnPremises;
  return [
    ...(request ? [showRequestButton(requestCards, request)] : []),
    ...(mayGenerate && !isOpen ? [button(chatCards.generateOtp, 'generate', target, 'positive')] : []),
    ...(permissions.has('generate') && isOpen
      ? [button(chatCards.status.revoke, 'revoke', target, 'destructive')]
      : []),
  ];
}
