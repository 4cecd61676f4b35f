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
    readonly transaction: Transact<'jobs' | 'requests'>;
  };
}

/** At a time; when many wait, people are told of the oldest, and find the others. */
const MOST_AT_ONCE = 5;

/** Of requests that wait too long, once each: a reply in the card's thread, and a notification to each approver in reach. */
export async function remindWaiting(deps: RemindDeps, remindMinutes: number | 'off'): Promise<void> {
  if (remindMinutes === 'off') return;
  const { store } = deps;
  const due = await store.requests.dueReminders(remindMinutes, MOST_AT_ONCE);
  if (due.length === 0) return;
  const people = await approversInReach(deps);
  await store.transaction(async (tx) => {
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

/** One that may not have arrived is not repeated: it would rather be a second one. */
export async function remindInThread(deps: ThreadDeps, requestId: string): Promise<void> {
  const waiting = await stillWaiting(deps, requestId);
  const card = (await deps.store.cards.delivery(requestId))?.card;
  if (!waiting || !card || (await deps.store.channel.standing()).state !== 'works') return;
  try {
    await deps.notifier.remind(card, waiting.minutes, waiting.minutesLeft);
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
  }
}

interface PersonDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<Requests, 'byId'>;
  };
  readonly feed: ActivityFeed;
}

/** `refused`: nothing that another try would change, such as a permission that nobody gave. */
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
