import { ChannelError } from '../../domain/channel/channel.ts';
import { standingTrouble } from '../../domain/approval/standing-trouble.ts';
import type { TroubleStage } from '../../domain/consoles/console-report.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface TellDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'delivery'>;
    readonly channel: Pick<Channel, 'standing'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'jobs'>;
  };
  readonly notifier: Pick<Notifier, 'tellTrouble'>;
}

/**
 * Replies in the thread of the card that a console reported a trouble, unless that is over meanwhile. Without a card, or
 * when the channel doesn't work, an alert tells the same. A reply that may not have arrived is not repeated, because
 * the card shows the trouble too.
 * @throws ChannelError busy when nothing was posted and another try, of which the queue makes a few, may help
 */
export async function tellTrouble(
  { store, notifier }: TellDeps,
  { requestId, stage }: { readonly requestId: string; readonly stage: TroubleStage },
): Promise<void> {
  const request = await store.requests.byId(requestId);
  const trouble = request && standingTrouble(request);
  if (trouble?.stage !== stage) return;
  const card = (await store.cards.delivery(requestId))?.card;
  if (!card || (await store.channel.standing()).state !== 'works') {
    const room = request?.account.displayName ?? '';
    const { teams, exchange, detail } = trouble;
    const sight = {
      ...(teams !== undefined && { teams }),
      ...(exchange !== undefined && { exchange }),
      ...(detail !== undefined && { detail }),
    };
    await store.transaction((tx) =>
      tx.jobs.send({ name: 'raise-alert', kind: 'console_trouble', room, report: { stage, ...sight } }),
    );
    return;
  }
  try {
    await notifier.tellTrouble(card, trouble);
  } catch (error) {
    if (!(error instanceof ChannelError) || error.problem === 'busy') throw error;
  }
}
