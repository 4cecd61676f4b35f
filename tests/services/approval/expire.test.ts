import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Expired } from '../../../bot/domain/approval/approval-request.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { pendingRequest, sampleOtp } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubChanges, stubStore } from '../stubbed-store.ts';

const EXPIRED: Expired = {
  ...pendingRequest(),
  status: 'expired',
  expiredAt: NOW,
  expiredFrom: 'pending',
  passwordChanged: false,
};

describe('expiring requests and codes', () => {
  it('changes the card of each request and is audited, and so is each one-time password', async () => {
    const changes = stubChanges();
    changes.expireRequests.resolves([EXPIRED]);
    changes.expireOtps.resolves([sampleOtp(), sampleOtp()]);
    await expire({ store: stubStore(changes) });
    assert.deepEqual(jobNames(changes), ['deliver-card']);
    assert.deepEqual(acts(changes), ['request_expired', 'otp_expired', 'otp_expired']);
  });

  it('takes sealed codes, credentials and old rows with it, and leaves no trace when nothing ended', async () => {
    const changes = stubChanges();
    await expire({ store: stubStore(changes) });
    for (const forget of [changes.forgetCodes, changes.wipeCredentials, changes.removeOldRows])
      sinon.assert.calledOnce(forget);
    assert.deepEqual([...jobNames(changes), ...acts(changes)], []);
  });

  it('brings the counted refusals into the audit, by what is known of them', async () => {
    const changes = stubChanges();
    const counted = [
      { sourceAddress: '203.0.113.7', count: 9 },
      { sourceAddress: '203.0.113.7', selector: 'K7QF', count: 2 },
      { count: 30 },
    ];
    changes.takeRefusals.resolves(counted);
    await expire({ store: stubStore(changes) });
    const [first, second, third] = changes.audit.args.map(([event]) => event);
    assert.deepEqual(first?.details, { cause: 'unknown', sourceAddress: '203.0.113.7', count: 9 });
    assert.deepEqual([second?.selector, second?.details?.['cause']], ['K7QF', 'too_many_tries']);
    assert.deepEqual(third?.details, { cause: 'unknown', count: 30 });
  });
});
