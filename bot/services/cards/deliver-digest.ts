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
    readonly transaction: Transact<'audit' | 'channel' | 'digest' | 'jobs' | 'locks' | 'requests'>;
  };
  readonly notifier: Pick<Notifier, 'postDigest' | 'updateDigest'>;
}

/** The number of requests that the digest lists. */
const MOST_SHOWN = 10;
/**
 * Seconds between two posts or updates of the digest, counted over all replicas. A flood of requests must not become a
 * flood of updates.
 */
const SECONDS_BETWEEN = 10;
/** Minutes after which the digest is updated even if no request has changed, because it shows how much time is left. */
const FRESH_MINUTES = 5;
/**
 * The pause after a post that may have arrived, in seconds. Another post soon after it could fill the channel with
 * copies.
 */
const DOUBT = { key: 'digest in doubt', seconds: 300 } as const;

/**
 * Returns whether the digest stands in for the card of the request. While there is a digest, each change also sends the
 * job that updates it.
 */
export function joinDigest({ store }: Pick<DigestDeps, 'store'>, requestId: string): Promise<boolean> {
  return store.transaction(async (tx) => {
    const joined = await tx.digest.join(requestId, MOST_CARDS);
    if (joined || (await tx.digest.posted())) await tx.jobs.send({ name: 'deliver-digest' });
    return joined;
  });
}

/**
 * Posts the digest when many requests wait, keeps it current, and gives requests their own cards when only a few wait.
 * Several replicas may run it at once. A shared counter lets one of them through every ten seconds, and the others send
 * the job again for later. Nothing is posted or updated if the digest already shows the present state.
 */
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

/**
 * Returns whether the channel has to be left alone for now. The job simply ends in that case, because the reconciler
 * sends it again.
 */
async function mustWait(store: DigestDeps['store']): Promise<boolean> {
  return (await store.channel.isPaused()) || (await store.rateLimits.usedUp(DOUBT.key, 1)) !== undefined;
}

/** Sends the jobs that give waiting requests their own cards, if only the digest stood for them until now. */
async function giveCards(tx: Pick<Transaction, 'digest' | 'jobs' | 'locks'>): Promise<void> {
  await tx.locks.accountsWith(['pending']);
  for (const requestId of await tx.digest.leave()) await tx.jobs.send({ name: 'deliver-card', requestId });
}

async function save(
  { store }: DigestDeps,
  { channelId }: ApprovalChannel,
  digest: Digest,
  kept: PostedDigest | undefined,
): Promise<void> {
  await store.transaction(async (tx) => {
    if (!isCrowded(digest)) await giveCards(tx);
    await noteChannelWorks(tx, channelId);
    await tx.digest.save(isCrowded(digest) ? kept : undefined);
  });
}

/**
 * Handles a failed post or update. After a ChannelError the next try of the reconciler comes at the right time.
 * @throws the error itself, unless it is a ChannelError
 */
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

/** Updates or posts the digest. If the digest is gone and few requests wait, it is not posted again. */
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

/** Updates the digest. A digest in a former channel where the bot has no access any more counts as gone. */
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

/** Names the state that the digest shows. Two digests with the same name look the same. */
function shownBy({ at, waiting, oldest }: Digest): string {
  return [Math.floor(at.getTime() / (FRESH_MINUTES * 60_000)), waiting, ...oldest.map(({ id }) => id)].join(' ');
}
