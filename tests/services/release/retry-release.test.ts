import assert from 'node:assert/strict';
import sinon from 'sinon';
import { asActor } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { retryRelease } from '../../../bot/services/release/retry-release.ts';
import { APPROVER, approvedRequest, ISSUER } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, NOW, type StubbedTransaction, stubStore, stubTransaction } from '../stubbed-store.ts';

const REQUEST = approvedRequest();

function storeWith(tx: StubbedTransaction, request?: ApprovalRequest) {
  return stubStore(tx, request, { audit: { lastAct: async () => undefined } });
}

describe('retrying a release', () => {
  it('starts it, changes the card and is audited', async () => {
    const tx = stubTransaction();
    assert.equal(
      await retryRelease({ ...permissions('a'), store: storeWith(tx, REQUEST) }, APPROVER, REQUEST.id),
      REQUEST,
    );
    assert.deepEqual(jobNames(tx), ['release-credential', 'deliver-card']);
    assert.deepEqual(acts(tx), ['release_retried']);
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, { via: 'card', revision: REQUEST.revision });
  });

  it('is refused when the request does not need attention, or is none', async () => {
    const tx = stubTransaction();
    tx.releases.retry.resolves(false);
    const details = await refusal(
      retryRelease({ ...permissions('a'), store: storeWith(tx, REQUEST) }, APPROVER, REQUEST.id),
      'request_already_resolved',
    );
    assert.deepEqual(details, { status: 'approved' }, 'nobody has tried again before');
    await refusal(retryRelease({ ...permissions('a'), store: storeWith(tx) }, APPROVER, 'none'), 'request_unknown');
    assert.deepEqual([...jobNames(tx), ...acts(tx)], []);
  });

  it('is refused for a password that someone else changed, which is released again instead', async () => {
    const tx = stubTransaction();
    tx.releases.retry.resolves(false);
    const stopped = {
      status: 'needs_attention',
      problem: 'changed_elsewhere',
      since: NOW,
      passwordChanged: 'yes',
    } as const;
    const store = storeWith(tx, { ...REQUEST, ...stopped });
    await refusal(retryRelease({ ...permissions('a'), store }, APPROVER, REQUEST.id), 'request_changed');
    assert.deepEqual([...jobNames(tx), ...acts(tx)], []);
  });

  it('tells the loser of two who was first, and when', async () => {
    const tx = stubTransaction();
    tx.releases.retry.resolves(false);
    const store = stubStore(tx, REQUEST, { audit: { lastAct: async () => ({ actor: asActor(ISSUER), at: NOW }) } });
    const details = await refusal(
      retryRelease({ ...permissions('a'), store }, APPROVER, REQUEST.id),
      'request_already_resolved',
    );
    assert.deepEqual(details, { status: 'approved', by: ISSUER.displayName, at: NOW.toISOString() });
  });

  it('is refused to whoever may not approve', async () => {
    const tx = stubTransaction();
    await refusal(
      retryRelease({ ...permissions('g', 'r'), store: storeWith(tx, REQUEST) }, APPROVER, REQUEST.id),
      'no_permission',
    );
    sinon.assert.notCalled(tx.releases.retry);
  });
});
