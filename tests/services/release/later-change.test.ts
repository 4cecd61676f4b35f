import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { TargetVerdict } from '../../../bot/domain/accounts/target.ts';
import type { CheckTarget } from '../../../bot/services/release/release-target.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import type { ChangeWatch } from '../../../bot/domain/ports/store/release-attempts.ts';
import { collectCredential } from '../../../bot/services/consoles/collect-credential.ts';
import { publishCredential } from '../../../bot/services/release/publish-credential.ts';
import { watchPassword } from '../../../bot/services/release/watch-password.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const LATER = new Date(NOW.getTime() + 1000);
const { status: _status, releaseAttempts: _attempts, ...DECIDED } = approvedRequest();
const APPROVED = approvedRequest();
const READY: ApprovalRequest = { ...DECIDED, status: 'ready', readyAt: NOW, pickUpExpiresAt: LATER };
const DELIVERED: ApprovalRequest = { ...DECIDED, status: 'delivered', deliveredAt: NOW };
const SAME = { same: true, other: false };
const OTHER = { same: false, other: true };
const NONE = { same: false, other: false };

function stage(request: ApprovalRequest, unresolved: ChangeWatch['unresolved'], changes: Partial<ChangeWatch> = {}) {
  const tx = stubTransaction();
  const lastPasswordChangeAt = sinon.stub<[string], Promise<Date | undefined>>().resolves(LATER);
  const checkTarget = sinon.stub<Parameters<CheckTarget>, Promise<TargetVerdict>>();
  checkTarget.resolves({ allowed: true, upn: 'oslo@contoso.example', mail: 'oslo@contoso.example' });
  const watched: ChangeWatch = { release: 1, shownAt: NOW, unresolved, releasedAnew: false, ...changes };
  const deps = {
    store: stubStore(tx, request, {
      releaseAttempts: { watched: async () => watched },
      polls: {
        begin: async () => ({ kind: 'answer', requestId: request.id, number: 1 }) as const,
        end: async () => undefined,
        waitForChange: async () => false,
      },
      credentials: { published: async () => 'jwe' },
    }),
    directory: { lastPasswordChangeAt },
    checkTarget,
    keys: { accessToken: (code: string) => new Secret(code) },
    policy: { settleSeconds: 15 },
  };
  return {
    tx,
    checkTarget,
    lastPasswordChangeAt,
    publish: () => publishCredential(deps, request.id, 1),
    collect: () => collectCredential(deps, 'dc', 0),
    watch: (job: Parameters<typeof watchPassword>[1]) => watchPassword(deps, job),
    look: (look: number, release?: number) =>
      watchPassword(deps, { requestId: request.id, look, attempt: 1, ...(release !== undefined && { release }) }),
  };
}

describe('a password that changed again before its publication', () => {
  it('gives no credential to an account that became something else while its password settled', async () => {
    const { tx, checkTarget, publish } = stage(APPROVED, NONE);
    checkTarget.resolves({ allowed: false, problem: 'account_has_role' });
    await publish();
    sinon.assert.notCalled(tx.releases.publish);
    sinon.assert.calledOnceWithExactly(tx.releases.stopSettling, APPROVED.id, 'account_has_role');
    assert.deepEqual(jobNames(tx), ['raise-alert', 'deliver-card']);
    assert.deepEqual(acts(tx), ['release_needs_attention']);
  });

  it('publishes when the directory does not answer, because the check before the reset stands', async () => {
    const { tx, checkTarget, lastPasswordChangeAt, publish } = stage(APPROVED, NONE);
    checkTarget.rejects(new DirectoryError('directory_failing'));
    lastPasswordChangeAt.rejects(new DirectoryError('directory_failing'));
    await publish();
    sinon.assert.calledOnce(tx.releases.publish);
  });

  it('is published when a late attempt of the same release may have set it again, and the card says so', async () => {
    const { tx, publish } = stage(APPROVED, SAME);
    await publish();
    sinon.assert.calledOnce(tx.releaseAttempts.noteChange);
    sinon.assert.calledOnce(tx.releases.publish);
    assert.deepEqual(acts(tx), ['password_changed_later', 'credential_published']);
  });

  it('gets a new release when an attempt with another password may have done that', async () => {
    const { tx, publish } = stage(APPROVED, OTHER);
    await publish();
    sinon.assert.calledOnceWithExactly(tx.releases.releaseAnew, APPROVED.id, 1);
    sinon.assert.notCalled(tx.releases.publish);
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.deepEqual(acts(tx), ['released_again']);
  });

  it('waits for a person, with an alert, when that happened before or somebody else did it', async () => {
    for (const { tx, publish } of [stage(APPROVED, OTHER, { releasedAnew: true }), stage(APPROVED, NONE)]) {
      await publish();
      sinon.assert.calledOnceWithExactly(tx.releases.stop, APPROVED.id, 1, 'changed_elsewhere');
      for (const stub of [tx.releases.publish, tx.releases.releaseAnew]) sinon.assert.notCalled(stub);
      assert.deepEqual(jobNames(tx), ['raise-alert', 'deliver-card']);
    }
  });

  it('is published when the directory shows no change or does not answer, because later looks follow', async () => {
    const silent = stage(APPROVED, NONE);
    silent.lastPasswordChangeAt.rejects(new DirectoryError('directory_failing'));
    const same = stage(APPROVED, NONE);
    same.lastPasswordChangeAt.resolves(NOW);
    for (const { tx, publish } of [silent, same]) {
      await publish();
      sinon.assert.calledOnce(tx.releases.publish);
    }
  });
});

