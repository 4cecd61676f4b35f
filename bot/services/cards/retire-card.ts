import { type PostedCard, UPDATE_AGAIN_SECONDS } from '../../domain/channel/channel.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { noteChannelWorks } from '../channel/channel-health.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface RetireDeps {
  readonly store: { readonly transaction: Transact<'audit' | 'cards' | 'channel' | 'clock' | 'jobs' | 'requests'> };
  readonly notifier: Pick<Notifier, 'retire'>;
}

/**
 * Removes the buttons from a card that was posted twice. The card then says that the request continues on the other
 * one. An update in doubt is repeated later, because an older state of the card may otherwise come back.
 */
export async function retireCard({ store, notifier }: RetireDeps, requestId: string, card: PostedCard): Promise<void> {
  const isUnsure = (await notifier.retire(card)) === 'unsure';
  await store.transaction(async (tx) => {
    if (isUnsure) {
      const againAt = secondsAfter(await tx.clock.now(), UPDATE_AGAIN_SECONDS);
      await tx.jobs.send({ name: 'retire-card', requestId, card }, againAt);
    } else {
      await tx.cards.forgetStray(requestId);
    }
    await noteChannelWorks(tx, card.conversationId.replace(/;.*$/, ''));
  });
}
