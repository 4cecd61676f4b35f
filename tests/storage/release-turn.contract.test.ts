import assert from 'node:assert/strict';
import { approve, storeContract, submitted } from './store-contract.ts';

storeContract('the turn of a release', (opened) => {
  it('is kept anew right before the reset, so that no other attempt begins while the directory is asked', async () => {
    const { store } = opened;
    const { id, ...request } = await submitted(store);
    await approve(store, { id, ...request });
    const begin = () => store.transaction((changes) => changes.beginRelease(id, 90));
    const keep = (attempt: number) => store.transaction((changes) => changes.keepSealed(id, attempt, 'jwe', 90));
    assert.equal(await begin(), 1);
    await store.setClockOffset(80);
    assert.equal(await keep(1), true);
    await store.setClockOffset(160);
    assert.equal(await begin(), undefined);
    await store.setClockOffset(171);
    assert.equal(await keep(1), false, 'the turn is over');
    assert.equal(await begin(), 2);
    assert.deepEqual([await keep(1), await keep(2)], [false, true]);
  });
});
