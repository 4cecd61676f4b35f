import assert from 'node:assert/strict';
import { askAgain } from '../../bot/runtime/ask-again.ts';

describe('a question that is asked again', () => {
  const isEven = (answer: number): boolean => answer % 2 === 0;

  it('ends with the first answer that is final', async () => {
    let asked = 1;
    const answer = await askAgain(async () => (asked += 3), isEven, { milliseconds: 10_000, every: 1 });
    assert.deepEqual([answer, asked], [4, 4]);
    let later = 0;
    assert.equal(await askAgain(async () => (later += 1), isEven, { milliseconds: 10_000, every: 1 }), 2);
  });

  it('ends with an answer that is not final when its time is over', async () => {
    assert.equal(await askAgain(async () => 1, isEven, { milliseconds: 5, every: 1 }), 1);
  });
});
