import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Expired } from '../../../bot/domain/approval/approval-request.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { approvedRequest, pendingRequest, sampleOtp } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const EXPIRED: Expired = {
  ...pendingRequest(),
  status: 'expired',
  expiredAt: NOW,
  expiredFrom: 'pending',
  passwordChanged: 'no',
};

describe('expiring requests and codes', () => {
  it('changes the card of each request and is audited, and so is each one-time password', async () => {
    const tx = stubTransaction();
    tx.requests.expire.resolves([EXPIRED]);
    tx.otps.expire.resolves([sampleOtp(), sampleOtp()]);
    await expire({ store: stubStore(tx) });
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['request_expired', 'otp_expired', 'otp_expired']);
  });

  it('ends deliveries that a newer code replaced, and says so in the audit', async () => {
    const tx = stubTransaction();
    tx.releases.replaceDelivered.resolves([{ requestId: 'request-9', accountId: 'room-9' }]);
    await expire({ store: stubStore(tx) });
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    const [event] = tx.audit.append.args.map(([one]) => one);
    assert.deepEqual(
      [event?.act, event?.requestId, event?.details],
      ['request_expired', 'request-9', { cause: 'replaced' }],
    );
  });

  it('stops releases that were not done in time, with an alert, and says what became of the password', async () => {
    const tx = stubTransaction();
    const { status: _status, ...approved } = approvedRequest();
    const stopped = { ...approved, status: 'needs_attention', problem: 'release_overdue', since: NOW } as const;
    tx.releases.stopOverdue.resolves([{ requestId: approved.id, accountId: approved.account.id }]);
    tx.requests.byId.resolves({ ...stopped, passwordChanged: 'maybe' });
    await expire({ store: stubStore(tx) });
    assert.deepEqual(jobNames(tx), ['deliver-card', 'raise-alert']);
    assert.deepEqual(acts(tx), ['release_needs_attention']);
    const details = { problem: 'release_overdue', passwordChanged: 'maybe' };
    assert.deepEqual(tx.audit.append.firstCall.args[0].details, details);
  });

  it('takes sealed codes, credentials and old rows with it, and leaves no trace when nothing ended', async () => {
    const tx = stubTransaction();
    await expire({ store: stubStore(tx) });
    const forgetting = [
      tx.credentials.wipe,
      tx.rateLimits.removeOver,
      tx.deviceCodes.removeOld,
      tx.chats.removeOldCards,
      tx.outcomes.removeOld,
      tx.rollouts.removeOld,
    ];
    for (const forget of forgetting) sinon.assert.calledOnce(forget);
    assert.deepEqual([...jobNames(tx), ...acts(tx)], []);
  });

  it('brings the counted refusals into the audit, by what is known of them', async () => {
    const tx = stubTransaction();
    const counted = [
      { sourceAddress: '203.0.113.7', count: 9 },
      { sourceAddress: '203.0.113.7', otpId: 'otp-1', count: 2 },
      { count: 30 },
    ];
    tx.rateLimits.takeRefusals.resolves(counted);
    await expire({ store: stubStore(tx) });
    const [first, second, third] = tx.audit.append.args.map(([event]) => event);
    assert.deepEqual(first?.details, { cause: 'unknown', sourceAddress: '203.0.113.7', count: 9 });
    assert.deepEqual([second?.otpId, second?.details?.['cause']], ['otp-1', 'too_many_tries']);
    assert.deepEqual(third?.details, { cause: 'unknown', count: 30 });
  });
});
