import { decidingFacts } from '../../domain/approval/deciding-facts.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { ChannelError, UPDATE_AGAIN_SECONDS } from '../../domain/channel/channel.ts';
import type { ApprovalChannel, CardDelivery, CardLease, PostedCard } from '../../domain/channel/channel.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { CardFailure, Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Notifier, Update } from '../../domain/ports/notifier.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { leaveChannelAlone, noteChannelWorks } from '../channel/channel-health.ts';
import { sendFitting, type Sent } from './fitting-form.ts';

interface DeliverDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'chosen'>;
    readonly rateLimits: Pick<RateLimits, 'take'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'cards' | 'channel' | 'clock' | 'jobs' | 'requests'>;
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
 * The pause between two alerts about refused cards, in seconds, over all servers. A fault of all cards must not become
 * an alert for each.
 */
const REFUSED_ALERT = { key: 'card refused alert', seconds: 3_600 } as const;

/**
 * Brings the card of a request to its present state, and replaces a card that is gone. Several servers may run this job
 * for the same request at once, so each first asks for the card lease, and a server that does not get it does nothing.
 * Nothing is lost by that: the server with the lease learns when it saves that the request has changed meanwhile, and
 * sends the job again. If that server crashes, the lease ends by itself and the reconciler sends the job again.
 */
