import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createSecondClock } from '../../tab/src/look/second-clock.ts';

describe('the clock of the pages', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: 5_000, toFake: ['Date', 'setInterval', 'clearInterval'] });
  });
  afterEach(() => clock.restore());

  it('is right from the first moment after a time without listeners', () => {
    const seconds = createSecondClock(() => Date.now());
    clock.tick(3_600_000);
    assert.equal(seconds.now(), 3_605_000);
    seconds.subscribe(() => undefined)();
    clock.tick(60_000);
    assert.equal(seconds.now(), 3_665_000);
  });

  it('stands still between two seconds, so that a page is not drawn again', () => {
    const seconds = createSecondClock(() => Date.now());
    clock.tick(999);
    assert.equal(seconds.now(), 5_000);
  });

  it('tells all listeners every second with one timer, which ends with the last of them', () => {
    const seconds = createSecondClock(() => Date.now());
    const heard: string[] = [];
    const stops = ['a', 'b'].map((name) => seconds.subscribe(() => heard.push(`${name} ${seconds.now()}`)));
    assert.equal(clock.countTimers(), 1);
    clock.tick(1_000);
    assert.deepEqual(heard, ['a 6000', 'b 6000']);
    for (const stop of stops) stop();
    assert.equal(clock.countTimers(), 0);
  });
});
