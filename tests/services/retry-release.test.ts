import assert from 'node:assert/strict';
import sinon from 'sinon';
import { retryRelease } from '../../bot/services/retry-release.ts';
import { APPROVER, approvedRequest } from '../teams/sample-request.ts';
import { refusal } from './refusal.ts';
import { rights } from './stubbed-rights.ts';
import { acts, jobNames, stubChanges, stubStore } from './stubbed-store.ts';

const REQUEST = approvedRequest();

describe('trying a release again', () => {
  it('starts it, changes the card and is audited', async () => {
    const changes = stubChanges();
    assert.equal(await retryRelease({ ...rights('a'), store: stubStore(changes, REQUEST) }, APPROVER, REQUEST.id), REQUEST);
    assert.deepEqual(jobNames(changes), ['release-credential', 'deliver-card']);
    assert.deepEqual(acts(changes), ['release_retried']);
  });

  it('is refused when the request does not need attention, or is none', async () => {
    const changes = stubChanges();
    changes.retryRelease.resolves(false);
    const details = await refusal(retryRelease({ ...rights('a'), store: stubStore(changes, REQUEST) }, APPROVER, REQUEST.id), 'request_already_resolved');
    assert.equal(details['status'], 'approved');
    await refusal(retryRelease({ ...rights('a'), store: stubStore(changes) }, APPROVER, 'none'), 'request_unknown');
    assert.deepEqual([...jobNames(changes), ...acts(changes)], []);
  });

  it('is refused to whoever may not approve', async () => {
    const changes = stubChanges();
    await refusal(retryRelease({ ...rights('g', 'r'), store: stubStore(changes, REQUEST) }, APPROVER, REQUEST.id), 'no_right');
    sinon.assert.notCalled(changes.retryRelease);
  });
});
