import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { PendingPage } from '../../services/approval/list-requests.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading, Row } from './card.ts';
import template from './templates/pending.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { waitingRow } from './request-row.ts';

interface PendingData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly buttons: readonly Button[];
}

/**
 * Builds one page of the list of waiting requests.
 * @param after the last request of the page before, for every page but the first
 */
export function pendingCard(
  { field, chatCards, requestCards }: ServerTexts,
  { at, total, requests, more }: PendingPage,
  after?: string,
): Card {
  const { pending } = chatCards;
  const last = requests.at(-1);
  const data: PendingData = {
    ...provisioningLook(field, total === 0 ? 'Not started' : 'Awaiting OTP Approval'),
    ...(total === 0 && { state: `○ ${chatCards.nothingWaits}` }),
    title: chatCards.waiting(total),
    text: total === 0 ? pending.empty : pending.oldestFirst,
    rows: requests.map((request) => waitingRow(chatCards, requestCards, request, at)),
    buttons: [
      ...(more && last ? [button(pending.more, 'pending', { after: last.id })] : []),
      ...(after === undefined ? [] : [button(pending.fromTheStart, 'pending')]),
    ],
  };
  return expand(template, data);
}
