import { ChannelError, type PostedCard } from '../../domain/channel/channel.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { ChannelStanding, ChatCardTurn } from '../../domain/channel/personal-chat.ts';
import type { ChatNotifier } from '../../domain/ports/notifier.ts';
import type { Store } from '../../domain/ports/store.ts';

interface ChatCardDeps {
  readonly store: Pick<Store, 'channelStanding' | 'request' | 'transaction'>;
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
  const turn = await store.transaction((changes) => changes.takeChatCard(requestId, objectId, LEASE_SECONDS));
  if (!turn) return;
  const request = await store.request(requestId);
  if (!request) throw new Error('a card was taken for a request that does not exist');
  let card: PostedCard;
  try {
    card = await show(deps.chats, turn, request, await store.channelStanding());
  } catch (error) {
    await giveUp(deps, turn, error);
    return;
  }
  await store.transaction(async (changes) => {
    if ((await changes.saveChatCard(turn, card)) === 'behind')
      await changes.send({ name: 'deliver-chat-card', requestId, objectId });
  });
}

/** One that is gone is posted anew only while there is something to decide. */
async function show(
  chats: ChatCardDeps['chats'],
  { chat, card: known }: ChatCardTurn,
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
async function giveUp({ store }: ChatCardDeps, turn: ChatCardTurn, error: unknown): Promise<void> {
  const { requestId, chat } = turn;
  const problem = error instanceof ChannelError ? error.problem : undefined;
  await store.transaction(async (changes) => {
    if (problem === 'refused') {
      await changes.forgetChat(chat.objectId);
      await changes.send({ name: 'deliver-card', requestId });
    } else {
      await changes.leaveChatCard(turn, problem === 'unsure' ? 'unsure' : 'not_posted');
    }
  });
  if (problem === undefined) throw error;
}
