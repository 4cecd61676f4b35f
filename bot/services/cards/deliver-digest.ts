import {
  type ApprovalChannel,
  ChannelError,
  type PostedCard,
  UPDATE_AGAIN_SECONDS,
} from '../../domain/channel/channel.ts';
import { MOST_CARDS } from '../../domain/audit/overview.ts';
import type { Digest, PostedDigest } from '../../domain/audit/overview.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { DigestCard } from '../../domain/ports/store/digest.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { sendFitting } from './fitting-form.ts';
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
  readonly notifier: Pick<Notifier, 'postDigest' | 'retireDigest' | 'updateDigest'>;
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
/** The pause after Teams has refused even the plain digest for itself, in seconds. It would refuse it each time. */
const REFUSED = { key: 'digest refused', seconds: 3_600 } as const;
/** The pause after a post that may have arrived, in seconds. Only one more post follows it. */
const DOUBT_SECONDS = 300;

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
 * After another channel was chosen, a digest there takes over, and the former one says so. Several replicas may run it
 * at once. A shared counter lets one of them through every ten seconds, and the others send the job again for later.
 * Nothing is posted or updated if the digest already shows the present state.
 */
export async function deliverDigest(deps: DigestDeps): Promise<void> {
  const { store } = deps;
  const channel = await store.channel.chosen();
  // The job simply ends while the channel is left alone, because the reconciler sends it again.
  if (!channel || (await store.channel.isPaused())) return;
  const known = await store.digest.posted();
  const digest = await currentDigest(deps);
  const posted = known && isIn(channel, known.card) ? known : undefined;
  if (posted && isCurrent(posted, digest)) return;
  if (!known && !isCrowded(digest)) return store.transaction(endDigest);
  const busy = await store.rateLimits.take('digest', 1, SECONDS_BETWEEN);
  if (busy) {
    const startAfter = secondsAfter(digest.at, busy.retryAfterSeconds);
    await store.transaction((tx) => tx.jobs.send({ name: 'deliver-digest' }, startAfter));
    return;
  }
  if (await store.rateLimits.usedUp(REFUSED.key, 1)) return;
  if (known && !posted) await retireFormer(deps, known, digest.at);
  try {
    await save(deps, channel, digest, await show(deps, channel, posted, digest));
  } catch (error) {
    await giveUp(deps, channel, error);
  }
}

function isIn({ channelId }: ApprovalChannel, { conversationId }: PostedCard): boolean {
  return conversationId.split(';')[0] === channelId;
}

function isCurrent({ shown, writeAgainAt = Infinity }: PostedDigest, digest: Digest): boolean {
  return shown === shownBy(digest) && digest.at.getTime() < writeAgainAt;
}

function isCrowded({ waiting }: Digest): boolean {
  return waiting > MOST_CARDS;
}

/** Forgets the digest, and gives waiting requests their own cards, if only the digest stood for them until now. */
async function endDigest(tx: Pick<Transaction, 'digest' | 'jobs' | 'locks'>): Promise<void> {
  await giveCards(tx);
  await tx.digest.save(undefined);
}

async function giveCards(tx: Pick<Transaction, 'digest' | 'jobs' | 'locks'>): Promise<void> {
  await tx.locks.accountsWith(['pending']);
  for (const requestId of await tx.digest.leave()) await tx.jobs.send({ name: 'deliver-card', requestId });
}

/**
 * Says on the digest of a former channel that it continues elsewhere. The new digest does not wait for that, because
 * the bot may have no access to the former channel any more. If the answer was lost, or an earlier update of the digest
 * is in doubt, it is said once more later, because an older state may otherwise come back.
 */
async function retireFormer(
  { store, notifier }: DigestDeps,
  { card, writeAgainAt = 0 }: PostedDigest,
  now: Date,
): Promise<void> {
  const outcome = await notifier
    .retireDigest(card)
    .catch((error: unknown) => (error instanceof ChannelError && error.problem === 'unsure' ? 'unsure' : 'gone'));
  if (outcome === 'gone' || (outcome === 'updated' && writeAgainAt <= now.getTime())) return;
  const againAt = secondsAfter(now, UPDATE_AGAIN_SECONDS);
  await store.transaction((tx) => tx.jobs.send({ name: 'retire-digest', card }, againAt));
}