export async function deliverCard(deps: DeliverDeps, requestId: string): Promise<void> {
  const lease = await deps.store.transaction(async (tx) => {
    const leased = await tx.cards.lease(requestId, LEASE_SECONDS);
    if (!leased) await tx.cards.skip(requestId);
    return leased;
  });
  if (!lease) return;
  const work = await load(deps, lease);
  if (work.delivery.card && showsFacts(work)) return keepCard(deps, work, work.delivery.card);
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

/** Names what a card shows: all that decides, and the warning of another card. */
function factsOf({ request, delivery }: Work): string {
  return `${decidingFacts(request)}${delivery.strayCards > 0 ? '-twin' : ''}`;
}

/** Whether the known card of a waiting request needs no edit, which would throw away what somebody is typing. */
function showsFacts(work: Work): boolean {
  return work.request.status === 'pending' && work.lease.shownFacts === factsOf(work);
}

/** Saves that the card is current as it is, and ends the card lease. Nothing was sent, so the channel may not work. */
async function keepCard({ store }: DeliverDeps, work: Work, card: PostedCard): Promise<void> {
  const { lease, request } = work;
  await store.transaction(async (tx) => {
    const kept = { revision: request.revision, posted: false, facts: factsOf(work) };
    if ((await tx.cards.save(lease, card, kept)) === 'behind')
      await tx.jobs.send({ name: 'deliver-card', requestId: lease.requestId });
  });
}

/** The states of a request whose card is not worth a successor when only a repeated update finds it gone. */
const OVER: ReadonlySet<ApprovalRequest['status']> = new Set(['cancelled', 'expired', 'rejected', 'signed_in']);

/**
 * Updates the card that is known. The answer `successor` means that the card is gone, or that it is in a former channel
 * where the bot has no access any more, so a new card has to be posted.
 */
async function updateCard(deps: DeliverDeps, work: Work, known: PostedCard): Promise<'done' | 'successor'> {
  const { request, channel, delivery } = work;
  const card = { ...known, serviceUrl: channel.serviceUrl };
  const hasTwin = delivery.strayCards > 0;
  let sent: Sent<Update>;
  try {
    sent = await sendFitting(card.isPlain === true, (isPlain) =>
      deps.notifier.update(card, request, { hasTwin, isPlain }),
    );
  } catch (error) {
    const isElsewhere = card.conversationId.split(';')[0] !== channel.channelId;
    if (isElsewhere && error instanceof ChannelError && error.problem !== 'unsure') return 'successor';
    await giveUp(deps, work, error, 'update');
    return 'done';
  }
  const isRepeat = delivery.revision >= request.revision;
  if (sent.result === 'gone' && !(isRepeat && OVER.has(request.status))) return 'successor';
  await save(deps, work, plainly(card, sent.isPlain), { posted: false, isUnsure: sent.result === 'unsure' });
  return 'done';
}

function plainly(card: PostedCard, isPlain: boolean): PostedCard {
  return isPlain ? { ...card, isPlain } : card;
}

/**
 * Posts a new card. Before the post, the store notes that a card may exist whose id we do not know: if the server
 * crashes between the post and the save, later cards can warn people about the lost one.
 */
async function postCard(deps: DeliverDeps, work: Work): Promise<void> {
  const { lease, request, channel, delivery } = work;
  if (!(await deps.store.transaction((tx) => tx.cards.beginPost(lease, LEASE_SECONDS)))) return;
  const hasTwin = delivery.strayCards > 0;
  let sent: Sent<PostedCard>;
  try {
    sent = await sendFitting(false, (isPlain) => deps.notifier.post(channel, request, { hasTwin, isPlain }));
  } catch (error) {
    await giveUp(deps, work, error, 'post');
    return;
  }
  await save(deps, work, plainly(sent.result, sent.isPlain), { posted: true, isUnsure: false });
}

interface Outcome {
  readonly posted: boolean;
  /** Whether an earlier try of the update may still take effect, so that the card has to be written again. */
  readonly isUnsure: boolean;
}

/**
 * Saves where the card is, and ends the card lease. A job for a change that came meanwhile could not get the lease, so
 * the job is sent again here. If another server has taken the lease in the meantime, it posts its own card, and the
 * card that was posted here has to be retired.
 */
async function save(deps: DeliverDeps, work: Work, card: PostedCard, { posted, isUnsure }: Outcome): Promise<void> {
  const { lease, request, channel, delivery } = work;
  const { requestId } = lease;
  const tellsRefusal = card.isPlain === true && delivery.card?.isPlain !== true && (await isFirstRefusal(deps));
  await deps.store.transaction(async (tx) => {
    const againAt = isUnsure ? secondsAfter(await tx.clock.now(), UPDATE_AGAIN_SECONDS) : undefined;
    const saved = await tx.cards.save(lease, card, {
      revision: request.revision,
      posted,
      facts: factsOf(work),
      ...(againAt && { againAt }),
    });
    if (saved === 'behind') await tx.jobs.send({ name: 'deliver-card', requestId });
    if (againAt) await tx.jobs.send({ name: 'deliver-card', requestId }, againAt);
    // Another server has taken over, and posts a card of its own.
    if (saved === undefined && posted) await tx.jobs.send({ name: 'retire-card', requestId, card });
    if (tellsRefusal) await tellRefusal(tx, request);
    await noteChannelWorks(tx, channel.channelId);
  });
}

/** Returns whether people should be alerted of a refused card, which they are once an hour. */
async function isFirstRefusal({ store }: DeliverDeps): Promise<boolean> {
  return (await store.rateLimits.take(REFUSED_ALERT.key, 1, REFUSED_ALERT.seconds)) === undefined;
}

async function tellRefusal(tx: Pick<Transaction, 'jobs'>, { account }: ApprovalRequest): Promise<void> {
  await tx.jobs.send({ name: 'raise-alert', kind: 'card_refused', room: account.displayName });
}

/**
 * Ends the card lease after a failure, and decides what comes next: a later try after a call in doubt, a pause for a
 * channel that refuses cards, or personal chats for a card that Teams refuses for itself.
 * @throws the error itself, unless it is a ChannelError
 */
async function giveUp(deps: DeliverDeps, work: Work, error: unknown, tried: 'post' | 'update'): Promise<void> {
  const { lease, request, channel } = work;
  const problem = error instanceof ChannelError ? error.problem : undefined;
  const tellsRefusal = problem === 'unfit' && (await isFirstRefusal(deps));
  await deps.store.transaction(async (tx) => {
    if (problem === 'unfit') {
      await tx.cards.refuse(lease, { revision: request.revision, posted: tried === 'post' });
      if (tellsRefusal) await tellRefusal(tx, request);
      return;
    }
    const retryAt = await tx.cards.endLease(lease, failureOf(problem, tried));
    if (retryAt) await tx.jobs.send({ name: 'deliver-card', requestId: lease.requestId }, retryAt);
    if (problem === 'refused' || problem === 'busy') await leaveChannelAlone(tx, channel.channelId);
  });
  if (problem === undefined) throw error;
}

function failureOf(problem: ChannelError['problem'] | undefined, tried: 'post' | 'update'): CardFailure {
  if (tried === 'post') return problem === 'unsure' ? 'unsure' : 'not_posted';
  return problem === 'unsure' ? 'update_unsure' : 'not_updated';
}
