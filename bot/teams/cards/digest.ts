import type { ServerTexts } from '../../../texts/server-texts.ts';
import { MOST_CARDS } from '../../domain/audit/overview.ts';
import type { Digest } from '../../domain/audit/overview.ts';
import { button, expand } from './card.ts';
import type { Button, Card, Heading, Row } from './card.ts';
import template from './templates/digest.json' with { type: 'json' };
import { provisioningLook } from './provisioning-look.ts';
import { waitingRow } from './request-row.ts';

interface DigestData extends Heading {
  readonly text: string;
  readonly rows: readonly Omit<Row, 'buttons'>[];
  readonly buttons: readonly Button[];
}

/** Builds the card that replaces single cards in the channel while many requests are waiting. */
export function digestCard(
  { field, chatCards, requestCards }: ServerTexts,
  { at, waiting, oldest, isRepeat = false }: Digest,
): Card {
  const { digest } = chatCards;
  const isCrowded = waiting > MOST_CARDS;
  const data: DigestData = {
    ...(isCrowded ? provisioningLook(field, 'Awaiting OTP Approval') : { state: `✓ ${digest.fewer}`, look: 'good' }),
    title: chatCards.waiting(waiting),
    text: [...(isRepeat ? [digest.repeat] : []), isCrowded ? digest.crowded(MOST_CARDS) : digest.over].join(' '),
    rows: oldest.map((request) => waitingRow(chatCards, requestCards, request, at)),
    buttons: [button(chatCards.pendingRequests, 'pending')],
  };
  return expand(template, data);
}
