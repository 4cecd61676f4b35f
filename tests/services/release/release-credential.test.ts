import assert from 'node:assert/strict';
import sinon from 'sinon';
import { TARGET_PROBLEMS } from '../../../bot/domain/accounts/target.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import type { Keys } from '../../../bot/domain/ports/keys.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { LATE_PUBLICATION_MINUTES, PICK_UP_MINUTES } from '../../../bot/domain/release/credential.ts';
import { releaseCredential } from '../../../bot/services/release/release-credential.ts';
import { approvedRequest, pendingRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, type StubbedTransaction } from '../stubbed-store.ts';
import { attempts, BEFORE, LATER, REQUEST, secondsFromNow, stage } from './release-stage.ts';

describe('a release', () => {
  it('stores the sealed password and that the password may change before the directory gets it', async () => {
    const { tx, resetPassword, lastPasswordChangeAt, sealCredential, checkTarget, run } = stage();
    await run();
    sinon.assert.callOrder(
      lastPasswordChangeAt,
      checkTarget,
      sealCredential,
      tx.credentials.keep,
      tx.releaseAttempts.leave,
      resetPassword,
      lastPasswordChangeAt,
      tx.releaseAttempts.resolve,
      tx.releases.passwordChanged,
    );
    sinon.assert.calledOnceWithExactly(tx.credentials.keep, REQUEST.id, 1, 'jwe', 90);
    sinon.assert.calledOnceWithExactly(tx.releaseAttempts.leave, {
      requestId: REQUEST.id,
      attempt: 1,
      release: 1,
      waitSeconds: 50,
      before: undefined,
    });
    const [credential] = sealCredential.firstCall.args;
    assert.equal(credential.password.reveal(), resetPassword.firstCall.args[1].reveal());
    assert.deepEqual([credential.upn, credential.mail], ['oslo@contoso.example', 'oslo.mail@contoso.example']);
    assert.deepEqual(jobNames(tx), ['publish-credential']);
    assert.deepEqual(acts(tx), ['reset_sent', 'password_reset']);
  });

  it('sends the same password in every attempt, and another one in the next release', async () => {
    const { tx, resetPassword, run } = stage();
    for (const begun of [attempts(1), attempts(2), { ...attempts(3), release: 2 }]) {
      tx.releases.begin.resolves(begun);
      await run();
    }
    const [first, second, third] = resetPassword.args.map(([, password]) => password.reveal());
    assert.equal(first, second);
    assert.notEqual(first, third);
  });

  it('seals the address that the account has directly before the reset', async () => {
    const { tx, sealCredential, checkTarget, run } = stage();
    checkTarget.resolves({ allowed: true, upn: 'bergen@contoso.example', mail: 'b@contoso.example' });
    sealCredential.resolves('jwe of bergen');
    await run();
    assert.equal(sealCredential.firstCall.args[0].upn, 'bergen@contoso.example');
    sinon.assert.calledOnceWithExactly(tx.credentials.keep, REQUEST.id, 1, 'jwe of bergen', 90);
  });

  it('seals for longer than the server waits for the console, also when it publishes as late as it may', async () => {
    const { sealCredential, run } = stage();
    await run();
    const { expiresAt } = sealCredential.firstCall.args[2];
    assert.ok(secondsFromNow(expiresAt) >= (LATE_PUBLICATION_MINUTES + PICK_UP_MINUTES) * 60);
  });

  it('waits for an earlier attempt of the account that got no answer, and the card says until when', async () => {
    const { tx, resetPassword, run } = stage();
    tx.releases.begin.resolves(undefined);
    tx.releaseAttempts.waitUntil.resolves(LATER);
    await run();
    sinon.assert.notCalled(resetPassword);
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.equal(tx.jobs.send.firstCall.args[1], LATER);
  });

  it('leaves an attempt without an answer open, and waits before the next one', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.resolves({ outcome: 'unknown' });
    tx.releaseAttempts.waitUntil.resolves(LATER);
    await run();
    sinon.assert.notCalled(tx.releaseAttempts.resolve);
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'again');
    assert.equal(tx.jobs.send.firstCall.args[1], LATER);
    assert.deepEqual(acts(tx), ['reset_sent', 'reset_answered', 'release_failed']);
  });

  it('takes a clear refusal for one, so that nothing is left open', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.resolves({ outcome: 'refused', problem: 'permission_missing' });
    await run();
    sinon.assert.calledOnceWithExactly(tx.releaseAttempts.resolve, REQUEST.id, 1, 'refused');
  });

  it('tries again when the directory says, and does not count a throttled attempt as one that surely did nothing', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.resolves({ outcome: 'refused', problem: 'directory_busy', retryAfterSeconds: 37 });
    await run();
    sinon.assert.calledOnceWithExactly(tx.releaseAttempts.resolve, REQUEST.id, 1, 'throttled');
    const answered = tx.audit.append.args.find(([{ act }]) => act === 'reset_answered');
    assert.equal(answered?.[0].details?.['outcome'], 'throttled');
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'again');
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.equal(secondsFromNow(tx.jobs.send.firstCall.args[1]), 37);
  });

  it('begins a new one when the directory says that the password was used before', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.resolves({ outcome: 'refused', problem: 'password_used' });
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'new_release');
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
  });

  it('waits twice as long after each failure when the directory names no time', async () => {
    const waits: number[] = [];
    for (const attempt of [1, 2, 3, 4, 5]) {
      const { tx, lastPasswordChangeAt, run } = stage();
      tx.releases.begin.resolves(attempts(attempt));
      lastPasswordChangeAt.rejects(new DirectoryError('directory_failing'));
      await run();
      waits.push(secondsFromNow(tx.jobs.send.firstCall.args[1]));
    }
    assert.deepEqual(waits, [2, 4, 8, 16, 32]);
  });

  it('needs attention after the sixth failure', async () => {
    const { tx, resetPassword, run } = stage();
    tx.releases.begin.resolves(attempts(6));
    resetPassword.resolves({ outcome: 'unknown' });
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 6, 'directory_failing');
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['reset_sent', 'reset_answered', 'release_needs_attention']);
  });

  it('needs attention at once when trying again cannot help', async () => {
    for (const [problem, alerts] of [
      ['permission_missing', []],
      ['account_gone', ['raise-alert']],
      ['account_refused', []],
    ] as const) {
      const { tx, resetPassword, run } = stage();
      resetPassword.resolves({ outcome: 'refused', problem });
      await run();
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, problem);
      assert.deepEqual(
        jobNames(tx).filter((name) => name === 'raise-alert'),
        alerts,
      );
    }
  });

  it('changes nothing when the account must get no credential, and raises an alert that says why', async () => {
    for (const problem of TARGET_PROBLEMS) {
      const { tx, deps, resetPassword } = stage();
      await releaseCredential({ ...deps, checkTarget: async () => ({ allowed: false, problem }) }, REQUEST.id);
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, problem);
      sinon.assert.notCalled(resetPassword);
      sinon.assert.notCalled(tx.credentials.keep);
      assert.deepEqual(jobNames(tx).toSorted(), ['deliver-card', 'raise-alert']);
      assert.deepEqual(acts(tx), ['release_needs_attention']);
    }
  });

  it('says in the audit what became of the password when it needs attention', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.resolves({ outcome: 'refused', problem: 'permission_missing' });
    const { status: _status, ...approved } = REQUEST;
    tx.requests.byId.resolves({
      ...approved,
      status: 'needs_attention',
      problem: 'permission_missing',
      since: NOW,
      passwordChanged: 'maybe',
    });
    await run();
    assert.deepEqual(tx.audit.append.lastCall.args[0].details, {
      attempt: 1,
      problem: 'permission_missing',
      passwordChanged: 'maybe',
    });
  });

  it('goes again after what nobody expected, is heard of, and needs attention after the sixth time', async () => {
    for (const [attempt, outcome, act] of [
      [1, 'again', 'release_failed'],
      [6, 'unexpected', 'release_needs_attention'],
    ] as const) {
      const { tx, sealCredential, resetPassword, run } = stage();
      tx.releases.begin.resolves(attempts(attempt));
      sealCredential.rejects(new RangeError('no inverse'));
      await assert.rejects(run(), RangeError);
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, attempt, outcome);
      sinon.assert.notCalled(resetPassword);
      assert.deepEqual(jobNames(tx), ['deliver-card']);
      assert.deepEqual(acts(tx), [act]);
    }
  });

  it('goes again when the directory accepts the password but does not show the change', async () => {
    const gone = new DirectoryError('account_gone');
    for (const [read, problem] of [
      [async () => BEFORE, 'change_not_shown'],
      [async () => undefined, 'change_not_shown'],
      [() => Promise.reject(gone), 'account_not_shown'],
    ] as const) {
      const { tx, lastPasswordChangeAt, run } = stage();
      lastPasswordChangeAt.onFirstCall().resolves(BEFORE).onSecondCall().callsFake(read);
      await run();
      sinon.assert.calledOnceWithExactly(tx.releaseAttempts.resolve, REQUEST.id, 1, 'done');
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'again');
      sinon.assert.notCalled(tx.releases.passwordChanged);
      assert.deepEqual(acts(tx), ['reset_sent', 'password_reset', 'release_failed']);
      assert.equal(tx.audit.append.lastCall.args[0].details?.['problem'], problem);
    }
  });

  it('only looks again for a change that the directory accepted and has not shown, and sends no second reset', async () => {
    const { tx, lastPasswordChangeAt, resetPassword, run } = stage();
    tx.releaseAttempts.unproven.resolves({ before: BEFORE });
    lastPasswordChangeAt.resolves(NOW);
    tx.releases.begin.resolves(attempts(2));
    await run();
    sinon.assert.notCalled(resetPassword);
    sinon.assert.calledOnceWithExactly(tx.credentials.keep, REQUEST.id, 2, 'jwe', 90);
    sinon.assert.calledOnceWithExactly(tx.releases.passwordChanged, REQUEST.id, 2, 15, NOW);
    assert.deepEqual(acts(tx), []);
  });

  it('sets the password again when a person asks for it after the last look', async () => {
    const { tx, resetPassword, run } = stage();
    tx.releaseAttempts.unproven.resolves({ before: BEFORE });
    tx.releases.begin.resolves(attempts(7, 6));
    await run();
    sinon.assert.calledOnce(resetPassword);
  });

  it('remembers the change that the directory shows, also for the page of the account', async () => {
    const { tx, lastPasswordChangeAt, run } = stage();
    lastPasswordChangeAt.onFirstCall().resolves(BEFORE).onSecondCall().resolves(NOW);
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.passwordChanged, REQUEST.id, 1, 15, NOW);
    sinon.assert.calledOnceWithExactly(tx.accounts.notePasswordChange, REQUEST.account.id, NOW);
  });

  it('publishes nothing when its lease was lost while the directory answered', async () => {
    const { tx, run } = stage();
    tx.releases.passwordChanged.resolves(undefined);
    await run();
    assert.deepEqual(jobNames(tx), []);
    assert.deepEqual(acts(tx), ['reset_sent', 'password_reset']);
  });

  it('updates the card of a request that ended while the directory answered', async () => {
    for (const answer of [{ outcome: 'done' }, { outcome: 'refused', problem: 'account_refused' }] as const) {
      const { tx, resetPassword, run } = stage();
      resetPassword.resolves(answer);
      tx.releaseAttempts.resolve.resolves(true);
      tx.releases.passwordChanged.resolves(undefined);
      tx.releases.fail.resolves(false);
      await run();
      assert.deepEqual(jobNames(tx), ['deliver-card']);
      assert.deepEqual(acts(tx), ['reset_sent', answer.outcome === 'done' ? 'password_reset' : 'reset_answered']);
    }
  });

  it('tells nothing of a failure when its lease was lost', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.resolves({ outcome: 'unknown' });
    tx.releases.fail.resolves(false);
    await run();
    assert.deepEqual(jobNames(tx), []);
    assert.deepEqual(acts(tx), ['reset_sent', 'reset_answered']);
  });

  it('leaves the password alone when its lease was lost before, or another attempt runs', async () => {
    const lost = stage();
    lost.tx.credentials.keep.resolves(false);
    const second = stage();
    second.tx.releases.begin.resolves(undefined);
    const waiting = stage();
    waiting.tx.releaseAttempts.leave.resolves(false);
    const undecided = stage(pendingRequest());
    for (const { run, resetPassword } of [lost, second, waiting, undecided]) {
      await run();
      sinon.assert.notCalled(resetPassword);
    }
  });
});

