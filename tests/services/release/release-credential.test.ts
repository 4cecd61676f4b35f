import assert from 'node:assert/strict';
import sinon from 'sinon';
import { TARGET_PROBLEMS, type TargetVerdict } from '../../../bot/domain/accounts/target.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { type Directory, DirectoryError } from '../../../bot/domain/ports/directory.ts';
import type { Keys } from '../../../bot/domain/ports/keys.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { publishCredential, releaseCredential } from '../../../bot/services/release/release-credential.ts';
import { approvedRequest, pendingRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, type StubbedTransaction, stubStore, stubTransaction } from '../stubbed-store.ts';

const REQUEST = approvedRequest();
const BEFORE = new Date(NOW.getTime() - 60_000);

function stage(request: ApprovalRequest = REQUEST) {
  const tx = stubTransaction();
  const resetPassword = sinon.stub<Parameters<Directory['resetPassword']>, Promise<void>>().resolves();
  const lastPasswordChangeAt = sinon.stub<[string], Promise<Date | undefined>>().resolves(undefined);
  const sealCredential = sinon.stub<Parameters<Keys['sealCredential']>, Promise<string>>().resolves('jwe');
  const open = sinon.stub<Parameters<Keys['open']>, Secret>();
  const deps = {
    store: stubStore(tx, request),
    keys: { sealCredential, open },
    directory: { resetPassword, lastPasswordChangeAt },
    checkTarget: async (): Promise<TargetVerdict> => ({
      allowed: true,
      upn: request.account.upn,
      mail: request.account.upn,
    }),
    policy: { settleSeconds: 15, tenantId: 'tenant' },
  };
  return {
    tx,
    deps,
    resetPassword,
    lastPasswordChangeAt,
    sealCredential,
    run: () => releaseCredential(deps, REQUEST.id),
  };
}

const secondsFromNow = (at: Date | undefined): number => ((at ?? NOW).getTime() - NOW.getTime()) / 1000;

