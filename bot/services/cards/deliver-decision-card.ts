import { type ApprovalChannel, ChannelError, type PostedCard } from '../../domain/channel/channel.ts';
import type { Update } from '../../domain/ports/notifier.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { leaveChannelAlone, noteChannelWorks } from '../channel/channel-health.ts';

export interface DecisionCardDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen' | 'isPaused'>;
    readonly rateLimits: Pick<RateLimitCounts, 'begin' | 'finish' | 'take'>;
    readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests'>;
  };
}

/** Something that waits for a second approver, and where its card is. */
interface ShownDecision {
  readonly status: string;
  readonly isWaiting: boolean;
  readonly card?: PostedCard;
  /** The state that the card shows. */
  readonly shows?: string;
}

/** The card of one thing that waits for a second approver: what it shows, and how it is stored and sent. */
export interface DecisionCard {
  /** Names the card among the works of the servers, such as `rule card 4711`. */
  readonly name: string;
  load(): Promise<ShownDecision | undefined>;
  /** Stores where the card is and what it shows. Without a card, it shows nothing and may be posted anew. */
  save(shows: string, card: PostedCard | undefined): Promise<void>;
  /** Announces a post, unless it has been posted `most` times. The answer is `false` if it has. */
  beginPost(most: number): Promise<boolean>;
  cancelPost(): Promise<void>;
  post(channel: ApprovalChannel): Promise<PostedCard>;
  update(card: PostedCard): Promise<Update>;
  retire(card: PostedCard): Promise<Update>;
  /** Tells the approvers' chats that it waits although no card can be posted. */
  tellChats(): Promise<void>;
}

/** Seconds after which another server may begin although the first one hasn't finished, because it may have crashed. */
const LONGEST_SECONDS = 120;
/** The most posts of one card, together with those whose answers got lost. */
const MOST_POSTS = 2;
/** The time in which the approvers' chats are told only once of a card that can't be posted, in seconds. */
const TOLD_SECONDS = 86_400;

/**
 * Posts the card of something that waits for a second approver, or brings it to the present state, on one server at a
 * time. A job that comes while another server works does nothing, and that server looks once more when it has finished.
 */
export async function deliverDecisionCard(deps: DecisionCardDeps, decision: DecisionCard): Promise<void> {
  const { rateLimits } = deps.store;
  for (let again = true; again;) {
    if (!(await rateLimits.begin(decision.name, LONGEST_SECONDS))) return;
    try {
      await deliver(deps, decision);
    } finally {
      again = await rateLimits.finish(decision.name);
    }
  }
}

async function deliver(deps: DecisionCardDeps, decision: DecisionCard): Promise<void> {
  const shown = await decision.load();
  if (!shown) return;
  if (shown.card && !(await mustMove(deps, decision, shown, shown.card))) {
    if (shown.shows === shown.status) return;
    if (await updateCard(decision, shown, shown.card)) return;
  }
  if (shown.isWaiting) await postCard(deps, decision, shown.status);
}

/** Retires the card of something that waits while another channel is the approval channel. */
async function mustMove(
  { store }: DecisionCardDeps,
  decision: DecisionCard,
  { status, isWaiting }: ShownDecision,
  card: PostedCard,
): Promise<boolean> {
  const channel = await store.channel.chosen();
  if (!isWaiting || !channel || card.conversationId.split(';')[0] === channel.channelId) return false;
  await decision.retire(card).catch((error: unknown) => {
    if (!(error instanceof ChannelError)) throw error;
  });
  await decision.save(status, undefined);
  return true;
}

/**
 * Updates the card. An update in doubt is not stored, so the reconciler has it written again.
 * @returns `false` when the card is gone and has to be posted anew
 */
async function updateCard(
  decision: DecisionCard,
  { status, isWaiting }: ShownDecision,
  card: PostedCard,
): Promise<boolean> {
  const outcome = await decision.update(card).catch((error: unknown) => {
    if (error instanceof ChannelError) return error.problem === 'refused' ? 'gone' : 'unsure';
    throw error;
  });
  if (outcome === 'unsure') return true;
  const isOver = outcome === 'gone' && isWaiting;
  await decision.save(status, isOver ? undefined : card);
  return !isOver;
}

async function postCard(deps: DecisionCardDeps, decision: DecisionCard, status: string): Promise<void> {
  const { store } = deps;
  const channel = await store.channel.chosen();
  if (!channel || (await store.channel.isPaused())) return tellOnce(deps, decision);
  if (!(await decision.beginPost(MOST_POSTS))) return;
  try {
    const card = await decision.post(channel);
    await decision.save(status, card);
    await store.transaction((tx) => noteChannelWorks(tx, channel.channelId));
  } catch (error) {
    await giveUp(deps, decision, channel, error);
  }
}

/** @throws the error itself, unless it is a ChannelError */
async function giveUp(
  deps: DecisionCardDeps,
  decision: DecisionCard,
  { channelId }: ApprovalChannel,
  error: unknown,
): Promise<void> {
  const problem = error instanceof ChannelError ? error.problem : undefined;
  if (problem === 'unsure') return;
  await decision.cancelPost();
  if (problem === 'refused' || problem === 'busy')
    await deps.store.transaction((tx) => leaveChannelAlone(tx, channelId));
  if (problem === undefined) throw error;
  await tellOnce(deps, decision);
}

async function tellOnce({ store }: DecisionCardDeps, decision: DecisionCard): Promise<void> {
  if (await store.rateLimits.take(`${decision.name} told`, 1, TOLD_SECONDS)) return;
  await decision.tellChats();
}
