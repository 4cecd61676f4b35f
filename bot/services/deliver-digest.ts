import type { ApprovalChannel } from '../domain/channel.ts';
import { MOST_CARDS } from '../domain/overview.ts';
import type { Digest, PostedDigest } from '../domain/overview.ts';
import type { Notifier, Store } from '../domain/ports.ts';

interface DigestDeps {
  readonly store: Pick<Store, 'approvalChannel' | 'countPending' | 'digest' | 'now' | 'pendingRequests' | 'take' | 'transaction'>;
  readonly notifier: Pick<Notifier, 'postDigest' | 'updateDigest'>;
}

const MOST_SHOWN = 10;
/** Over all replicas, the digest is posted or changed once in this time: a flood of requests must not become one of updates. */
const SECONDS_BETWEEN = 10;
/** The card tells how much time is left; it is told anew after this time. */
const FRESH_MINUTES = 5;

/** Whether the digest stands for the request's own card; the digest is told of each change meanwhile. */
export function joinDigest({ store }: Pick<DigestDeps, 'store'>, requestId: string): Promise<boolean> {
  return store.transaction(async (changes) => {
    const joined = await changes.joinDigest(requestId, MOST_CARDS);
    if (joined || (await changes.digest())) await changes.send({ name: 'deliver-digest' });
    return joined;
  });
}

/** Posts the digest when many wait, keeps it current, and gives requests cards of their own when few do again. */
export async function deliverDigest(deps: DigestDeps): Promise<void> {
  const { store } = deps;
  const channel = await store.approvalChannel();
  const posted = await store.digest();
  const digest = await currentDigest(deps);
  const isCrowded = digest.waiting > MOST_CARDS;
  if (!channel || (!isCrowded && !posted) || posted?.shown === shownBy(digest)) return;
  const busy = await store.take('digest', 1, SECONDS_BETWEEN);
  if (busy) {
    const startAfter = new Date(digest.at.getTime() + busy.retryAfterSeconds * 1000);
    await store.transaction((changes) => changes.send({ name: 'deliver-digest' }, startAfter));
    return;
  }
  const kept = await show(deps, channel, posted, digest);
  await store.transaction(async (changes) => {
    await changes.saveDigest(isCrowded ? kept : undefined);
    if (isCrowded) return;
    for (const requestId of await changes.leaveDigest()) await changes.send({ name: 'deliver-card', requestId });
  });
}

async function currentDigest({ store }: DigestDeps): Promise<Digest> {
  const waiting = await store.countPending();
  return { at: await store.now(), waiting, oldest: waiting > MOST_CARDS ? await store.pendingRequests(MOST_SHOWN) : [] };
}

/** A digest that is over is not posted anew when it is gone. */
async function show(
  { notifier }: DigestDeps, channel: ApprovalChannel, posted: PostedDigest | undefined, digest: Digest,
): Promise<PostedDigest | undefined> {
  const shown = shownBy(digest);
  if (posted && (await notifier.updateDigest(posted.card, digest)) === 'updated') return { card: posted.card, shown };
  return digest.waiting > MOST_CARDS ? { card: await notifier.postDigest(channel, digest), shown } : undefined;
}

/** Differs when the card would. */
function shownBy({ at, waiting, oldest }: Digest): string {
  return [Math.floor(at.getTime() / (FRESH_MINUTES * 60_000)), waiting, ...oldest.map(({ id }) => id)].join(' ');
}
