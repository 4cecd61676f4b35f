import { useEffect } from 'react';
import { listActions } from '../../../connector/cards/card-actions.ts';
import { at } from '../../../connector/json-object.ts';
import type { ConversationView } from '../../../connector/wire.ts';
import type { ConsoleSteps, HostSettings } from '../../wire.ts';
import { ask } from '../teams/teams-api.ts';
import { noteRollout, noteStep } from './progress.ts';

const WAIT_SECONDS = 20;
const RETRY_MS = 1_000;

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

/** Notes the steps that consoles take, each in a window of its own with another origin. */
export function useConsoleSteps(): void {
  useEffect(() => {
    const ending = new AbortController();
    void followConsoles(ending.signal);
    return () => ending.abort();
  }, []);
}

async function followConsoles(signal: AbortSignal): Promise<void> {
  let after: number | undefined;
  while (!signal.aborted) {
    const query = after === undefined ? '' : `?after=${after}&wait=${WAIT_SECONDS}`;
    const answer = await ask<ConsoleSteps>('GET', `consoles/steps${query}`, undefined, signal).catch(() => undefined);
    if (answer === undefined) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    // What was there when this window opened belongs to an earlier run. The sandbox counts anew when it was restarted.
    else if (after !== undefined && answer.last >= after) for (const step of answer.steps) noteStep(step);
    after = answer?.last;
  }
}

/**
 * Notes a step when the wizard moves on: it opens a rollout once the server has accepted it, and its codes once they
 * exist.
 */
export function notePlace(place: string): void {
  const [, rollout] = /^\/batches\/([^/]+)/.exec(place) ?? [];
  if (rollout !== undefined) {
    noteRollout(rollout);
    noteStep('generated');
  }
  if (/^\/batches\/[^/]+\/(codes|sheets)$/.test(place)) noteStep('shown');
}

function offers({ latest }: ConversationView, verb: string): boolean {
  const actions = (latest?.cards ?? []).flatMap((card) => listActions(card));
  return actions.some(({ action }) => action['verb'] === verb || at(action, 'data', 'verb') === verb);
}