describe('a release', () => {
  it('seals and keeps the password before the directory gets it', async () => {
    const { tx, resetPassword, lastPasswordChangeAt, sealCredential, run } = stage();
    await run();
    sinon.assert.callOrder(
      lastPasswordChangeAt,
      sealCredential,
      tx.credentials.keep,
      resetPassword,
      lastPasswordChangeAt,
      tx.releases.passwordChanged,
    );
    sinon.assert.calledOnceWithExactly(tx.credentials.keep, REQUEST.id, 1, 'jwe', 90);
    const [credential] = sealCredential.firstCall.args;
    assert.equal(credential.password.reveal(), resetPassword.firstCall.args[1].reveal());
    assert.deepEqual(jobNames(tx), ['publish-credential']);
    assert.deepEqual(acts(tx), ['password_reset']);
  });

  it('has a fresh password in every attempt', async () => {
    const { tx, resetPassword, run } = stage();
    for (const attempt of [1, 2, 3]) {
      tx.releases.begin.resolves(attempt);
      await run();
    }
    const passwords = resetPassword.args.map(([, password]: readonly [string, Secret]) => password.reveal());
    assert.equal(new Set(passwords).size, 3);
  });

  it('goes again after the time that a throttling directory asks for', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.rejects(new DirectoryError('directory_failing', { retryAfterSeconds: 37 }));
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'again');
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.equal(secondsFromNow(tx.jobs.send.firstCall.args[1]), 37);
    assert.deepEqual(acts(tx), ['release_failed']);
  });

  it('waits twice as long after each failure when the directory names no time', async () => {
    const waits: number[] = [];
    for (const attempt of [1, 2, 3, 4, 5]) {
      const { tx, resetPassword, run } = stage();
      tx.releases.begin.resolves(attempt);
      resetPassword.rejects(new DirectoryError('directory_failing'));
      await run();
      waits.push(secondsFromNow(tx.jobs.send.firstCall.args[1]));
    }
    assert.deepEqual(waits, [2, 4, 8, 16, 32]);
  });

  it('needs attention after the sixth failure', async () => {
    const { tx, resetPassword, run } = stage();
    tx.releases.begin.resolves(6);
    resetPassword.rejects(new DirectoryError('directory_failing', { retryAfterSeconds: 1 }));
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 6, 'directory_failing');
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['release_needs_attention']);
  });

  it('needs attention at once when trying again cannot help', async () => {
    for (const [problem, alerts] of [
      ['permission_missing', []],
      ['account_gone', ['raise-alert']],
      ['account_refused', []],
    ] as const) {
      const { tx, resetPassword, run } = stage();
      resetPassword.rejects(new DirectoryError(problem));
      await run();
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, problem);
      assert.deepEqual(jobNames(tx), ['deliver-card', ...alerts]);
    }
  });

  it('changes nothing when the account must get no credential, and raises an alert that says why', async () => {
    for (const problem of TARGET_PROBLEMS) {
      const { tx, deps, resetPassword } = stage();
      await releaseCredential({ ...deps, checkTarget: async () => ({ allowed: false, problem }) }, REQUEST.id);
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, problem);
      sinon.assert.notCalled(resetPassword);
      sinon.assert.notCalled(tx.credentials.keep);
      assert.deepEqual(jobNames(tx), ['deliver-card', 'raise-alert']);
      assert.deepEqual(acts(tx), ['release_needs_attention']);
    }
  });

  it('goes again after what nobody expected, is heard of, and needs attention after the sixth time', async () => {
    for (const [attempt, outcome, act] of [
      [1, 'again', 'release_failed'],
      [6, 'unexpected', 'release_needs_attention'],
    ] as const) {
      const { tx, sealCredential, resetPassword, run } = stage();
      tx.releases.begin.resolves(attempt);
      sealCredential.rejects(new RangeError('no inverse'));
      await assert.rejects(run(), RangeError);
      sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, attempt, outcome);
      sinon.assert.notCalled(resetPassword);
      assert.deepEqual(jobNames(tx), ['deliver-card']);
      assert.deepEqual(acts(tx), [act]);
    }
  });

  it('goes again when the directory does not show the change', async () => {
    const { tx, lastPasswordChangeAt, run } = stage();
    lastPasswordChangeAt.resolves(BEFORE);
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.fail, REQUEST.id, 1, 'again');
    sinon.assert.notCalled(tx.releases.passwordChanged);
  });

  it('publishes nothing when its lease was lost while the directory answered', async () => {
    const { tx, run } = stage();
    tx.releases.passwordChanged.resolves(undefined);
    await run();
    assert.deepEqual(jobNames(tx), []);
    assert.deepEqual(acts(tx), []);
  });

  it('flags the card and is audited when the request was withdrawn while the directory answered', async () => {
    const { tx, run } = stage();
    tx.releases.passwordChanged.resolves(undefined);
    const by = { kind: 'system' } as const;
    tx.requests.byId.resolves({
      ...pendingRequest(),
      status: 'cancelled',
      cancelledBy: by,
      cancelledAt: NOW,
      cause: 'superseded',
      passwordChanged: true,
    });
    await run();
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['password_reset']);
  });

  it('tells nothing of a failure when its lease was lost', async () => {
    const { tx, resetPassword, run } = stage();
    resetPassword.rejects(new DirectoryError('directory_failing'));
    tx.releases.fail.resolves(false);
    await run();
    assert.deepEqual(jobNames(tx), []);
    assert.deepEqual(acts(tx), []);
  });

  it('leaves the password alone when its lease was lost before, or another attempt runs', async () => {
    const lost = stage();
    lost.tx.credentials.keep.resolves(false);
    const second = stage();
    second.tx.releases.begin.resolves(undefined);
    const undecided = stage(pendingRequest());
    for (const { run, resetPassword } of [lost, second, undecided]) {
      await run();
      sinon.assert.notCalled(resetPassword);
    }
  });

  it('is published for the attempt that changed the password last, and for no other', async () => {
    const { tx, deps } = stage();
    tx.releases.publish.resolves(false);
    await publishCredential(deps, REQUEST.id, 1);
    assert.deepEqual(jobNames(tx), []);
    tx.releases.publish.resolves(true);
    await publishCredential(deps, REQUEST.id, 2);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
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
    assert.deepEqual(acts(tx), ['password_kept']);
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
