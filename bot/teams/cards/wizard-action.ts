import type { ChatCardTexts } from '../../../texts/en/chat-cards.ts';
import type { Card } from './card.ts';

/** The value of `page` in the data of the button, by which the bot recognizes it. */
export const WIZARD_PAGE = 'generate';

/**
 * Builds the button that opens the wizard of the tab in a dialog. It ignores the fields of its card, so that nobody has
 * to fill them in first.
 */
function wizardAction({ openWizard }: ChatCardTexts): Card {
  return {
    type: 'Action.Submit',
    title: openWizard,
    associatedInputs: 'none',
    data: { msteams: { type: 'task/fetch' }, page: WIZARD_PAGE },
  };
}

/**
 * Adds the button for the wizard above the card's own buttons, because more than three in a row don't fit into a narrow
 * window.
 */
export function withWizard(texts: ChatCardTexts, card: Card): Card {
  const body: unknown = card['body'];
  return {
    ...card,
    body: [
      ...(Array.isArray(body) ? (body as readonly unknown[]) : []),
      { type: 'ActionSet', actions: [wizardAction(texts)] },
    ],
  };
}
