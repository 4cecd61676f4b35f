import { useEffect } from 'react';
import { listActions } from '../../../connector/cards/card-actions.ts';
import { at } from '../../../connector/json-object.ts';
import type { ConversationView } from '../../../connector/wire.ts';
import type { HostSettings } from '../../wire.ts';
import { noteStep } from './progress.ts';

/** Ticks off the steps that show in the conversations. Other steps are noted where they happen. */
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

/**
 * Notes a step when the wizard moves on: it opens a rollout once the server has accepted it, and its codes once they
 * exist.
 */
export function notePlace(place: string): void {
  if (/^\/batches\/./.test(place)) noteStep('generated');
  if (/^\/batches\/[^/]+\/(codes|sheets)$/.test(place)) noteStep('shown');
}

function offers({ latest }: ConversationView, verb: string): boolean {
  const actions = (latest?.cards ?? []).flatMap((card) => listActions(card));
  return actions.some(({ action }) => action['verb'] === verb || at(action, 'data', 'verb') === verb);
}
