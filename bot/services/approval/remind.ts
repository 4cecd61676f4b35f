import { ChannelError } from '../../domain/channel/channel.ts';
import type { Pending } from '../../domain/approval/approval-request.ts';
import type { ActivityFeed } from '../../domain/ports/activity-feed.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { approversInReach } from '../cards/follow-in-chats.ts';
import type { PermissionDeps } from '../preferences/require-permission.ts';

interface RemindDeps extends PermissionDeps {
  readonly store: {
    readonly chats: Pick<Chats, 'list'>;
    readonly requests: Pick<Requests, 'dueReminders'>;
    readonly transaction: Transact<'jobs' | 'locks' | 'requests'>;
  };
}

/**
 * The number of requests that one run reminds people of. If more are waiting, people learn about the oldest, and find
 * the others next to them.
 */
const MOST_AT_ONCE = 5;

/**
 * Reminds people once of each request that has waited too long: with a reply in the thread of the card, and with a
 * notification for each approver whose personal chat is known.
 */
export async function remindWaiting(deps: RemindDeps, remindMinutes: number | 'off'): Promise<void> {
  if (remindMinutes === 'off') return;
  const { store } = deps;
  const due = await store.requests.dueReminders(remindMinutes, MOST_AT_ONCE);
  if (due.length === 0) return;
  const people = await approversInReach(deps);
  await store.transaction(async (tx) => {
    await tx.locks.accountsOf(due);
    for (const requestId of due) {
      if (!(await tx.requests.markReminded(requestId))) continue;
      await tx.jobs.send({ name: 'remind', requestId });
      for (const { objectId } of people) await tx.jobs.send({ name: 'remind-person', requestId, objectId });
    }
  });
}

interface ThreadDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<Requests, 'byId'>;
  };
  readonly notifier: Pick<Notifier, 'remind'>;
}

/** A request that waits for its decision, with full minutes since it came and until its decision clock ends. */
interface Waiting {
  readonly request: Pending;
  readonly minutes: number;
  readonly minutesLeft: number;
}

async function stillWaiting(
  { store }: { readonly store: { readonly clock: Pick<Clock, 'now'>; readonly requests: Pick<Requests, 'byId'> } },
  requestId: string,
): Promise<Waiting | undefined> {
  const request = await store.requests.byId(requestId);
  if (request?.status !== 'pending') return undefined;
  const now = (await store.clock.now()).getTime();
  return {
    request,
    minutes: Math.floor((now - request.requestedAt.getTime()) / 60_000),
    minutesLeft: Math.ceil((request.decisionExpiresAt.getTime() - now) / 60_000),
  };
}

/**
 * Replies in the thread of the card. A reply that may not have arrived is not repeated, because people would rather
 * miss one than read it twice.
 * @throws ChannelError busy when nothing was posted and another try, of which the queue makes a few, may help
 */
export async function remindInThread(deps: ThreadDeps, requestId: string): Promise<void> {
  const waiting = await stillWaiting(deps, requestId);
  const card = (await deps.store.cards.delivery(requestId))?.card;
  if (!waiting || !card || (await deps.store.channel.standing()).state !== 'works') return;
  try {
    await deps.notifier.remind(card, waiting.minutes, waiting.minutesLeft);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
  }
}

interface PersonDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<Requests, 'byId'>;
  };
  readonly feed: Pick<ActivityFeed, 'tellWaiting'>;
}

/**
 * Sends a notification to one approver through the activity feed. `refused` means that another try would not help, for
 * example because nobody granted the permission. `over` means that the request is not waiting any more.
 * @throws DirectoryError when another try may help
 */
export async function remindPerson(
  deps: PersonDeps,
  { requestId, objectId }: { readonly requestId: string; readonly objectId: string },
): Promise<'told' | 'refused' | 'over'> {
  const waiting = await stillWaiting(deps, requestId);
  if (!waiting) return 'over';
  const isInChannel = (await deps.store.channel.standing()).state === 'works';
  const card = isInChannel ? (await deps.store.cards.delivery(requestId))?.card : undefined;
  const room = waiting.request.account.displayName;
  try {
    await deps.feed.tellWaiting(objectId, { requestId, room, minutes: waiting.minutes, ...(card && { card }) });
    return 'told';
  } catch (error) {
    if (error instanceof DirectoryError && error.problem !== 'directory_failing') return 'refused';
    throw error;
  }
}
