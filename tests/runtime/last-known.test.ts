import assert from 'node:assert/strict';
import { lastKnown } from '../../bot/runtime/last-known.ts';

describe('a question that is answered soon', () => {
  it('gets a quick answer anew each time', async () => {
    const answers = ['first', 'second'];
    const ask = lastKnown('nothing', async () => answers.shift() ?? 'none');
    assert.equal(await ask(), 'first');
    assert.equal(await ask(), 'second');
  });

  it('is answered with what was known while a slow answer is under way, which everyone shares', async () => {
    const slow = Promise.withResolvers<string>();
    let asked = 0;
    const ask = lastKnown('nothing', () => {
      asked += 1;
      return slow.promise;
    });
    assert.deepEqual(await Promise.all([ask(), ask()]), ['nothing', 'nothing']);
    assert.equal(asked, 1);
    const waiting = ask();
    slow.resolve('slow');
    assert.equal(await waiting, 'slow');
  });
});