describe('a credential that a console collects', () => {
  it('is held back when an attempt with another password has overtaken it', async () => {
    const { tx, collect } = stage(READY, OTHER);
    assert.equal((await collect()).status, 'authorization_pending');
    sinon.assert.calledOnce(tx.releases.releaseAnew);
  });

  it('costs no call of the directory while every attempt has its answer', async () => {
    const { lastPasswordChangeAt, collect } = stage(READY, SAME);
    assert.equal((await collect()).status, 'ready');
    sinon.assert.notCalled(lastPasswordChangeAt);
  });
});

describe('a delivered password', () => {
  it('is looked at again after one, two and two minutes, and then its random bytes are deleted', async () => {
    const minutes: number[] = [];
    for (const look of [0, 1, 2, 3]) {
      const { tx, lastPasswordChangeAt, look: run } = stage(DELIVERED, NONE);
      lastPasswordChangeAt.resolves(NOW);
      await run(look, look === 0 ? undefined : 1);
      const at = tx.jobs.send.args[0]?.[1];
      if (at) minutes.push((at.getTime() - NOW.getTime()) / 60_000);
      sinon.assert.callCount(tx.releaseAttempts.wipe, look === 3 ? 1 : 0);
    }
    assert.deepEqual(minutes, [1, 2, 2]);
  });

  it('is looked at for half an hour at most, also when the directory always wants a pause of a day', async () => {
    let job: Parameters<typeof watchPassword>[1] | undefined = { requestId: DELIVERED.id, look: 0, attempt: 1 };
    let minutes = 0;
    while (job) {
      const { tx, lastPasswordChangeAt, watch } = stage(DELIVERED, NONE);
      lastPasswordChangeAt.rejects(new DirectoryError('directory_failing', { retryAfterSeconds: 86_400 }));
      await watch(job);
      const [next, at] = tx.jobs.send.args[0] ?? [];
      job = next?.name === 'watch-password' ? next : undefined;
      minutes += at ? (at.getTime() - NOW.getTime()) / 60_000 : 0;
      sinon.assert.callCount(tx.releaseAttempts.wipe, job ? 0 : 1);
    }
    assert.ok(minutes >= 5 && minutes <= 30, `${minutes} minutes`);
  });

  it('that changed again raises an alert, unless a late attempt of its own release may have done that', async () => {
    for (const [unresolved, jobs] of [
      [NONE, ['raise-alert', 'deliver-card', 'watch-password']],
      [OTHER, ['raise-alert', 'deliver-card', 'watch-password']],
      [SAME, ['deliver-card', 'watch-password']],
    ] as const) {
      const { tx, look } = stage(DELIVERED, unresolved);
      await look(1, 1);
      assert.deepEqual(jobNames(tx), jobs);
      for (const stub of [tx.releases.releaseAnew, tx.releases.stop]) sinon.assert.notCalled(stub);
    }
  });

  it('raises an alert that says whether the console had it, or had signed in', async () => {
    const signedIn: ApprovalRequest = { ...DECIDED, status: 'signed_in', signedInAt: NOW };
    for (const [unresolved, source] of [
      [NONE, 'someone'],
      [OTHER, 'other_release'],
    ] as const) {
      const before = stage(APPROVED, unresolved, { releasedAnew: true });
      const delivered = stage(DELIVERED, unresolved);
      const late = stage(signedIn, unresolved);
      await Promise.all([before.publish(), delivered.look(1, 1), late.look(1, 1)]);
      for (const [{ tx }, state] of [
        [before, 'before'],
        [delivered, 'delivered'],
        [late, 'signed_in'],
      ] as const) {
        const room = APPROVED.account.displayName;
        sinon.assert.calledWithExactly(tx.jobs.send, {
          name: 'raise-alert',
          kind: 'password_changed_later',
          room,
          source,
          state,
        });
      }
    }
  });

  it('is looked at again soon when the directory does not answer, and no more when another release began', async () => {
    const silent = stage(DELIVERED, NONE);
    silent.lastPasswordChangeAt.rejects(new DirectoryError('directory_failing'));
    await silent.look(1, 1);
    assert.deepEqual(silent.tx.jobs.send.firstCall.args[0], {
      name: 'watch-password',
      requestId: DELIVERED.id,
      release: 1,
      look: 1,
      attempt: 2,
    });
    const other = stage(DELIVERED, NONE, { release: 2 });
    await other.look(1, 1);
    assert.deepEqual(jobNames(other.tx), []);
  });
});
