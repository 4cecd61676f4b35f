import { useEffect } from 'react';
import { listActions } from '../../../connector/cards/card-actions.ts';
import { at } from '../../../connector/json-object.ts';
import type { ConversationView } from '../../../connector/wire.ts';
import type { HostSettings } from '../../wire.ts';
import { noteStep } from './progress.ts';

/** Ticks off what can be seen in the conversations; the rest is noted where it is done. */
export function useObservedSteps(
  conversations: readonly ConversationView[],
  { approvalsChannelId }: HostSettings,
): void {
  useEffect(() => {
    for (const conversation of conversations) {
      const at = Date.parse(conversation.latest?.createdAt ?? '');
      if (conversation.kind === 'personal' && offers(conversation, 'showCode')) noteStep('generated', at);
      if (conversation.id === approvalsChannelId && offers(conversation, 'approve')) noteStep('submitted', at);
    }
  }, [conversations, approvalsChannelId]);
}

/** What the wizard has led to: it goes to a rollout when the server has taken it, and to its codes when they are there. */
export function notePlace(place: string): void {
  if (/^\/batches\/./.test(place)) noteStep('generated');
  if (/^\/batches\/[^/]+\/(codes|sheets)$/.test(place)) noteStep('shown');
}

function offers({ latest }: ConversationView, verb: string): boolean {
  const actions = (latest?.cards ?? []).flatMap((card) => listActions(card));
  return actions.some(({ action }) => action['verb'] === verb || at(action, 'data', 'verb') === verb);
}
