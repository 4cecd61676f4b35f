import type { ServerTexts } from '../../../../texts/server-texts.ts';
import { button, expand, type Button, type Card, type Heading } from '../card.ts';
import template from '../templates/ask-room.json' with { type: 'json' };

interface AskRoomData extends Heading {
  readonly text: string;
  readonly labels: Readonly<Record<'account' | 'accountMissing' | 'accountPlaceholder', string>>;
  readonly buttons: readonly Button[];
}

/** Builds the form for "revoke" and "undo" without a room. Its button only leads to the question whether to revoke. */
export function askRoomCard({ chatCards, chatTalk }: ServerTexts): Card {
  const { account, accountMissing, accountPlaceholder } = chatCards.ask;
  const { state, title, text, next } = chatTalk.undo;
  const data: AskRoomData = {
    state: `○ ${state}`,
    look: 'emphasis',
    title,
    text,
    labels: { account, accountMissing, accountPlaceholder },
    buttons: [button(next, 'revoke')],
  };
  return expand(template, data);
}
