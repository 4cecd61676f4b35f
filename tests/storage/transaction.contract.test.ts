import assert from 'node:assert/strict';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { statusOf, storeContract, submitted } from './store-contract.ts';

storeContract('a transaction', (opened) => {
  it('changes nothing when its work fails', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const failed = store.transaction(async (tx) => {
      await tx.requests.reject(request.id, SYSTEM, 'other', 'why');
      throw new Error('no');
    });
    await assert.rejects(failed, /no/);
    assert.equal(await statusOf(store, request.id), 'pending');
  });

  it('is there again after the store was closed and opened', async () => {
    const request = await submitted(opened.store);
    await opened.reopen();
    assert.deepEqual(await opened.store.requests.byId(request.id), request);
  });
});
