import { type AnchorDay, type AnchorThread, type DailyCheckpoint, monthOf } from '../../domain/audit/channel-anchor.ts';
import { type ApprovalChannel, ChannelError } from '../../domain/channel/channel.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { NewestCheckpoint } from '../../domain/ports/store/audit/audit-log.ts';
import type { ChannelAnchors } from '../../domain/ports/store/audit/channel-anchors.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { leaveChannelAlone } from '../channel/channel-health.ts';

export interface AnchorDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen' | 'isPaused'>;
    readonly channelAnchors: ChannelAnchors;
    readonly transaction: Transact<'audit' | 'channel' | 'jobs' | 'requests'>;
  };
  readonly notifier: Pick<Notifier, 'postAnchor' | 'replyAnchor'>;
}

function isIn({ channelId }: ApprovalChannel, { card }: AnchorThread): boolean {
  return card.conversationId.split(';')[0] === channelId;
}

/** Replies in the thread of the month, and begins one if there is none in this channel or if somebody deleted it. */
async function reply(
  { store, notifier }: AnchorDeps,
  channel: ApprovalChannel,
  { thread, size }: AnchorDay,
  checkpoint: DailyCheckpoint,
): Promise<void> {
  const month = monthOf(checkpoint.day);
  const isCurrent = thread?.month === month && isIn(channel, thread);
  if (isCurrent && (await notifier.replyAnchor(thread.card, checkpoint)) === 'replied')
    return store.channelAnchors.save({ thread, size: checkpoint.size });
  const card = await notifier.postAnchor(channel, month);
  await store.channelAnchors.save({ thread: { month, card }, size });
  await notifier.replyAnchor(card, checkpoint);
  await store.channelAnchors.save({ thread: { month, card }, size: checkpoint.size });
}

/**
 * Puts the newest checkpoint into the approval channel, once a day and if there are new entries. A month has one message,
 * and each day is a reply to it. Nothing of it is ever edited, and the copies in Teams are out of reach of whoever can
 * write to the database. After another channel was chosen, its first reply comes with a message of its own.
 *
 * A reply that may have arrived is not repeated. When the channel refuses it, the day is tried again later.
 */
export async function anchorInChannel(deps: AnchorDeps, newest: NewestCheckpoint | undefined): Promise<void> {
  const { store } = deps;
  const channel = await store.channel.chosen();
  if (!newest || !channel || (await store.channel.isPaused())) return;
  const taken = await store.channelAnchors.takeDay();
  if (!taken || newest.size === taken.size) return;
  const { day } = taken;
  try {
    await reply(deps, channel, taken, { day, size: newest.size, note: newest.note });
  } catch (error) {
    const problem = error instanceof ChannelError ? error.problem : undefined;
    if (problem === 'unsure' || problem === 'unfit') return;
    await store.channelAnchors.giveBack(day);
    if (problem === undefined) throw error;
    await store.transaction((tx) => leaveChannelAlone(tx, channel.channelId));
  }
}
