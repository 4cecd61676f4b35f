import assert from 'node:assert/strict';
import { inBatches } from '../../bot/runtime/in-batches.ts';

/** Asks for squares, and records which numbers came in which call. */
function squares(most = 100, pause = 1) {
  const calls: (readonly number[])[] = [];
  const ask = inBatches<number, number>(
    async (numbers) => {
      calls.push(numbers);
      await new Promise((resolve) => setImmediate(resolve));
      if (numbers.includes(-1)) throw new Error('no');
      return numbers.map((number) => number * number);
    },
    { most, pause },
  );
  return { ask, calls };
}

describe('questions in batches', () => {
  it('are asked at once when they come alone, and together when they come meanwhile', async () => {
    const { ask, calls } = squares();
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(ask)), [1, 4, 9, 16]);
    assert.deepEqual(calls, [[1], [2, 3, 4]]);
    assert.equal(await ask(5), 25);
    assert.deepEqual(calls.at(-1), [5]);
  });

  it('come together when they come one by one soon after a batch', async () => {
    const { ask, calls } = squares(100, 200);
    await ask(1);
    const soon = [2, 3, 4].map(async (number) => {
      for (let turn = 0; turn < number; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return ask(number);
    });
    assert.deepEqual(await Promise.all(soon), [4, 9, 16]);
    assert.deepEqual(calls, [[1], [2, 3, 4]]);
  });

  it('come in batches of a bounded size', async () => {
    const { ask, calls } = squares(2);
    await Promise.all([1, 2, 3, 4].map(ask));
    assert.deepEqual(calls, [[1], [2, 3], [4]]);
  });

  it('fail together, and the next ones are asked', async () => {
    const { ask } = squares();
    const outcomes = await Promise.allSettled([1, -1, 2].map(ask));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected'],
    );
    assert.equal(await ask(3), 9);
  });
});
