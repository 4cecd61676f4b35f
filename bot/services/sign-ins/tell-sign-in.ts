import { ChannelError } from '../../domain/channel/channel.ts';
import { signInAlert, type SignInAlert } from '../../domain/channel/sign-in-alert.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { SignInNews } from '../../domain/sign-ins/sign-in-news.ts';

interface TellDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'jobs'>;
  };
  readonly notifier: Pick<Notifier, 'tellSignIn'>;
}

/**
 * Replies in the thread of the card, or raises an alert when there is no card or the channel doesn't work. A reply that
 * may not have arrived is not repeated, because the card shows the news too.
 * @throws ChannelError busy when nothing was posted and another try may help
 */
async function tellChannel({ store, notifier }: TellDeps, requestId: string, alert: SignInAlert): Promise<void> {
  const card = (await store.cards.delivery(requestId))?.card;
  if (!card || (await store.channel.standing()).state !== 'works')
    return store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', ...alert }));
  try {
    await notifier.tellSignIn(card, alert);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
  }
}

/**
 * Tells approvers news about a sign-in, unless they are over meanwhile. The person who generated the code has a card of
 * their own.
 * @throws ChannelError busy when nothing was posted and another try, of which the queue makes a few, may help
 */
export async function tellSignIn(
  deps: TellDeps,
  { requestId, news }: { readonly requestId: string; readonly news: SignInNews },
): Promise<void> {
  const request = await deps.store.requests.byId(requestId);
  const alert = request && signInAlert(request, news);
  if (!alert) return;
  await tellChannel(deps, requestId, alert);
}
