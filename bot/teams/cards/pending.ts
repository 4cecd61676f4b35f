import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { PendingPage } from '../../services/approval/list-requests.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading, Row } from './card.ts';
import template from './templates/pending.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { waitingRow } from './request-row.ts';
import { failedRow } from './sign-ins/failed-row.ts';

interface PendingData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly buttons: readonly Button[];
}

/**
 * Builds one page of the list of waiting requests, with the rooms below that could not sign in.
 * @param after the last request of the page before, for every page but the first
 */
export function pendingCard(
  texts: ServerTexts,
  { at, total, requests, more, failed }: PendingPage,
  after?: string,
): Card {
  const { chatCards, field, requestCards } = texts;
  const { pending } = chatCards;
  const last = requests.at(-1);
  const data: PendingData = {
    ...provisioningLook(field, total === 0 ? 'Not started' : 'Awaiting OTP Approval'),
    ...(total === 0 && { state: `○ ${chatCards.nothingWaits}` }),
    title: chatCards.waiting(total),
    text: total === 0 ? pending.empty : pending.oldestFirst,
    rows: [
      ...requests.map((request) => waitingRow(chatCards, requestCards, request, at)),
      ...failed.map((request) => failedRow(texts, request)),
    ],
    buttons: [
      ...(more && last ? [button(pending.more, 'pending', { after: last.id })] : []),
      ...(after === undefined ? [] : [button(pending.fromTheStart, 'pending')]),
    ],
  };
  return expand(template, data);
}
