import type { PostedCard } from '../../domain/channel/channel.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface RetireDeps {
  readonly store: { readonly transaction: Transact<'cards'> };
  readonly notifier: Pick<Notifier, 'retire'>;
}

/**
 * Removes the buttons from a card that was posted twice. The card then says that the request continues on the other
 * one.
 */
export async function retireCard({ store, notifier }: RetireDeps, requestId: string, card: PostedCard): Promise<void> {
  await notifier.retire(card);
  await store.transaction((tx) => tx.cards.forgetStray(requestId));
}
