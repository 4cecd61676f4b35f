import assert from 'node:assert/strict';
import { addDeviceCode, approve, statusOf, storeContract, submitted } from './store-contract.ts';

storeContract('the polls of a console', (opened) => {
  it('are woken by a change', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const waiting = store.polls.waitForChange(request.id, request.revision, 15);
    await approve(store, request);
    await waiting;
    assert.equal(await statusOf(store, request.id), 'approved');
  });

  it('are slowed down when they come before their interval has passed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const codeHash = await addDeviceCode(store, request.id);
    assert.deepEqual(await store.polls.begin(codeHash, false), { kind: 'answer', requestId: request.id });
    await store.polls.end(codeHash);
    assert.deepEqual(await store.polls.begin(codeHash, false), { kind: 'slow_down', intervalSeconds: 10 });
    await store.setClockOffset(11);
    assert.equal((await store.polls.begin(codeHash, false)).kind, 'answer');
    assert.deepEqual(await store.polls.begin('unheard-of', false), { kind: 'unknown' });
    assert.equal(await store.deviceCodes.requestOfAccessToken(`t-${codeHash}`), request.id);
  });
});
