import { type ApprovalChannel, ChannelError, type PostedCard } from '../../domain/channel/channel.ts';
import { MOST_CARDS } from '../../domain/audit/overview.ts';
import type { Digest, PostedDigest } from '../../domain/audit/overview.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { DigestCard } from '../../domain/ports/store/digest.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { leaveChannelAlone, noteChannelWorks } from '../channel/channel-health.ts';

interface DigestDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen' | 'isPaused'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly digest: Pick<DigestCard, 'posted'>;
    readonly rateLimits: Pick<RateLimits, 'take' | 'usedUp'>;
    readonly requests: Pick<Requests, 'countPending' | 'pending'>;
    readonly transaction: Transact<'audit' | 'channel' | 'digest' | 'jobs' | 'requests'>;
  };
  readonly notifier: Pick<Notifier, 'postDigest' | 'updateDigest'>;
}

const MOST_SHOWN = 10;
/** Over all replicas, the digest is posted or changed once in this time: a flood of requests must not become one of updates. */
const SECONDS_BETWEEN = 10;
/** The card tells how much time is left; it is told anew after this time. */
const FRESH_MINUTES = 5;
/** After a post that may have arrived: another one soon could fill the channel with twins. */
const DOUBT = { key: 'digest in doubt', seconds: 300 } as const;

/** Whether the digest stands for the request's own card; the digest is told of each change meanwhile. */
export function joinDigest({ store }: Pick<DigestDeps, 'store'>, requestId: string): Promise<boolean> {
  return store.transaction(async (tx) => {
    const joined = await tx.digest.join(requestId, MOST_CARDS);
    if (joined || (await tx.digest.posted())) await tx.jobs.send({ name: 'deliver-digest' });
    return joined;
  });
}

/** Posts the digest when many wait, keeps it current, and gives requests cards of their own when few do again. */
export async function deliverDigest(deps: DigestDeps): Promise<void> {
  const { store } = deps;
  const channel = await store.channel.chosen();
  if (!channel || (await mustWait(store))) return;
  const posted = await store.digest.posted();
  const digest = await currentDigest(deps);
  if (posted?.shown === shownBy(digest)) return;
  if (!posted && !isCrowded(digest)) return store.transaction(giveCards);
  const busy = await store.rateLimits.take('digest', 1, SECONDS_BETWEEN);
  if (busy) {
    const startAfter = new Date(digest.at.getTime() + busy.retryAfterSeconds * 1000);
    await store.transaction((tx) => tx.jobs.send({ name: 'deliver-digest' }, startAfter));
    return;
  }
  try {
    await save(deps, channel, digest, await show(deps, channel, posted, digest));
  } catch (error) {
    await giveUp(deps, channel, error);
  }
}

function isCrowded({ waiting }: Digest): boolean {
  return waiting > MOST_CARDS;
}

/** The reconciler asks again. */
async function mustWait(store: DigestDeps['store']): Promise<boolean> {
  return (await store.channel.isPaused()) || (await store.rateLimits.usedUp(DOUBT.key, 1)) !== undefined;
}

/** To those that wait and for which the digest stood, or should have. */
async function giveCards(tx: Pick<Transaction, 'digest' | 'jobs'>): Promise<void> {
  for (const requestId of await tx.digest.leave()) await tx.jobs.send({ name: 'deliver-card', requestId });
}

async function save(
  { store }: DigestDeps,
  { channelId }: ApprovalChannel,
  digest: Digest,
  kept: PostedDigest | undefined,
): Promise<void> {
  await store.transaction(async (tx) => {
    await noteChannelWorks(tx, channelId);
    await tx.digest.save(isCrowded(digest) ? kept : undefined);
    if (!isCrowded(digest)) await giveCards(tx);
  });
}

/** @throws what was thrown, unless the reconciler's next try comes at the right time */
async function giveUp({ store }: DigestDeps, { channelId }: ApprovalChannel, error: unknown): Promise<void> {
  if (!(error instanceof ChannelError)) throw error;
  if (error.problem === 'refused') await store.transaction((tx) => leaveChannelAlone(tx, channelId));
}

async function currentDigest({ store }: DigestDeps): Promise<Digest> {
  const waiting = await store.requests.countPending();
  return {
    at: await store.clock.now(),
    waiting,
    oldest: waiting > MOST_CARDS ? await store.requests.pending(MOST_SHOWN) : [],
  };
}

/** A digest that is over is not posted anew when it is gone. */
async function show(
  deps: DigestDeps,
  channel: ApprovalChannel,
  posted: PostedDigest | undefined,
  digest: Digest,
): Promise<PostedDigest | undefined> {
  const shown = shownBy(digest);
  if (posted && (await update(deps, channel, posted, digest)) === 'updated') return { card: posted.card, shown };
  return isCrowded(digest) ? { card: await post(deps, channel, digest), shown } : undefined;
}

/** One in a former channel that does not let the bot in any more is as good as gone. */
async function update(
  { notifier }: DigestDeps,
  { channelId }: ApprovalChannel,
  { card }: PostedDigest,
  digest: Digest,
): Promise<'updated' | 'gone'> {
  try {
    return await notifier.updateDigest(card, digest);
  } catch (error) {
    const isElsewhere = card.conversationId.split(';')[0] !== channelId;
    if (isElsewhere && error instanceof ChannelError) return 'gone';
    throw error;
  }
}

async function post({ store, notifier }: DigestDeps, channel: ApprovalChannel, digest: Digest): Promise<PostedCard> {
  try {
    return await notifier.postDigest(channel, digest);
  } catch (error) {
    if (error instanceof ChannelError && error.problem === 'unsure')
      await store.rateLimits.take(DOUBT.key, 1, DOUBT.seconds);
    throw error;
  }
}

/** Differs when the card would. */
function shownBy({ at, waiting, oldest }: Digest): string {
  return [Math.floor(at.getTime() / (FRESH_MINUTES * 60_000)), waiting, ...oldest.map(({ id }) => id)].join(' ');
}
