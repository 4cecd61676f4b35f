import assert from 'node:assert/strict';
import { RequestWatch } from '../../../bot/storage/watch/request-watch.ts';

describe('a watch for a change of a request', () => {
  it('is woken by it', async () => {
    const watch = new RequestWatch();
    let changed = false;
    const waiting = watch.wait('r', 15, () => Promise.resolve(changed));
    changed = true;
    watch.heard('r');
    assert.equal(await waiting, true);
  });

  it('waits no longer when the store is about to close, and never again', async () => {
    const watch = new RequestWatch();
    const waiting = watch.wait('r', 15, () => Promise.resolve(false));
    watch.close();
    assert.equal(await waiting, false);
    assert.equal(await watch.wait('r', 15, () => Promise.resolve(false)), false);
  });
});
