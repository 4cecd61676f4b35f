import type { Store } from '../../domain/ports/store.ts';

interface ReconcileDeps {
  readonly store: Pick<Store, 'strandedBatches' | 'transaction' | 'unfinished' | 'wantedInChats'>;
}

/** Requests with cards in personal chats, at a time. */
const PORTION = 100;

/** Sends the jobs again that a crash may have swallowed; each of them is harmless when there is nothing to do. */
export async function reconcile({ store }: ReconcileDeps): Promise<void> {
  const unfinished = await store.unfinished();
  const stranded = await store.strandedBatches();
  const wanted = await store.wantedInChats(PORTION);
  await store.transaction(async (changes) => {
    await changes.send({ name: 'expire' });
    await changes.send({ name: 'deliver-digest' });
    for (const batchId of stranded) await changes.send({ name: 'run-batch', batchId });
    for (const requestId of wanted) await changes.send({ name: 'deliver-card', requestId });
    for (const { requestId, card, release } of unfinished) {
      if (card) await changes.send({ name: 'deliver-card', requestId });
      if (release) await changes.send({ name: 'release-credential', requestId });
    }
  });
}
