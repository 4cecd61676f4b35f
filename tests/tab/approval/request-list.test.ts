import assert from 'node:assert/strict';
import { tabOf } from '../../../tab/src/accounts/account-tab.ts';
import { groupsOf, secondsLeftAt, waitingIn } from '../../../tab/src/approval/request-list.ts';
import { sampleRequest } from '../../support/samples/request-views.ts';

const REQUESTS = [
  sampleRequest({ id: 'young', requestedAt: '2026-05-04T10:30:00Z' }),
  sampleRequest({ id: 'delivered', status: 'delivered' }),
  sampleRequest({ id: 'old', requestedAt: '2026-05-04T09:00:00Z' }),
  sampleRequest({
    id: 'failed',
    status: 'delivered',
    signIn: { state: 'failed', title: 'Sign-in failed', text: 'Sign-in failed.', sights: [] },
  }),
  sampleRequest({
    id: 'refused',
    status: 'needs_attention',
    problem: 'console_failing',
    requestedAt: '2026-05-04T10:40:00Z',
  }),
  sampleRequest({ id: 'stuck', status: 'needs_attention' }),
  sampleRequest({ id: 'over', status: 'rejected' }),
];

describe('the list of requests', () => {
  it('begins with what waits for a decision, the oldest first, and leaves out what is over', () => {
    assert.deepEqual(
      groupsOf(REQUESTS).map(({ name, items }) => [name, ...items.map(({ id }) => id)]),
      [
        ['waiting', 'old', 'young'],
        ['needsAttention', 'stuck'],
        ['signInFailed', 'failed', 'refused'],
        ['delivered', 'delivered'],
      ],
    );
    assert.equal(waitingIn(REQUESTS), 2);
  });

  it("counts down by the server's word, whatever the clock of this computer says", () => {
    assert.equal(secondsLeftAt(sampleRequest({ secondsLeft: 90 }), 5_000, 65_000), 30);
    assert.equal(secondsLeftAt(sampleRequest({ secondsLeft: 10 }), 0, 60_000), 0);
    const { secondsLeft: _, ...decided } = sampleRequest();
    assert.equal(secondsLeftAt(decided, 0, 0), undefined);
  });
});

describe('the first tab of an account', () => {
  it('is the OTP while somebody has to look at it', () => {
    assert.equal(tabOf(undefined, { request: sampleRequest() }), 'otp');
    assert.equal(tabOf(undefined, { request: sampleRequest({ status: 'rejected' }) }), 'configuration');
    assert.equal(tabOf(undefined, {}), 'configuration');
  });

  it('is the one that the address names', () => {
    assert.equal(tabOf('activity', { request: sampleRequest() }), 'activity');
    assert.equal(tabOf('nonsense', {}), 'configuration');
  });
});
