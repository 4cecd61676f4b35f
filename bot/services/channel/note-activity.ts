import type { Language } from '../../domain/language.ts';
import type { PostedCard } from '../../domain/channel/channel.ts';
import type { PersonalChat } from '../../domain/channel/personal-chat.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { noteChannelWorks } from './channel-health.ts';
import { type ChannelEvent, noteChannelEvent } from './note-channel-event.ts';

/**
 * What an authenticated activity of our tenant reveals about chats, channels and cards, apart from what the person asks
 * for.
 */
export interface SeenActivity {
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The personal chat. `change` says whether this activity added or removed the app. */
  readonly chat?: {
    readonly objectId: string;
    readonly conversationId: string;
    readonly change?: 'added' | 'removed';
    /** The language of the person's client, if the activity tells it. */
    readonly language?: Language;
  };
  /** The channel in which it happened. */
  readonly channelId?: string;
  readonly event?: ChannelEvent;
  readonly pressed?: { readonly requestId: string; readonly card: PostedCard };
}

interface NoteDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'chosen' | 'standing'>;
    readonly rateLimits: Pick<RateLimitCounts, 'take'>;
    readonly transaction: Transact<'audit' | 'cards' | 'channel' | 'chats' | 'jobs' | 'requests'>;
  };
}

/**
 * Returns a function that stores what activities reveal. It remembers the last service URL of this process, so that
 * only a URL that differs from it costs a transaction.
 */
export function activityNotes(deps: NoteDeps): (seen: SeenActivity) => Promise<void> {
  let lastServiceUrl: string | undefined;
  const noteChat = chatNotes(deps);
  return async ({ tenantId, serviceUrl, chat, channelId, event, pressed }) => {
    if (serviceUrl !== lastServiceUrl) {
      await deps.store.transaction((tx) => tx.channel.followServiceUrl(tenantId, serviceUrl));
      lastServiceUrl = serviceUrl;
    }
    if (chat) await noteChat({ tenantId, serviceUrl, ...chat });
    if (event) await noteChannelEvent(deps, event);
    else if (channelId !== undefined) await noteLife(deps, channelId);
    if (pressed) await repairCard(deps, pressed.requestId, pressed.card);
  };
}

/**
 * Seconds between two pauses that activities end. Teams may pass on what people do in a channel whose messages it
 * refuses.
 */
const LIFE_SECONDS = 60;

/** Ends the pause of the approval channel when a person acts there, because the bot is in it again. */
async function noteLife({ store }: NoteDeps, channelId: string): Promise<void> {
  if ((await store.channel.standing()).state !== 'refused') return;
  if (await store.rateLimits.take('sign of life', 1, LIFE_SECONDS)) return;
  await store.transaction((tx) => noteChannelWorks(tx, channelId));
}

/**
 * The number of chats that this process remembers. Beyond it the memory is cleared, and chats that are already stored
 * are stored once more.
 */
const MOST_KNOWN = 1_000;

/**
 * Returns a function that stores personal chats, and skips those that this process has already stored. A chat where the
 * app was just added is always stored, because another server may have heard of its removal meanwhile.
 */
function chatNotes({
  store,
}: NoteDeps): (chat: PersonalChat & Pick<NonNullable<SeenActivity['chat']>, 'change' | 'language'>) => Promise<void> {
  const known = new Map<string, string>();
  return async ({ change, language, ...chat }) => {
    const { objectId, conversationId, serviceUrl } = chat;
    if (change === 'removed') {
      known.delete(objectId);
      return store.transaction((tx) => tx.chats.forget(objectId));
    }
    const place = `${serviceUrl} ${conversationId} ${language ?? known.get(objectId)?.split(' ')[2] ?? ''}`;
    if (change === undefined && known.get(objectId) === place) return;
    await store.transaction((tx) => tx.chats.note(chat, language));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(objectId, place);
  };
}

/**
 * Repairs the record of a card whose id was lost. A press of a button names its card: that card becomes the card of the
 * request, or it is retired if another one has taken its place. Anyone can claim a card id in a press, so nothing
 * happens unless the store expects such a lost card and it is in the approval channel.
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
