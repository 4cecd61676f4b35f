import assert from 'node:assert/strict';
import { EventLoopWatch } from '../../bot/main/event-loop-watch.ts';

describe('the watch of the event loop', () => {
  it('says for 30 seconds that the loop stood still for 30 seconds, and is silent about a shorter stop', () => {
    let now = 0;
    const watch = new EventLoopWatch(() => now);
    const after = (seconds: number): boolean => {
      now += seconds * 1000;
      return watch.stoodStill;
    };
    assert.deepEqual([after(1), after(15), after(29)], [false, false, false]);
    assert.deepEqual([after(30), after(20), after(10), after(1)], [true, true, true, false]);
    watch.close();
  });
});
