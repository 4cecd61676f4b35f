import assert from 'node:assert/strict';
import type { PageEvent } from '../../contract/page-events.ts';
import { approve, storeContract, submitted } from './store-contract.ts';

storeContract('the events that pages hear of', (opened) => {
  it('name request and account, once committed, and nothing of a transaction that failed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const heard: PageEvent[] = [];
    const through = Promise.withResolvers<void>();
    const stop = store.pageEvents.listen((change) => {
      heard.push(change);
      if (change.type === 'preferences') through.resolve();
    });
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.pageEvents.tell({ type: 'batch', batchId: 'none' });
        throw new Error('not committed');
      }),
    );
    assert.equal(await approve(store, request), true);
    await store.transaction((tx) => tx.pageEvents.tell({ type: 'preferences' }));
    await through.promise;
    const ofRequest = heard.filter((change) => 'accountId' in change && change.accountId === request.account.id);
    assert.deepEqual(new Set(ofRequest.map(({ type }) => type)), new Set(['request', 'account']));
    assert.deepEqual(
      heard.filter(({ type }) => type === 'batch'),
      [],
    );
    stop();
    await store.transaction((tx) => tx.pageEvents.tell({ type: 'sync' }));
    assert.deepEqual(
      heard.filter(({ type }) => type === 'sync'),
      [],
    );
  });
});
