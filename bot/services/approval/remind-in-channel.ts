import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { ChannelError, type PostedCard } from '../../domain/channel/channel.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface ReminderDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery' | 'reminder'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'cards'>;
  };
  readonly notifier: Pick<Notifier, 'remind' | 'settleReminder'>;
}

/**
 * Replies in the thread of the card that has waited longest, for all requests that still wait. The place of the reply is
 * stored, so that the decision can edit it away. A reply that may not have arrived is not repeated, because people would
 * rather miss one than read it twice.
 * @throws ChannelError busy when nothing was posted and another try, of which the queue makes a few, may help
 */
export async function remindInChannel(
  { store, notifier }: ReminderDeps,
  {
    requestId,
    others = [],
    approvers = [],
  }: { readonly requestId: string; readonly others?: readonly string[]; readonly approvers?: readonly string[] },
): Promise<void> {
  if ((await store.channel.standing()).state !== 'works') return;
  const asked = [requestId, ...others];
  const waiting: ApprovalRequest[] = [];
  let card: PostedCard | undefined;
  for (const id of asked) {
    const request = await store.requests.byId(id);
    // An earlier try of this job may have posted the reply and then failed to settle it.
    if (request?.status !== 'pending' || (await store.cards.reminder(id))) continue;
    waiting.push(request);
    card ??= (await store.cards.delivery(id))?.card;
  }
  try {
    if (card) await post({ store, notifier }, card, waiting, approvers);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
    return;
  }
  // A decision that came while the reply was posted knew nothing of it.
  for (const id of asked) await settleReminder({ store, notifier }, id);
}

async function post(
  { store, notifier }: ReminderDeps,
  card: PostedCard,
  waiting: readonly ApprovalRequest[],
  approvers: readonly string[],
): Promise<void> {
  const reply = await notifier.remind(card, { rooms: roomsOf(waiting), approvers });
  await store.transaction((tx) =>
    tx.cards.noteReminder(
      waiting.map(({ id }) => id),
      reply,
    ),
  );
}

/**
 * Edits the reminder of a request that waits no longer: it lists the rooms that still wait, or says on one line that
 * none does. A reminder that can't be edited stays as it is, because the card says what became of the request.
 * @throws ChannelError busy when another try may help
 */
export async function settleReminder({ store, notifier }: ReminderDeps, requestId: string): Promise<void> {
  const reminder = await store.cards.reminder(requestId);
  if (!reminder) return;
  const { card, requests } = reminder;
  if (requests.find(({ id }) => id === requestId)?.status === 'pending') return;
  const waiting = requests.filter(({ status }) => status === 'pending');
  try {
    await notifier.settleReminder(
      card,
      waiting.map(({ room }) => room),
    );
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
  }
  await store.transaction((tx) => tx.cards.forgetReminder(requestId));
}

function roomsOf(requests: readonly ApprovalRequest[]): readonly string[] {
  return requests.map(({ account }) => account.displayName);
}
