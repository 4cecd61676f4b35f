import type { ChatCardTexts } from '../../../texts/en/chat-cards.ts';
import type { Card } from './card.ts';

/** What the press of the button brings, beside what Teams asks for. */
export const WIZARD_PAGE = 'generate';

/** Opens the wizard of the tab in a dialog; the fields of its card do not matter for it, so that none has to be filled in. */
function wizardAction({ openWizard }: ChatCardTexts): Card {
  return {
    type: 'Action.Submit',
    title: openWizard,
    associatedInputs: 'none',
    data: { msteams: { type: 'task/fetch' }, page: WIZARD_PAGE },
  };
}

/** The card with that button above its own: more than three in a row do not fit into a narrow window. */
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
