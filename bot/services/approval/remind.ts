import type { Pending } from '../../domain/approval/approval-request.ts';
import type { ActivityFeed } from '../../domain/ports/activity-feed.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
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
 * Reminds people once of each request that has waited too long: with one message for all that have become due, in the
 * thread of the card that has waited longest, and with a notification for each approver whose personal chat is known.
 */
export async function remindWaiting(deps: RemindDeps, remindMinutes: number | 'off'): Promise<void> {
  if (remindMinutes === 'off') return;
  const { store } = deps;
  const due = await store.requests.dueReminders(remindMinutes, MOST_AT_ONCE);
  if (due.length === 0) return;
  const people = await approversInReach(deps);
  await store.transaction(async (tx) => {
    await tx.locks.accountsOf(due);
    const marked: string[] = [];
    for (const requestId of due) if (await tx.requests.markReminded(requestId)) marked.push(requestId);
    const [requestId, ...others] = marked;
    if (requestId === undefined) return;
    const approvers = people.map(({ objectId }) => objectId);
    await tx.jobs.send({ name: 'remind', requestId, ...(others.length > 0 && { others }), approvers });
    for (const about of marked)
      for (const objectId of approvers) await tx.jobs.send({ name: 'remind-person', requestId: about, objectId });
  });
}

/** A request that waits for its decision, with full minutes since it came. */
interface Waiting {
  readonly request: Pending;
  readonly minutes: number;
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
  };
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
