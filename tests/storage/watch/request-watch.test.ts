import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { HeldPoll } from '../../../bot/domain/ports/store/polls.ts';
import type { PollChange } from '../../../bot/storage/watch/look-at-polls.ts';
import { RequestWatch } from '../../../bot/storage/watch/request-watch.ts';

const POLL = { codeHash: 'c', number: 1, requestId: 'r', revision: 1 } as const;

/** A watch whose looks are counted. What they find can be changed. */
function stage(isTold?: () => boolean) {
  const found = new Map<HeldPoll, PollChange>();
  const looks: number[] = [];
  const watch = new RequestWatch(async (polls) => {
    looks.push(polls.length);
    return found;
  }, isTold);
  return { found, looks, watch };
}

describe('a watch for a change of a request', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = sinon.useFakeTimers()));
  afterEach(() => clock.restore());

  it('is woken by it', async () => {
    const { found, watch } = stage();
    const waiting = watch.wait(POLL, 15);
    found.set(POLL, 'changed');
    watch.heard('r');
    assert.equal(await waiting, true);
  });

  it('ends when a later poll took over', async () => {
    const { found, watch } = stage();
    found.set(POLL, 'taken_over');
    assert.equal(await watch.wait(POLL, 15), false);
  });

  it('sees a change without a notification a second later', async () => {
    const { found, watch } = stage();
    const waiting = watch.wait(POLL, 15);
    await clock.tickAsync(100);
    found.set(POLL, 'changed');
    await clock.tickAsync(1_000);
    assert.equal(await waiting, true);
  });

  it('looks at everyone when notifications may have been lost', async () => {
    const { found, watch } = stage(() => true);
    const waiting = watch.wait(POLL, 15);
    await clock.tickAsync(1_100);
    found.set(POLL, 'changed');
    watch.missed();
    assert.equal(await waiting, true);
  });

  it('ends with its time, and with the error of a look', async () => {
    const { watch } = stage();
    const waiting = watch.wait(POLL, 15);
    await clock.tickAsync(15_000);
    assert.equal(await waiting, true);
    const failing = new RequestWatch(() => Promise.reject(new Error('away')));
    await assert.rejects(failing.wait(POLL, 15), /away/);
    assert.equal(clock.countTimers(), 0);
  });

  it('waits no longer when the store is about to close, and never again', async () => {
    const { watch } = stage();
    const waiting = watch.wait(POLL, 15);
    watch.close();
    assert.equal(await waiting, false);
    assert.equal(await watch.wait(POLL, 15), false);
  });

  for (const [isTold, most] of [
    [false, 10],
    [true, 2],
  ] as const) {
    it(`for 200 polls looks ${most} times in ten seconds while notifications are ${isTold ? '' : 'not '}known to arrive`, async () => {
      const { looks, watch } = stage(() => isTold);
      const polls = Array.from({ length: 200 }, (_, index) => ({ ...POLL, requestId: `r${index}` }));
      const waiting = Promise.all(polls.map((poll) => watch.wait(poll, 20)));
      await clock.tickAsync(500);
      const begun = looks.length;
      assert.ok(begun <= 2, 'polls that begin together share a look');
      await clock.tickAsync(10_000);
      assert.deepEqual(looks.slice(begun), Array<number>(most).fill(200));
      watch.heard('r7');
      await clock.tickAsync(0);
      assert.equal(looks.at(-1), 1, 'a notification looks at what it names');
      watch.close();
      await waiting;
    });
  }

  it('looks every second again as soon as notifications may be lost', async () => {
    let isTold = true;
    const { looks, watch } = stage(() => isTold);
    const waiting = watch.wait(POLL, 20);
    await clock.tickAsync(1_500);
    isTold = false;
    const before = looks.length;
    await clock.tickAsync(3_000);
    assert.equal(looks.length - before, 3);
    watch.close();
    await waiting;
  });
});
