import assert from 'node:assert/strict';
import sinon from 'sinon';
import { RecentlyFull } from '../../../bot/storage/budgets/recently-full.ts';

describe('limits that are used up', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => clock.restore());

  it('are known until a place becomes free, with the time that is left', () => {
    const full = new RecentlyFull();
    full.note('a', 2.4);
    assert.deepEqual(full.waitOf('a'), { retryAfterSeconds: 3 });
    clock.tick(2_300);
    assert.deepEqual(full.waitOf('a'), { retryAfterSeconds: 1 });
    clock.tick(200);
    assert.equal(full.waitOf('a'), undefined);
    assert.equal(full.waitOf('b'), undefined);
  });

  it('are asked for again after five seconds at the latest, because the clock may have been set', () => {
    const full = new RecentlyFull();
    full.note('a', 3_600);
    clock.tick(4_999);
    assert.deepEqual(full.waitOf('a'), { retryAfterSeconds: 3_596 });
    clock.tick(1);
    assert.equal(full.waitOf('a'), undefined);
  });

  it('are known in a bounded number, and the oldest is forgotten first', () => {
    const full = new RecentlyFull();
    for (let index = 0; index <= 10_000; index += 1) full.note(`key ${index}`, 60);
    assert.equal(full.waitOf('key 0'), undefined);
    assert.ok(full.waitOf('key 1'));
    assert.ok(full.waitOf('key 10000'));
    full.clear();
    assert.equal(full.waitOf('key 10000'), undefined);
  });
});