describe('a release of a password that was uploaded', () => {
  function keeping(kept: string | undefined) {
    const staged = stage({ ...approvedRequest(), passwordMode: 'keep' });
    const open = sinon.stub<Parameters<Keys['open']>, Secret>().returns(new Secret('as uploaded'));
    const deps = {
      ...staged.deps,
      store: { ...staged.deps.store, credentials: { ...staged.deps.store.credentials, password: async () => kept } },
      keys: { ...staged.deps.keys, open },
    };
    return { ...staged, open, run: () => releaseCredential(deps, REQUEST.id) };
  }

  it('leaves the directory alone and is handed out at once', async () => {
    const { tx, resetPassword, sealCredential, open, run } = keeping('sealed');
    await run();
    assert.deepEqual(open.firstCall.args, ['sealed', `password:tenant:${REQUEST.account.id}:${REQUEST.otpId}`]);
    assert.equal(sealCredential.firstCall.args[0].password.reveal(), 'as uploaded');
    sinon.assert.callOrder(tx.credentials.keep, tx.releases.passwordKept, tx.releases.publish);
    sinon.assert.notCalled(resetPassword);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['password_kept', 'credential_published']);
  });

  it('needs attention, with the reason, when the password is gone or opens with no key of today', async () => {
    const unreadable = keeping('sealed');
    unreadable.open.throws(new Error('other key'));
    for (const { tx, sealCredential, run } of [keeping(undefined), unreadable]) {
      await run();
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'password_gone');
      sinon.assert.notCalled(sealCredential);
      assert.deepEqual(acts(tx), ['release_needs_attention']);
    }
  });

  it('is not handed out when its lease was lost', async () => {
    for (const lose of [
      (tx: StubbedTransaction) => tx.credentials.keep.resolves(false),
      (tx: StubbedTransaction) => tx.releases.passwordKept.resolves(false),
    ]) {
      const { tx, run } = keeping('sealed');
      lose(tx);
      await run();
      sinon.assert.notCalled(tx.releases.publish);
      assert.deepEqual(acts(tx), []);
    }
  });
});
