import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
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

  describe('that are refreshed', () => {
    interface Call {
      readonly question: string;
      readonly settle: (answer: string | Error) => void;
    }
    let now = 0;
    let calls: Call[] = [];
    let find = recentAnswers<string, string>(() => Promise.resolve(''), {
      keyOf: String,
      milliseconds: 1,
      now: () => 0,
    });

    beforeEach(() => {
      now = 0;
      calls = [];
      find = recentAnswers(
        (question) =>
          new Promise<string>((resolve, reject) => {
            const settle = (answer: string | Error): void =>
              typeof answer === 'string' ? resolve(answer) : reject(answer);
            calls.push({ question, settle });
          }),
        { keyOf: (question) => question, milliseconds: 60_000, refreshAfter: 30_000, now: () => now },
      );
    });

    async function answered(question: string, answer: string): Promise<void> {
      const outcome = find(question);
      calls.at(-1)?.settle(answer);
      assert.equal(await outcome, answer);
    }

    it('are given out at once, with one call in the background, and replaced by the next answer', async () => {
      await answered('a', 'old');
      now = 29_999;
      await find('a');
      assert.equal(calls.length, 1);
      now = 30_000;
      assert.deepEqual(await Promise.all([find('a'), find('a')]), ['old', 'old']);
      assert.equal(calls.length, 2);
      calls[1]?.settle('new');
      await setImmediate();
      assert.equal(await find('a'), 'new');
      now = 89_999;
      assert.equal(await find('a'), 'new');
    });

    it('are kept when the call fails, but never longer than their time, however often they are given out', async () => {
      await answered('a', 'old');
      for (const at of [30_000, 45_000, 59_999]) {
        now = at;
        assert.equal(await find('a'), 'old');
        calls.at(-1)?.settle(new Error('down'));
        await setImmediate();
      }
      assert.equal(calls.length, 4);
      now = 60_000;
      const outcome = find('a');
      assert.equal(calls.length, 5);
      calls[4]?.settle(new Error('down'));
      await assert.rejects(outcome, /down/);
    });

    it('are waited for by those who come when the older answer is over', async () => {
      await answered('a', 'old');
      now = 59_000;
      assert.equal(await find('a'), 'old');
      now = 61_000;
      const outcome = find('a');
      calls[1]?.settle('new');
      assert.equal(await outcome, 'new');
      assert.equal(calls.length, 2);
      now = 118_999;
      assert.equal(await find('a'), 'new', 'counted from its question');
      now = 119_000;
      void find('a').catch(() => undefined);
      assert.notEqual(calls.length, 2);
    });

    it('are over in their time although a younger answer came before them', async () => {
      await answered('a', 'old');
      now = 30_000;
      await find('a');
      now = 31_000;
      await answered('b', 'b');
      calls[1]?.settle('new');
      await setImmediate();
      now = 90_500;
      const outcome = find('a');
      assert.deepEqual([calls.length, calls[3]?.question], [4, 'a']);
      calls[3]?.settle('newest');
      assert.equal(await outcome, 'newest');
    });

    it('do not come back once they are forgotten', async () => {
      await answered('a', 'old');
      now = 30_000;
      await find('a');
      find.forgetAll();
      calls[1]?.settle('late');
      await setImmediate();
      void find('a').catch(() => undefined);
      assert.equal(calls.length, 3);
    });
  });
});
