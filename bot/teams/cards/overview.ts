import type { ApprovalRequest } from '../../domain/approval-request.ts';
import type { ProvisioningStatus } from '../../domain/provisioning.ts';
import type { OverviewFor } from '../../services/use-cases.ts';
import { bare, localTime, plain, timeLeft } from '../markdown.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Fact, Heading, Row } from './card.ts';
import template from './overview.json' with { type: 'json' };
import { withIcon } from './provisioning-look.ts';
import { showRequestButton, waitingRow } from './request-row.ts';
import { standingWarning } from './standing-notice.ts';

interface OverviewData extends Heading {
  readonly warnings: readonly { readonly text: string }[];
  readonly facts: readonly Fact[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly buttons: readonly Button[];
}

const LONGEST_NAME = 12;

export function overviewCard({ at, counts, waiting, needAttention, expiring, rights, channel, unheard }: OverviewFor): Card {
  const statuses = Object.keys(counts) as ProvisioningStatus[];
  const accounts = statuses.reduce((sum, status) => sum + counts[status], 0);
  const soon = expiring.map(({ accountId, displayName, expiresAt }): Row => ({
    title: plain(displayName),
    text: `${timeLeft(at, expiresAt)}, until ${localTime(expiresAt)}`,
    buttons: [button(`Show ${bare(displayName).slice(0, LONGEST_NAME)}`, 'status', { accountId })],
  }));
  const data: OverviewData = {
    ...headline(counts),
    title: `${accounts} ${accounts === 1 ? 'account' : 'accounts'}`,
    warnings: channel.state === 'works' ? [] : [{ text: `⚠ ${standingWarning(channel, unheard)}` }],
    facts: statuses.map((status) => ({ title: withIcon(status), value: String(counts[status]) })),
    sections: [
      { title: 'Waiting longest for a decision', rows: waiting.map((request) => waitingRow(request, at)) },
      { title: 'Needs attention', rows: needAttention.map(attentionRow) },
      { title: 'One-time passwords about to expire', rows: soon },
    ].filter(({ rows }) => rows.length > 0),
    buttons: [
      button('Pending requests', 'pending'),
      ...(rights.has('generate') ? [button('Generate OTP', 'askAccount')] : []),
    ],
  };
  return expand(template, data);
}

function headline(counts: OverviewFor['counts']): Pick<Heading, 'state' | 'look'> {
  if (counts['Needs attention'] > 0) return { state: `${withIcon('Needs attention')}: ${counts['Needs attention']}`, look: 'warning' };
  const waiting = counts['Awaiting OTP Approval'];
  if (waiting > 0) return { state: `${withIcon('Awaiting OTP Approval')}: ${waiting}`, look: 'accent' };
  return { state: '✓ Nothing waits', look: 'good' };
}

function attentionRow(request: ApprovalRequest): Row {
  const since = request.status === 'needs_attention' ? `Since ${localTime(request.since)}. ` : '';
  return {
    title: plain(request.account.displayName),
    text: `${since}Serial number ${plain(request.device.serialNumber)}`,
    buttons: [showRequestButton(request)],
  };
}
