import assert from 'node:assert/strict';
import sinon from 'sinon';
import { jobNames } from '../stubbed-store.ts';
import { attempts, REQUEST, secondsFromNow, stage } from './release-stage.ts';

describe('the tries of a release', () => {
  it('shows a pause that the directory asks for, and cuts one that is longer than what is left', async () => {
    for (const [retryAfterSeconds, seconds, shown] of [
      [2, 2, false],
      [37, 37, true],
      [3600, 28 * 60, true],
      [31_536_000, 28 * 60, true],
    ] as const) {
      const { tx, resetPassword, run } = stage();
      resetPassword.resolves({ outcome: 'refused', problem: 'directory_busy', retryAfterSeconds });
      await run();
      assert.equal(secondsFromNow(tx.jobs.send.firstCall.args[1]), seconds);
      const pauses = tx.releaseAttempts.showPause.args.map(([, until]) => secondsFromNow(until));
      assert.deepEqual(pauses, shown ? [seconds] : []);
    }
  });

  it('needs attention when nothing is left of its time, and tells no pause', async () => {
    const { tx, resetPassword, run } = stage();
    tx.releases.begin.resolves(attempts(1, 0, 2));
    resetPassword.resolves({ outcome: 'refused', problem: 'directory_busy', retryAfterSeconds: 60 });
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'directory_busy');
    sinon.assert.notCalled(tx.releaseAttempts.showPause);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
  });

  it('has as many attempts in each try that a person asks for, with pauses that start short', async () => {
    for (const [attempt, attemptsBefore, outcome, seconds] of [
      [7, 6, 'again', 2],
      [9, 6, 'again', 8],
      [12, 6, 'directory_failing', undefined],
      [3, 2, 'again', 2],
    ] as const) {
      const { tx, resetPassword, run } = stage();
      tx.releases.begin.resolves(attempts(attempt, attemptsBefore));
      resetPassword.resolves({ outcome: 'unknown' });
      await run();
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, attempt, outcome);
      const again = tx.jobs.send.args.find(([{ name }]) => name === 'release-credential');
      assert.equal(again && secondsFromNow(again[1]), seconds);
    }
  });
});
