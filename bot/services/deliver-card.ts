import type { Notifier, Store } from '../domain/ports.ts';

interface DeliverDeps {
  readonly store: Pick<Store, 'approvalChannel' | 'cardOf' | 'request' | 'transaction'>;
  readonly notifier: Notifier;
}

/** Brings the card of a request to its present state; a card that is gone gets a successor. */
export async function deliverCard({ store, notifier }: DeliverDeps, requestId: string): Promise<void> {
  const request = await store.request(requestId);
  const channel = await store.approvalChannel();
  if (!request || !channel) return;
  const card = await store.cardOf(requestId);
  if (card && card.revision >= request.revision) return;
  const kept = card && (await notifier.update(card, request)) === 'updated' ? card : await notifier.post(channel, request);
  await store.transaction((changes) => changes.saveCard(requestId, kept, request.revision));
}

export async function raiseAlert({ store, notifier }: DeliverDeps, text: string): Promise<void> {
  const channel = await store.approvalChannel();
  if (channel) await notifier.alert(channel, text);
}