/** What a run leaves behind: the digest as it is in the channel now, none, or that no post was allowed. */
type Shown = PostedDigest | 'none' | 'waits';

/** Stores what was shown. A digest that has ended stays known while an update may still change it back. */
async function save(
  { store }: DigestDeps,
  { channelId }: ApprovalChannel,
  digest: Digest,
  shown: Shown,
): Promise<void> {
  if (shown === 'waits') return;
  await store.transaction(async (tx) => {
    if (!isCrowded(digest)) await giveCards(tx);
    await noteChannelWorks(tx, channelId);
    const isKept = shown !== 'none' && (isCrowded(digest) || shown.writeAgainAt !== undefined);
    await tx.digest.save(isKept ? shown : undefined);
    if (isKept && shown.writeAgainAt !== undefined)
      await tx.jobs.send({ name: 'deliver-digest' }, new Date(shown.writeAgainAt));
  });
}

/**
 * Handles a failed post or update. After a ChannelError the next try of the reconciler comes at the right time.
 * @throws the error itself, unless it is a ChannelError
 */
async function giveUp({ store }: DigestDeps, { channelId }: ApprovalChannel, error: unknown): Promise<void> {
  if (!(error instanceof ChannelError)) throw error;
  if (error.problem === 'refused' || error.problem === 'busy')
    await store.transaction((tx) => leaveChannelAlone(tx, channelId));
  if (error.problem === 'unfit') await store.rateLimits.take(REFUSED.key, 1, REFUSED.seconds);
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
): Promise<Shown> {
  const updated = posted && (await update(deps, posted, digest));
  if (updated) return updated;
  return isCrowded(digest) ? post(deps, channel, digest) : 'none';
}

/** Updates the digest. The answer is `undefined` if it is gone. */
async function update(
  { store, notifier }: DigestDeps,
  posted: PostedDigest,
  digest: Digest,
): Promise<PostedDigest | undefined> {
  const { card } = posted;
  const writeAgainAt = secondsAfter(digest.at, UPDATE_AGAIN_SECONDS).getTime();
  try {
    const { result: outcome } = await sendFitting(false, (isPlain) =>
      notifier.updateDigest(card, isPlain ? plainly(digest) : digest),
    );
    if (outcome === 'gone') return undefined;
    const { writeAgainAt: awaited = 0 } = posted;
    const again = outcome === 'unsure' ? writeAgainAt : awaited;
    return { card, shown: shownBy(digest), ...(again > digest.at.getTime() && { writeAgainAt: again }) };
  } catch (error) {
    if (error instanceof ChannelError && error.problem === 'unsure')
      await store.transaction((tx) => tx.digest.save({ card, shown: '', writeAgainAt }));
    throw error;
  }
}

async function post({ store, notifier }: DigestDeps, channel: ApprovalChannel, digest: Digest): Promise<Shown> {
  const allowed = await store.transaction((tx) => tx.digest.beginPost(channel.channelId, DOUBT_SECONDS));
  if (!allowed) return 'waits';
  try {
    const fresh = { ...digest, isRepeat: allowed === 'repeat' };
    const { result: card } = await sendFitting(false, (isPlain) =>
      notifier.postDigest(channel, isPlain ? plainly(fresh) : fresh),
    );
    return { card, shown: shownBy(digest) };
  } catch (error) {
    if (!(error instanceof ChannelError && error.problem === 'unsure'))
      await store.transaction((tx) => tx.digest.cancelPost());
    throw error;
  }
}

/** Leaves the list out, for a digest that Teams refuses for itself. The number and the button stay. */
function plainly(digest: Digest): Digest {
  return { ...digest, oldest: [] };
}

/** Names the state that the digest shows. Two digests with the same name look the same. */
function shownBy({ at, waiting, oldest }: Digest): string {
  return [Math.floor(at.getTime() / (FRESH_MINUTES * 60_000)), waiting, ...oldest.map(({ id }) => id)].join(' ');
}
