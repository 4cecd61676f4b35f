import type { PostedCard } from '../domain/channel.ts';
import type { Store } from '../domain/ports.ts';

/** What an authenticated activity of our tenant tells besides what it asks for. */
export interface SeenActivity {
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly pressed?: { readonly requestId: string; readonly card: PostedCard };
}

interface NoteDeps {
  readonly store: Pick<Store, 'approvalChannel' | 'cardDelivery' | 'transaction'>;
}

/** Asks the store only about an address that differs from the last one seen by this process. */
export function activityNotes(deps: NoteDeps): (seen: SeenActivity) => Promise<void> {
  let lastServiceUrl: string | undefined;
  return async ({ tenantId, serviceUrl, pressed }) => {
    if (serviceUrl !== lastServiceUrl) {
      await deps.store.transaction((changes) => changes.followServiceUrl(tenantId, serviceUrl));
      lastServiceUrl = serviceUrl;
    }
    if (pressed) await repairCard(deps, pressed.requestId, pressed.card);
  };
}

/**
 * A press names its card, so that one whose id was lost can be known again: it becomes the request's card, or is told to
 * point to the one that took its place. Looks at nothing unless such a card may exist, whatever the press claims.
 */
async function repairCard({ store }: NoteDeps, requestId: string, card: PostedCard): Promise<void> {
  const delivery = await store.cardDelivery(requestId);
  if (!delivery || delivery.strayCards === 0 || delivery.card?.activityId === card.activityId) return;
  const channel = await store.approvalChannel();
  if (card.conversationId.split(';')[0] !== channel?.channelId) return;
  await store.transaction(async (changes) => {
    const fate = await changes.adoptCard(requestId, card);
    if (fate === 'adopted') await changes.send({ name: 'deliver-card', requestId });
    if (fate === 'stray') await changes.send({ name: 'retire-card', requestId, card });
  });
}
