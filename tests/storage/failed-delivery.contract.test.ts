import assert from 'node:assert/strict';
import { deliver, issue, ready, release, statusOf, storeContract } from './store-contract.ts';

const MOST = 3;

storeContract('a delivery that failed', (opened) => {
  const fail = (id: string) => opened.store.transaction((changes) => changes.failDelivery(id, MOST));

  it('opens the one-time password again, so that a newer one still ends its request', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    assert.equal(await fail(request.id), 'approved');
    assert.equal((await store.otpById(request.otpId))?.status, 'submitted');
    await release(store, request.id);
    await issue(store, request.account.id);
    assert.equal(await statusOf(store, request.id), 'cancelled');
    assert.equal(await store.sealedCredential(request.id), undefined);
  });

  it('lets it be revoked as well', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await fail(request.id);
    assert.equal(await store.transaction((changes) => changes.revokeOtp(request.otpId)), true);
  });

  it('changes no password for a console whose account has a newer one-time password', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await issue(store, request.account.id);
    assert.equal(await fail(request.id), undefined);
    assert.equal(await statusOf(store, request.id), 'delivered');
    assert.equal((await store.otpById(request.otpId))?.status, 'consumed');
  });

  it('comes too late when the time to pick the credential up is over, and in time after it was delivered', async () => {
    const { store } = opened;
    const [late, delivered] = [await ready(store), await ready(store)];
    await deliver(store, delivered);
    await store.setClockOffset(3_600);
    assert.equal(await fail(late.id), undefined);
    assert.equal(await statusOf(store, late.id), 'expired');
    assert.equal(await fail(delivered.id), 'approved');
    await store.setClockOffset(0);
  });
});
