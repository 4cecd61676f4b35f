import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { ChannelError } from '../../domain/channel/channel.ts';
import type { ApprovalChannel, CardDelivery, CardLease, PostedCard } from '../../domain/channel/channel.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { leaveChannelAlone, noteChannelWorks } from '../channel/channel-health.ts';

interface DeliverDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'chosen'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'cards' | 'channel' | 'jobs' | 'requests'>;
  };
  readonly notifier: Pick<Notifier, 'post' | 'update'>;
}

/** Everything that one delivery of a card works with, read under its card lease. */
interface Work {
  readonly lease: CardLease;
  readonly request: ApprovalRequest;
  readonly channel: ApprovalChannel;
  readonly delivery: CardDelivery;
}

/**
 * Length of the card lease in seconds. It is longer than all tries of one post or update together with the time to read
 * who may see the card. The lease is renewed before a post.
 */
const LEASE_SECONDS = 90;

/**
 * Brings the card of a request to its present state, and replaces a card that is gone. Several servers may run this job
 * for the same request at once, so each first asks for the card lease, and a server that does not get it does nothing.
 * Nothing is lost by that: the server with the lease learns when it saves that the request has changed meanwhile, and
 * sends the job again. If that server crashes, the lease ends by itself and the reconciler sends the job again.
 */
export async function deliverCard(deps: DeliverDeps, requestId: string): Promise<void> {
  const lease = await deps.store.transaction((tx) => tx.cards.lease(requestId, LEASE_SECONDS));
  if (!lease) return;
  const work = await load(deps, lease);
  const updated = work.delivery.card && (await updateCard(deps, work, work.delivery.card));
  if (updated === 'done') return;
  await postCard(deps, work);
}

async function load({ store }: DeliverDeps, lease: CardLease): Promise<Work> {
  const [request, channel, delivery] = await Promise.all([
    store.requests.byId(lease.requestId),
    store.channel.chosen(),
    store.cards.delivery(lease.requestId),
  ]);
  if (!request || !channel || !delivery)
    throw new Error('a card was taken for a request or channel that does not exist');
  return { lease, request, channel, delivery };
}

/**
 * Updates the card that is known. The answer `successor` means that the card is gone, or that it is in a former channel
 * where the bot has no access any more, so a new card has to be posted.
 */
async function updateCard(deps: DeliverDeps, work: Work, known: PostedCard): Promise<'done' | 'successor'> {
  const { request, channel, delivery } = work;
  const card = { ...known, serviceUrl: channel.serviceUrl };
  try {
    if ((await deps.notifier.update(card, request, delivery.strayCards > 0)) === 'gone') return 'successor';
  } catch (error) {
    const isElsewhere = card.conversationId.split(';')[0] !== channel.channelId;
    if (isElsewhere && error instanceof ChannelError) return 'successor';
    await giveUp(deps, work, error, 'not_updated');
    return 'done';
  }
  await save(deps, work, card, false);
  return 'done';
}

/**
 * Posts a new card. Before the post, the store notes that a card may exist whose id we do not know: if the server
 * crashes between the post and the save, later cards can warn people about the lost one.
 */
async function postCard(deps: DeliverDeps, work: Work): Promise<void> {
  const { lease, request, channel, delivery } = work;
  if (!(await deps.store.transaction((tx) => tx.cards.beginPost(lease, LEASE_SECONDS)))) return;
  let card: PostedCard;
  try {
    card = await deps.notifier.post(channel, request, delivery.strayCards > 0);
  } catch (error) {
    await giveUp(deps, work, error, 'not_posted');
    return;
  }
  await save(deps, work, card, true);
}

/**
 * Saves where the card is, and ends the card lease. A job for a change that came meanwhile could not get the lease, so
 * the job is sent again here. If another server has taken the lease in the meantime, it posts its own card, and the
 * card that was posted here has to be retired.
 */
async function save(
  { store }: DeliverDeps,
  { lease, request, channel }: Work,
  card: PostedCard,
  posted: boolean,
): Promise<void> {
  const { requestId } = lease;
  await store.transaction(async (tx) => {
    const saved = await tx.cards.save(lease, card, { revision: request.revision, posted });
    if (saved === 'behind') await tx.jobs.send({ name: 'deliver-card', requestId });
    // Another server has taken over, and posts a card of its own.
    if (saved === undefined && posted) await tx.jobs.send({ name: 'retire-card', requestId, card });
    await noteChannelWorks(tx, channel.channelId);
  });
}

/**
 * Ends the card lease after a failure, and decides what comes next: a later try after a doubtful post, or a pause for a
 * channel that refuses cards.
 * @throws the error itself, unless it is a ChannelError
 */
async function giveUp(
  { store }: DeliverDeps,
  { lease, channel }: Work,
  error: unknown,
  nothing: 'not_updated' | 'not_posted',
): Promise<void> {
  const problem = error instanceof ChannelError ? error.problem : undefined;
  await store.transaction(async (tx) => {
    const retryAt = await tx.cards.endLease(lease, problem === 'unsure' ? 'unsure' : nothing);
    if (retryAt) await tx.jobs.send({ name: 'deliver-card', requestId: lease.requestId }, retryAt);
    if (problem === 'refused') await leaveChannelAlone(tx, channel.channelId);
  });
  if (problem === undefined) throw error;
}
