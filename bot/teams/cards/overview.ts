import type { ServerTexts } from '../../../texts/server-texts.ts';
import { problemWords, syncWarnings } from '../../../texts/sync-words.ts';
import { LIST_SOURCES, type SyncState } from '../../domain/accounts/account-sync.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { ProvisioningStatus } from '../../domain/accounts/provisioning.ts';
import type { OverviewFor } from '../../services/audit/overview.ts';
import { bare, localTime, plain, timeLeft } from '../markdown.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Fact, Heading, Row } from './card.ts';
import template from './templates/overview.json' with { type: 'json' };
import { withIcon } from './provisioning-look.ts';
import { passwordSentence } from './request-state.ts';
import { showRequestButton, waitingRow } from './request-row.ts';
import { failedRow } from './sign-ins/failed-row.ts';
import { standingWarning } from './standing-notice.ts';

interface OverviewData extends Heading {
  readonly warnings: readonly { readonly text: string }[];
  readonly facts: readonly Fact[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly buttons: readonly Button[];
}

const LONGEST_NAME = 12;

export function overviewCard(
  texts: ServerTexts,
  { at, counts, waiting, needAttention, signInFailed, expiring, permissions, channel, unheard, sync }: OverviewFor,
): Card {
  const { field, chat, chatCards, requestCards } = texts;
  const words = chatCards.overview;
  const statuses = Object.keys(counts) as ProvisioningStatus[];
  const accounts = statuses.reduce((sum, status) => sum + counts[status], 0);
  const soon = expiring.map(({ accountId, displayName, expiresAt }): Row => ({
    title: plain(displayName),
    text: chatCards.leftUntil(timeLeft(chatCards, at, expiresAt), localTime(expiresAt)),
    buttons: [button(words.show(bare(displayName).slice(0, LONGEST_NAME)), 'status', { accountId })],
  }));
  const data: OverviewData = {
    ...headline(texts, counts),
    title: words.accounts(accounts),
    warnings: [
      ...(channel.state === 'works' ? [] : [standingWarning(chat, channel, unheard)]),
      ...listWarnings(texts, sync),
    ].map((text) => ({ text: `⚠ ${text}` })),
    facts: [
      ...statuses.map((status) => ({ title: withIcon(field, status), value: String(counts[status]) })),
      ...listAges(texts, sync),
    ],
    sections: [
      { title: words.waitingLongest, rows: waiting.map((request) => waitingRow(chatCards, requestCards, request, at)) },
      { title: words.needsAttention, rows: needAttention.map((request) => attentionRow(texts, request)) },
      { title: texts.signIns.states.failed, rows: signInFailed.map((request) => failedRow(texts, request)) },
      { title: words.aboutToExpire, rows: soon },
    ].filter(({ rows }) => rows.length > 0),
    buttons: [
      button(chatCards.pendingRequests, 'pending'),
      ...(permissions.has('generate') ? [button(chatCards.generateOtp, 'askAccount')] : []),
    ],
  };
  return expand(template, data);
}

/** Says what is wrong with the list of accounts. Names in it come from the directory. */
function listWarnings({ apiViews }: ServerTexts, { problem, ...state }: SyncState): readonly string[] {
  const broken = problem === undefined ? [] : [problemWords(apiViews.sync, problem)];
  return [...broken, ...syncWarnings(apiViews.sync, state)].map((text) => plain(text));
}

/** Tells how old the list of accounts is, and each part of it that is incomplete now. */
function listAges({ apiViews, chatCards: { overview } }: ServerTexts, { last, sources }: SyncState): readonly Fact[] {
  const age = (at: Date | undefined): string => (at ? localTime(at) : overview.never);
  const incomplete = LIST_SOURCES.filter((name) => sources[name]?.reason !== undefined).map((name) => ({
    title: overview.readCompletely(apiViews.sync.sources[name].title),
    value: age(sources[name]?.completeAt),
  }));
  return [{ title: overview.listRead, value: age(last?.at) }, ...incomplete];
}

function headline({ field, chatCards }: ServerTexts, counts: OverviewFor['counts']): Pick<Heading, 'state' | 'look'> {
  if (counts['Needs attention'] > 0)
    return {
      state: chatCards.overview.counted(withIcon(field, 'Needs attention'), counts['Needs attention']),
      look: 'warning',
    };
  const waiting = counts['Awaiting OTP Approval'];
  if (waiting > 0)
    return { state: chatCards.overview.counted(withIcon(field, 'Awaiting OTP Approval'), waiting), look: 'accent' };
  return { state: `✓ ${chatCards.nothingWaits}`, look: 'good' };
}

function attentionRow({ chatCards: { overview }, requestCards }: ServerTexts, request: ApprovalRequest): Row {
  const serialNumber = plain(request.device.serialNumber);
  const since =
    request.status === 'needs_attention'
      ? overview.attentionSince(localTime(request.since), serialNumber)
      : overview.attention(serialNumber);
  return {
    title: plain(request.account.displayName),
    text: [`${since}.`, passwordSentence(requestCards, request)].filter((part) => part !== '').join(' '),
    buttons: [showRequestButton(requestCards, request)],
  };
}
