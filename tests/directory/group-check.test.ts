import assert from 'node:assert/strict';
import { askInTime } from '../../bot/directory/group-check.ts';
import { DirectoryError } from '../../bot/domain/ports/directory.ts';
import { manualTimer } from './manual-timer.ts';

interface Try {
  readonly signal: AbortSignal;
  readonly answer: (text: string) => void;
  readonly fail: (error: Error) => void;
}

/** A check whose tries the test answers one by one. */
function begin() {
  const timer = manualTimer();
  const tries: Try[] = [];
  const outcome = askInTime<string>(
    (signal) =>
      new Promise((resolve, reject) => {
        tries.push({ signal, answer: resolve, fail: reject });
      }),
    timer,
  ).catch((error: unknown) => error);
  return { timer, tries, outcome };
}

const failing = (retryAfterSeconds?: number): DirectoryError =>
  new DirectoryError('directory_failing', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

describe('a group check', () => {
  it('asks once when there is an answer', async () => {
    const { timer, tries, outcome } = begin();
    tries[0]?.answer('yes');
    assert.equal(await outcome, 'yes');
    await timer.pass(10_000);
    assert.equal(tries.length, 1);
  });

  it('asks once more after a failure that may pass, and tells the second one', async () => {
    const { timer, tries, outcome } = begin();
    tries[0]?.fail(failing());
    await timer.awaited(250);
    assert.equal(tries.length, 1);
    await timer.pass(250);
    const last = failing();
    tries[1]?.fail(last);
    assert.equal(await outcome, last);
    assert.equal(tries.length, 2);
  });

  it('keeps the pause that Graph asks for when it fits', async () => {
    const { timer, tries, outcome } = begin();
    tries[0]?.fail(failing(3));
    await timer.awaited(3_000);
    await timer.pass(2_999);
    assert.equal(tries.length, 1);
    await timer.pass(1);
    tries[1]?.answer('yes');
    assert.equal(await outcome, 'yes');
  });

  it('tells a failure at once when the pause is longer than the time that is left, or when it will not pass', async () => {
    const lasting = [failing(5), failing(3_600), new DirectoryError('permission_missing')];
    for (const failure of [...lasting, new DirectoryError('account_refused')]) {
      const { timer, tries, outcome } = begin();
      tries[0]?.fail(failure);
      assert.equal(await outcome, failure);
      assert.deepEqual([tries.length, timer.now()], [1, 0]);
    }
  });

  it('asks beside a try that is slow, and takes whichever answers first', async () => {
    for (const quick of [0, 1]) {
      const { timer, tries, outcome } = begin();
      await timer.pass(1_999);
      assert.equal(tries.length, 1);
      await timer.pass(1);
      assert.equal(tries.length, 2);
      tries[1 - quick]?.fail(failing());
      tries[quick]?.answer('yes');
      assert.equal(await outcome, 'yes');
      assert.ok(tries.every(({ signal }) => signal.aborted));
    }
  });

  it('ends within five seconds when nothing answers, and drops its calls', async () => {
    const { timer, tries, outcome } = begin();
    for (let passed = 0; passed < 5_000; passed += 500) await timer.pass(500);
    const error = await outcome;
    assert.ok(error instanceof DirectoryError && error.problem === 'directory_failing');
    assert.deepEqual(
      tries.map(({ signal }) => signal.aborted),
      [true, true],
    );
  });
});
