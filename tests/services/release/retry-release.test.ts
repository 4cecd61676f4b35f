import assert from 'node:assert/strict';
import sinon from 'sinon';
import { asActor } from '../../../bot/domain/admin.ts';
import { retryRelease } from '../../../bot/services/release/retry-release.ts';
import { APPROVER, approvedRequest, ISSUER } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { rights } from '../stubbed-rights.ts';
import { acts, jobNames, NOW, stubChanges, stubStore } from '../stubbed-store.ts';

const REQUEST = approvedRequest();

function storeWith(...args: Parameters<typeof stubStore>) {
  return { ...stubStore(...args), lastAct: async () => undefined };
}

describe('retrying a release', () => {
  it('starts it, changes the card and is audited', async () => {
    const changes = stubChanges();
    assert.equal(
      await retryRelease({ ...rights('a'), store: storeWith(changes, REQUEST) }, APPROVER, REQUEST.id),
      REQUEST,
    );
    assert.deepEqual(jobNames(changes), ['release-credential', 'deliver-card']);
    assert.deepEqual(acts(changes), ['release_retried']);
  });

  it('is refused when the request does not need attention, or is none', async () => {
    const changes = stubChanges();
    changes.retryRelease.resolves(false);
    const details = await refusal(
      retryRelease({ ...rights('a'), store: storeWith(changes, REQUEST) }, APPROVER, REQUEST.id),
      'request_already_resolved',
    );
    assert.deepEqual(details, { status: 'approved' }, 'nobody has tried again before');
    await refusal(retryRelease({ ...rights('a'), store: storeWith(changes) }, APPROVER, 'none'), 'request_unknown');
    assert.deepEqual([...jobNames(changes), ...acts(changes)], []);
  });

  it('tells the loser of two who was first, and when', async () => {
    const changes = stubChanges();
    changes.retryRelease.resolves(false);
    const store = { ...storeWith(changes, REQUEST), lastAct: async () => ({ actor: asActor(ISSUER), at: NOW }) };
    const details = await refusal(
      retryRelease({ ...rights('a'), store }, APPROVER, REQUEST.id),
      'request_already_resolved',
    );
    assert.deepEqual(details, { status: 'approved', by: ISSUER.displayName, at: NOW.toISOString() });
  });

  it('is refused to whoever may not approve', async () => {
    const changes = stubChanges();
    await refusal(
      retryRelease({ ...rights('g', 'r'), store: storeWith(changes, REQUEST) }, APPROVER, REQUEST.id),
      'no_right',
    );
    sinon.assert.notCalled(changes.retryRelease);
  });
});
