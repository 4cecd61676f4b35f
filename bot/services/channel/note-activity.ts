import type { PostedCard } from '../../domain/channel/channel.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { type ChannelEvent, noteChannelEvent } from './note-channel-event.ts';

/** What an authenticated activity of our tenant tells besides what it asks for. */
export interface SeenActivity {
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** `added`, `removed`: the app, by this activity. */
  readonly chat?: { readonly objectId: string; readonly conversationId: string; readonly change?: 'added' | 'removed' };
  readonly event?: ChannelEvent;
  readonly pressed?: { readonly requestId: string; readonly card: PostedCard };
}

interface NoteDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'chosen'>;
    readonly transaction: Transact<'audit' | 'cards' | 'channel' | 'chats' | 'jobs' | 'requests'>;
  };
}

/** Asks the store only about an address that differs from the last one seen by this process. */
export function activityNotes(deps: NoteDeps): (seen: SeenActivity) => Promise<void> {
  let lastServiceUrl: string | undefined;
  const noteChat = chatNotes(deps);
  return async ({ tenantId, serviceUrl, chat, event, pressed }) => {
    if (serviceUrl !== lastServiceUrl) {
      await deps.store.transaction((tx) => tx.channel.followServiceUrl(tenantId, serviceUrl));
      lastServiceUrl = serviceUrl;
    }
    if (chat) await noteChat({ tenantId, serviceUrl, ...chat });
    if (event) await noteChannelEvent(deps, event);
    if (pressed) await repairCard(deps, pressed.requestId, pressed.card);
  };
}

/** Of the people whose chats this process has seen; beyond it some are written down again. */
const MOST_KNOWN = 1_000;

/** An app that was added is written down whatever is known: another server may have heard of its removal. */
function chatNotes({
  store,
}: NoteDeps): (chat: PersonalChat & { readonly change?: 'added' | 'removed' }) => Promise<void> {
  const known = new Map<string, string>();
  return async ({ change, ...chat }) => {
    const { objectId, conversationId, serviceUrl } = chat;
    if (change === 'removed') {
      known.delete(objectId);
      return store.transaction((tx) => tx.chats.forget(objectId));
    }
    const place = `${serviceUrl} ${conversationId}`;
    if (change === undefined && known.get(objectId) === place) return;
    await store.transaction((tx) => tx.chats.note(chat));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(objectId, place);
  };
}

/**
 * A press names its card, so that one whose id was lost can be known again: it becomes the request's card, or is told to
 * point to the one that took its place. Looks at nothing unless such a card may exist, whatever the press claims.
 */
async function repairCard({ store }: NoteDeps, requestId: string, card: PostedCard): Promise<void> {
  const delivery = await store.cards.delivery(requestId);
  if (!delivery || delivery.strayCards === 0 || delivery.card?.activityId === card.activityId) return;
  const channel = await store.channel.chosen();
  if (card.conversationId.split(';')[0] !== channel?.channelId) return;
  await store.transaction(async (tx) => {
    const fate = await tx.cards.adopt(requestId, card);
    if (fate === 'adopted') await tx.jobs.send({ name: 'deliver-card', requestId });
    if (fate === 'stray') await tx.jobs.send({ name: 'retire-card', requestId, card });
  });
}
