import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CONVERSATION_LIMITS, SendLimiter } from '../../env/sandbox/connector/bot/send-limits.ts';

describe('the rate limits of the connector', () => {
  function admittedAt(times: readonly number[]): readonly number[] {
    const limiter = new SendLimiter(CONVERSATION_LIMITS);
    return times.filter((time) => limiter.admit('19:channel', time));
  }

  it('admit 7 sends in a second and 8 in two', () => {
    const times = [0, 1, 2, 3, 4, 5, 6, 7, 999, 1_000, 1_001, 1_999, 2_000];
    assert.deepEqual(admittedAt(times), [0, 1, 2, 3, 4, 5, 6, 1_000, 2_000]);
  });

  it('admit 60 sends in half a minute and 1,800 in an hour', () => {
    const steady = Array.from({ length: 8_000 }, (_unused, index) => index * 450);
    const admitted = admittedAt(steady);
    assert.equal(admitted.filter((time) => time < 30_000).length, 60);
    assert.equal(admitted.filter((time) => time < 3_600_000).length, 1_800);
  });

  it('never admit more than a window holds, whatever comes when', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { maxLength: 300 }), (times) => {
        const admitted = admittedAt(times.toSorted((one, other) => one - other));
        return CONVERSATION_LIMITS.every(({ sends, windowMs }) =>
          admitted.every(
            (start) => admitted.filter((time) => time >= start && time < start + windowMs).length <= sends,
          ),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('count each conversation for itself', () => {
    const limiter = new SendLimiter([{ sends: 1, windowMs: 1_000 }]);
    assert.deepEqual([limiter.admit('one', 0), limiter.admit('two', 0), limiter.admit('one', 1)], [true, true, false]);
  });
});
