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

/** Length of the card lease in seconds. It is longer than all tries of one update and one post. */
const LEASE_SECONDS = 90;

/**
 * Posts the card of a request in the chat of one person, or brings it to its present state. A server that does not get
 * the card lease does nothing, because the one that holds it looks again after it has saved.
 */
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

/** Updates the card or posts it. A card that is gone is posted again only while there is something to decide. */
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
 * Ends the card lease after a failure. If the chat refuses messages, the person is forgotten, and the request looks for
 * other approvers.
 * @throws the error itself, unless it is a ChannelError
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
