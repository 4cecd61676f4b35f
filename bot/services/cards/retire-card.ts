import type { PostedCard } from '../../domain/channel/channel.ts';
import type { Notifier } from '../../domain/ports/notifier.ts';
import type { Store } from '../../domain/ports/store.ts';

interface RetireDeps {
  readonly store: Pick<Store, 'transaction'>;
  readonly notifier: Pick<Notifier, 'retire'>;
}

/** Takes the buttons from a card that was posted twice, and says that the request continues in the other one. */
export async function retireCard({ store, notifier }: RetireDeps, requestId: string, card: PostedCard): Promise<void> {
  await notifier.retire(card);
  await store.transaction((changes) => changes.forgetStray(requestId));
}
