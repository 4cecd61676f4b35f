import { ChannelError, type PostedCard } from '../../domain/channel/channel.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { ChannelStanding, ChatCardLease } from '../../domain/channel/personal-chat.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { ChatNotifier } from '../../domain/ports/notifier.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface ChatCardDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'standing'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'chats' | 'jobs'>;
  };
  readonly chats: Pick<ChatNotifier, 'postToChat' | 'updateInChat'>;
}

/** Longer than all tries of one update and one post. */
const LEASE_SECONDS = 90;

/** Brings one person's card of a request to its present state, or posts it. Whoever finds it taken leaves it. */
export async function deliverChatCard(
  deps: ChatCardDeps,
  { requestId, objectId }: { readonly requestId: string; readonly objectId: string },
): Promise<void> {
  const { store } = deps;
  const lease = await store.transaction((tx) => tx.chats.leaseCard(requestId, objectId, LEASE_SECONDS));
  if (!lease) return;
  const request = await store.requests.byId(requestId);
  if (!request) throw new Error('a card was taken for a request that does not exist');
  let card: PostedCard;
  try {
    card = await show(deps.chats, lease, request, await store.channel.standing());
  } catch (error) {
    await giveUp(deps, lease, error);
    return;
  }
  await store.transaction(async (tx) => {
    if ((await tx.chats.saveCard(lease, card)) === 'behind')
      await tx.jobs.send({ name: 'deliver-chat-card', requestId, objectId });
  });
}

/** One that is gone is posted anew only while there is something to decide. */
async function show(
  chats: ChatCardDeps['chats'],
  { chat, card: known }: ChatCardLease,
  request: ApprovalRequest,
  standing: ChannelStanding,
): Promise<PostedCard> {
  const card = known && { ...known, serviceUrl: chat.serviceUrl };
  if (card && ((await chats.updateInChat(card, request, standing)) === 'updated' || request.status !== 'pending'))
    return card;
  return chats.postToChat(chat, request, standing);
}

/**
 * A person who does not take messages any more is forgotten, and the request looks for others.
 * @throws what was thrown, unless it is known what comes next
 */
async function giveUp({ store }: ChatCardDeps, lease: ChatCardLease, error: unknown): Promise<void> {
  const { requestId, chat } = lease;
  const problem = error instanceof ChannelError ? error.problem : undefined;
  await store.transaction(async (tx) => {
    if (problem === 'refused') {
      await tx.chats.forget(chat.objectId);
      await tx.jobs.send({ name: 'deliver-card', requestId });
    } else {
      await tx.chats.endLease(lease, problem === 'unsure' ? 'unsure' : 'not_posted');
    }
  });
  if (problem === undefined) throw error;
}
