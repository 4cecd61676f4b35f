import type { PendingPage } from '../../services/use-cases.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading, Row } from './card.ts';
import template from './pending.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { waitingRow } from './request-row.ts';

interface PendingData extends Heading {
  readonly text: string;
  readonly rows: readonly Row[];
  readonly buttons: readonly Button[];
}

/** @param after given for every page but the first */
export function pendingCard({ at, total, requests, more }: PendingPage, after?: string): Card {
  const last = requests.at(-1);
  const data: PendingData = {
    ...provisioningLook(total === 0 ? 'Not started' : 'Awaiting OTP Approval'),
    ...(total === 0 && { state: '○ Nothing waits' }),
    title: total === 1 ? '1 request waits for a decision' : `${total === 0 ? 'No' : total} requests wait for a decision`,
    text: total === 0 ? 'A new request gets a card in the approval channel.' : 'Oldest first. Show a request to decide on it.',
    rows: requests.map((request) => waitingRow(request, at)),
    buttons: [
      ...(more && last ? [button('More', 'pending', { after: last.id })] : []),
      ...(after === undefined ? [] : [button('From the start', 'pending')]),
    ],
  };
  return expand(template, data);
}
