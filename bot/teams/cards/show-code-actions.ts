import type { ChatCardTexts } from '../../../texts/en/chat-cards.ts';
import type { Card } from './card.ts';

/**
 * Returns two actions: one shows the code in a dialog, the other on the card itself, for clients without dialogs. The
 * card has both because it can't know which client shows it. The second one has no Action.Submit as a fallback, because
 * everyone would see the answer to that.
 */
export function showCodeActions({ showCode, showCodeHere }: ChatCardTexts, otpId: string): readonly Card[] {
  return [
    { type: 'Action.Submit', title: showCode, style: 'positive', data: { msteams: { type: 'task/fetch' }, otpId } },
    { type: 'Action.Execute', title: showCodeHere, verb: 'showCode', data: { otpId } },
  ];
}
