import { ChannelError, type PostedCard, UPDATE_AGAIN_SECONDS } from '../../domain/channel/channel.ts';
import { decidingFacts } from '../../domain/approval/deciding-facts.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { ChatCardLease, ChatCardReason } from '../../domain/channel/personal-chat.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { ChatCardFailure } from '../../domain/ports/store/chats.ts';
import type { ChatNotifier } from '../../domain/ports/notifier.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { sendFitting } from './fitting-form.ts';

interface ChatCardDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'chats' | 'clock' | 'jobs'>;
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
  const reason = await reasonOf(store, requestId);
  const facts = `${decidingFacts(request)}-${reason.state}`;
  const isKept = request.status === 'pending' && lease.shownFacts === facts;
  let shown: Shown;
  try {
    shown =
      isKept && lease.card ? { card: lease.card, isUnsure: false } : await show(deps.chats, lease, request, reason);
  } catch (error) {
    await giveUp(deps, lease, error);
    return;
  }
  await store.transaction(async (tx) => {
    const againAt = shown.isUnsure ? secondsAfter(await tx.clock.now(), UPDATE_AGAIN_SECONDS) : undefined;
    if ((await tx.chats.saveCard(lease, shown.card, { facts, ...(againAt && { againAt }) })) === 'behind')
      await tx.jobs.send({ name: 'deliver-chat-card', requestId, objectId });
    if (againAt) await tx.jobs.send({ name: 'deliver-chat-card', requestId, objectId }, againAt);
  });
}

/** Returns why the request is in a chat. A channel that works may still refuse the card of this request. */
async function reasonOf(store: ChatCardDeps['store'], requestId: string): Promise<ChatCardReason> {
  const standing = await store.channel.standing();
  if (standing.state !== 'works' || !(await store.cards.delivery(requestId))?.isRefused) return standing;
  return { state: 'card_refused', channelName: standing.channelName };
}

interface Shown {
  readonly card: PostedCard;
  /** Whether an earlier try of the update may still take effect, so that the card has to be written again. */
  readonly isUnsure: boolean;
}

/** Updates the card or posts it. A card that is gone is posted again only while there is something to decide. */
async function show(
  chats: ChatCardDeps['chats'],
  { chat, card: known }: ChatCardLease,
  request: ApprovalRequest,
  reason: ChatCardReason,
): Promise<Shown> {
  const card = known && { ...known, serviceUrl: chat.serviceUrl };
  if (card) {
    const { result, isPlain } = await sendFitting(card.isPlain === true, (plain) =>
      chats.updateInChat(card, request, reason, { isPlain: plain }),
    );
    if (result !== 'gone' || request.status !== 'pending')
      return { card: isPlain ? { ...card, isPlain } : card, isUnsure: result === 'unsure' };
  }
  const { result, isPlain } = await sendFitting(false, (plain) =>
    chats.postToChat(chat, request, reason, { isPlain: plain }),
  );
  return { card: isPlain ? { ...result, isPlain } : result, isUnsure: false };
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
      const failure: ChatCardFailure = problem ?? 'not_posted';
      await tx.chats.endLease(lease, failure);
    }
  });
  if (problem === undefined) throw error;
}
