import { type ApprovalChannel, ChannelError, type PostedCard } from '../../domain/channel/channel.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import type { RuleChangeQueries } from '../../domain/ports/store/rules/rule-changes.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { factsOfChange, type PendingChange, type PendingChangeCard } from '../../domain/preferences/pending-change.ts';
import { leaveChannelAlone, noteChannelWorks } from '../channel/channel-health.ts';

interface RuleCardDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen' | 'isPaused'>;
    readonly rateLimits: Pick<RateLimitCounts, 'begin' | 'finish' | 'take'>;
    readonly ruleChanges: Pick<RuleChangeQueries, 'byId' | 'cardOf'>;
    readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests' | 'ruleChanges'>;
  };
  readonly notifier: Pick<Notifier, 'postRuleChange' | 'retireRuleChange' | 'updateRuleChange'>;
}

/** Seconds after which another server may begin although the first one hasn't finished, because it may have crashed. */
const LONGEST_SECONDS = 120;
/** The most posts of one card, together with those whose answers got lost. */
const MOST_POSTS = 2;
/** The time in which the approvers' chats are told only once of a change whose card can't be posted, in seconds. */
const TOLD_SECONDS = 86_400;

/**
 * Posts the card of a change of the rules, or brings it to the present state of the change, on one server at a time. A
 * job that comes while another server works does nothing, and that server looks once more when it has finished.
 */
export async function deliverRuleCard(deps: RuleCardDeps, changeId: string): Promise<void> {
  const { rateLimits } = deps.store;
  const work = `rule card ${changeId}`;
  for (let again = true; again;) {
    if (!(await rateLimits.begin(work, LONGEST_SECONDS))) return;
    try {
      await deliver(deps, changeId);
    } finally {
      again = await rateLimits.finish(work);
    }
  }
}

async function deliver(deps: RuleCardDeps, changeId: string): Promise<void> {
  const { store } = deps;
  const change = await store.ruleChanges.byId(changeId);
  const delivery = await store.ruleChanges.cardOf(changeId);
  if (!change || !delivery) return;
  if (delivery.card && !(await mustMove(deps, change, delivery.card))) {
    if (delivery.shows === change.status) return;
    if (await updateCard(deps, change, delivery.card)) return;
  }
  if (change.status === 'pending') await postCard(deps, change);
}

/** Retires the card of a change that waits while another channel is the approval channel. */
async function mustMove(
  { store, notifier }: RuleCardDeps,
  { id, status }: PendingChange,
  card: PostedCard,
): Promise<boolean> {
  const channel = await store.channel.chosen();
  if (status !== 'pending' || !channel || card.conversationId.split(';')[0] === channel.channelId) return false;
  await notifier.retireRuleChange(card).catch((error: unknown) => {
    if (!(error instanceof ChannelError)) throw error;
  });
  await store.transaction((tx) => tx.ruleChanges.saveCard(id, 'pending', undefined));
  return true;
}

/**
 * Updates the card. An update in doubt is not stored, so the reconciler has it written again.
 * @returns `false` when the card is gone and has to be posted anew
 */
async function updateCard(
  { store, notifier }: RuleCardDeps,
  change: PendingChange,
  card: Required<PendingChangeCard>['card'],
): Promise<boolean> {
  const { id, status } = change;
  const outcome = await notifier.updateRuleChange(card, change).catch((error: unknown) => {
    if (error instanceof ChannelError) return error.problem === 'refused' ? 'gone' : 'unsure';
    throw error;
  });
  if (outcome === 'unsure') return true;
  const isOver = outcome === 'gone' && status === 'pending';
  await store.transaction((tx) => tx.ruleChanges.saveCard(id, status, isOver ? undefined : card));
  return !isOver;
}

async function postCard(deps: RuleCardDeps, change: PendingChange): Promise<void> {
  const { store, notifier } = deps;
  const channel = await store.channel.chosen();
  if (!channel || (await store.channel.isPaused())) return tellChats(deps, change);
  if (!(await store.transaction((tx) => tx.ruleChanges.beginPost(change.id, MOST_POSTS)))) return;
  try {
    const card = await notifier.postRuleChange(channel, change);
    await store.transaction(async (tx) => {
      await tx.ruleChanges.saveCard(change.id, change.status, card);
      await noteChannelWorks(tx, channel.channelId);
    });
  } catch (error) {
    await giveUp(deps, change, channel, error);
  }
}

/** @throws the error itself, unless it is a ChannelError */
async function giveUp(
  deps: RuleCardDeps,
  change: PendingChange,
  { channelId }: ApprovalChannel,
  error: unknown,
): Promise<void> {
  const problem = error instanceof ChannelError ? error.problem : undefined;
  if (problem === 'unsure') return;
  await deps.store.transaction(async (tx) => {
    await tx.ruleChanges.cancelPost(change.id);
    if (problem === 'refused' || problem === 'busy') await leaveChannelAlone(tx, channelId);
  });
  if (problem === undefined) throw error;
  await tellChats(deps, change);
}

/** Tells the approvers, once, that a change waits although no card can be posted. An alert finds its way to chats. */
async function tellChats({ store }: RuleCardDeps, { id, askedBy, content }: PendingChange): Promise<void> {
  if (await store.rateLimits.take(`rule card told ${id}`, 1, TOLD_SECONDS)) return;
  const { displayName: by } = askedBy;
  await store.transaction((tx) =>
    tx.jobs.send({ name: 'raise-alert', kind: 'rules_change_waits', changeId: id, by, ...factsOfChange(content) }),
  );
}
