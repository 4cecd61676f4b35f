import assert from 'node:assert/strict';
import { recentAnswers, type RecentAnswers } from '../../bot/runtime/recent-answers.ts';

function remembered(ask: (question: string) => Promise<string>, now: () => number): RecentAnswers<string, string> {
  return recentAnswers(ask, { keyOf: (question) => question.toLowerCase(), milliseconds: 60_000, now });
}

describe('recent answers', () => {
  it('are asked for once in their time, counted from the question, for each key', async () => {
    let now = 0;
    const asked: string[] = [];
    const find = remembered(
      (question) => {
        asked.push(question);
        return Promise.resolve(question);
      },
      () => now,
    );
    await find('a');
    now = 30_000;
    await Promise.all([find('A'), find('b'), find('b')]);
    now = 59_999;
    await find('a');
    assert.deepEqual(asked, ['a', 'b']);
    now = 60_000;
    await Promise.all([find('a'), find('b')]);
    assert.deepEqual(asked, ['a', 'b', 'a']);
  });

  it('are asked for anew once they are forgotten', async () => {
    let calls = 0;
    const find = remembered(
      (question) => {
        calls += 1;
        return Promise.resolve(question);
      },
      () => 0,
    );
    await find('a');
    find.forgetAll();
    await find('a');
    assert.equal(calls, 2);
  });

  it('never are failures', async () => {
    let calls = 0;
    const find = remembered(
      (question) => {
        calls += 1;
        return calls === 1 ? Promise.reject(new Error('down')) : Promise.resolve(question);
      },
      () => 0,
    );
    await assert.rejects(find('a'));
    assert.equal(await find('a'), 'a');
  });
});
