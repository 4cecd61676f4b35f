import assert from 'node:assert/strict';
import { issue, storeContract, submitted } from './store-contract.ts';

storeContract('the one-time passwords', (opened) => {
  it('are superseded by the next of their account, with their request, also for issuers at once', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await Promise.all(Array.from({ length: 5 }, () => issue(store, request.account.id)));
    const cancelled = await store.requests.byId(request.id);
    assert.equal(cancelled?.status, 'cancelled');
    assert.equal(cancelled.cause, 'superseded');
    assert.equal((await store.otps.byId(request.otpId))?.status, 'superseded');
    assert.equal((await store.otps.latest(request.account.id))?.status, 'active');
  });
});
