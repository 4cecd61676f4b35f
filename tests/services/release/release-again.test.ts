import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { TargetVerdict } from '../../../bot/domain/accounts/target.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { releaseAgain } from '../../../bot/services/release/release-again.ts';
import { APPROVER, approvedRequest, ISSUER } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const { status: _status, releaseAttempts: _attempts, ...DECIDED } = approvedRequest();
const DELIVERED: ApprovalRequest = { ...DECIDED, status: 'delivered', deliveredAt: NOW };

const STOPPED: ApprovalRequest = {
  ...approvedRequest(),
  status: 'needs_attention',
  problem: 'changed_elsewhere',
  since: NOW,
  passwordChanged: 'yes',
};

function stage(...groups: readonly string[]) {
  return stageOf(DELIVERED, ...groups);
}

function stageOf(request: ApprovalRequest, ...groups: readonly string[]) {
  const tx = stubTransaction();
  const checkTarget = sinon.stub<[], Promise<TargetVerdict>>().resolves({ allowed: true, upn: 'u', mail: 'm' });
  const deps = {
    ...permissions(...(groups.length > 0 ? groups : ['a'])),
    store: stubStore(tx, request),
    checkTarget,
  };
  return {
    tx,
    checkTarget,
    run: (by = APPROVER, revision?: number) => releaseAgain(deps, by, request.id, revision),
  };
}

describe('releasing a password again', () => {
  it('begins a new release of a delivered request, and is audited', async () => {
    const { tx, run } = stage();
    await run();
    sinon.assert.calledOnceWithExactly(tx.releases.releaseAgain, DELIVERED.id, 3);
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.deepEqual(acts(tx), ['released_again']);
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { via: 'card', revision: DELIVERED.revision });
  });

  it('is for approvers only', async () => {
    await refusal(stage('g', 'r').run(ISSUER), 'no_permission');
  });

  it('is refused for an account that must get no credential', async () => {
    const { tx, checkTarget, run } = stage();
    checkTarget.resolves({ allowed: false, problem: 'account_disabled' });
    assert.deepEqual(await refusal(run(), 'release_refused'), { problem: 'account_disabled' });
    checkTarget.rejects(new DirectoryError('directory_failing'));
    assert.deepEqual(await refusal(run(), 'release_refused'), { problem: 'account_unreadable' });
    sinon.assert.notCalled(tx.releases.releaseAgain);
  });

  it('is refused with the cause, and at a revision that is out of date', async () => {
    for (const cause of ['newer_code', 'too_often', 'not_delivered'] as const) {
      const { tx, run } = stage();
      tx.releases.releaseAgain.resolves(cause);
      assert.deepEqual(await refusal(run(), 'release_again_refused'), { cause });
      assert.deepEqual(jobNames(tx), []);
    }
    for (const request of [DELIVERED, STOPPED]) {
      const { tx, run } = stageOf(request);
      await refusal(run(APPROVER, request.revision + 1), 'request_changed');
      sinon.assert.notCalled(tx.releases.releaseAgain);
      await run(APPROVER, request.revision);
    }
  });
});
