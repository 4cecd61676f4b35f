import type { ChatCardTexts } from '../../../texts/en/chat-cards.ts';
import type { Card } from './card.ts';

/**
 * In a dialog, and on the card itself for clients that have none: a card cannot know which of them it is in. The
 * second has no fallback: what an Action.Submit brings is answered for all to see.
 */
export function showCodeActions({ showCode, showCodeHere }: ChatCardTexts, otpId: string): readonly Card[] {
  return [
    { type: 'Action.Submit', title: showCode, style: 'positive', data: { msteams: { type: 'task/fetch' }, otpId } },
    { type: 'Action.Execute', title: showCodeHere, verb: 'showCode', data: { otpId } },
  ];
}
