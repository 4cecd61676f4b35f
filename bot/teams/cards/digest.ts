import { MOST_CARDS } from '../../domain/overview.ts';
import type { Digest } from '../../domain/overview.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading, Row } from './card.ts';
import template from './digest.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { waitingRow } from './request-row.ts';

interface DigestData extends Heading {
  readonly text: string;
  readonly rows: readonly Omit<Row, 'buttons'>[];
  readonly buttons: readonly Button[];
}

/** Stands in the channel in place of many cards. */
export function digestCard({ at, waiting, oldest }: Digest): Card {
  const isCrowded = waiting > MOST_CARDS;
  const data: DigestData = {
    ...(isCrowded ? provisioningLook('Awaiting OTP Approval') : { state: '✓ Fewer wait again', look: 'good' }),
    title: `${waiting === 0 ? 'No' : waiting} ${waiting === 1 ? 'request waits' : 'requests wait'} for a decision`,
    text: isCrowded
      ? `Requests get no cards of their own while more than ${MOST_CARDS} wait. Press Pending requests, or type "pending", to see and decide them. These wait longest:`
      : 'Each request that waits has a card of its own in this channel again.',
    rows: oldest.map((request) => waitingRow(request, at)),
    buttons: [button('Pending requests', 'pending')],
  };
  return expand(template, data);
}
