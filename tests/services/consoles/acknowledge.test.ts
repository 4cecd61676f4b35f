import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AcknowledgementStage } from '../../../contract/device-api.ts';
import type { CollectedRelease } from '../../../bot/domain/ports/store/device-codes.ts';
import { digest } from '../../../bot/domain/token.ts';
import { acknowledge } from '../../../bot/services/consoles/acknowledge.ts';
import { approvedRequest, APPROVER } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const REQUEST = approvedRequest();

function stage() {
  const tx = stubTransaction();
  tx.requests.byId.resolves(REQUEST);
  const collectedBy = sinon.stub<[string], Promise<CollectedRelease | undefined>>().resolves(undefined);
  collectedBy.withArgs(digest('token')).resolves({ requestId: REQUEST.id, attempt: 4 });
  const deps = { store: stubStore(tx, undefined, { deviceCodes: { collectedBy } }) };
  return {
    tx,
    say: (stage: AcknowledgementStage, token = 'token') => acknowledge(deps, token, { stage }),
  };
}

describe('an acknowledgement', () => {
  it('of delivery or failure comes too late after the pick-up clock, and one of the sign-in does not', async () => {
    const { tx, say } = stage();
    const { status: _status, releaseAttempts: _attempts, ...facts } = REQUEST;
    tx.requests.byId.resolves({
      ...facts,
      status: 'expired',
      expiredFrom: 'ready',
      expiredAt: NOW,
      passwordChanged: 'yes',
    });
    for (const one of ['delivered', 'failed'] as const) assert.deepEqual(await say(one), { status: 'too_late' });
    assert.deepEqual([jobNames(tx), acts(tx)], [[], []]);
    tx.releases.deliver.resolves(false);
    assert.deepEqual(await say('signed_in'), { status: 'taken' });
    sinon.assert.calledOnceWithExactly(tx.releases.reportSignIn, REQUEST.id, 4);
    assert.deepEqual([jobNames(tx), acts(tx)], [['deliver-card'], ['credential_signed_in']]);
  });

  it('of delivery or failure comes too late when the pick-up clock has ended and the request not yet', async () => {
    const { tx, say } = stage();
    const { status: _status, releaseAttempts: _attempts, ...facts } = REQUEST;
    tx.requests.byId.resolves({ ...facts, status: 'ready', readyAt: NOW, pickUpExpiresAt: NOW });
    tx.releases.deliver.resolves(false);
    tx.releases.failDelivery.resolves(undefined);
    for (const one of ['delivered', 'failed'] as const) assert.deepEqual(await say(one), { status: 'too_late' });
    assert.deepEqual([jobNames(tx), acts(tx)], [[], []]);
  });

  for (const cause of ['revoked', 'superseded'] as const) {
    it(`of delivery or failure comes too late once the one-time password is ${cause}`, async () => {
      const { tx, say } = stage();
      const { status: _status, releaseAttempts: _attempts, ...facts } = REQUEST;
      const cancelled = {
        status: 'cancelled',
        cancelledBy: { kind: 'admin', ...APPROVER },
        cancelledAt: NOW,
        cause,
      } as const;
      tx.requests.byId.resolves({ ...facts, ...cancelled, passwordChanged: 'yes' });
      for (const one of ['delivered', 'failed'] as const) assert.deepEqual(await say(one), { status: 'too_late' });
      tx.releases.deliver.resolves(false);
      tx.releases.reportSignIn.resolves(false);
      tx.consoleReports.add.resolves(undefined);
      assert.deepEqual(await say('signed_in'), { status: 'taken' });
      assert.deepEqual([jobNames(tx), acts(tx)], [[], []]);
    });
  }

  it('of delivery uses the one-time password up, changes the card and is audited', async () => {
    const { tx, say } = stage();
    assert.deepEqual(await say('delivered'), { status: 'taken' });
    sinon.assert.calledOnceWithExactly(tx.releases.deliver, REQUEST.id, 4);
    sinon.assert.calledOnceWithExactly(tx.otps.consume, REQUEST.otpId);
    sinon.assert.notCalled(tx.releases.reportSignIn);
    assert.deepEqual(jobNames(tx), ['watch-password', 'confirm-sign-in', 'deliver-card']);
    sinon.assert.calledWith(tx.jobs.send, { name: 'confirm-sign-in', requestId: REQUEST.id, look: 0, attempt: 1 });
    assert.deepEqual(acts(tx), ['credential_delivered']);
  });

  it('of the sign-in counts as delivery too, when that was never said', async () => {
    const { tx, say } = stage();
    await say('signed_in');
    sinon.assert.callOrder(tx.releases.deliver, tx.otps.consume, tx.releases.reportSignIn);
    assert.deepEqual(acts(tx), ['credential_signed_in']);
  });

  it('of failure releases once more, or leaves it to an administrator when that happened too often', async () => {
    const again = stage();
    await again.say('failed');
    sinon.assert.calledOnceWithExactly(again.tx.releases.failDelivery, REQUEST.id, 3, 4);
    assert.deepEqual(jobNames(again.tx), ['release-credential', 'deliver-card']);
    const often = stage();
    often.tx.releases.failDelivery.resolves('needs_attention');
    await often.say('failed');
    assert.deepEqual(jobNames(often.tx), ['deliver-card']);
    for (const { tx } of [again, often]) assert.deepEqual(acts(tx), ['credential_failed']);
  });

  it('of failure hears what comes next, as the request stands', async () => {
    const { tx, say } = stage();
    const needy = {
      ...REQUEST,
      status: 'needs_attention',
      problem: 'console_failing',
      since: NOW,
      passwordChanged: 'yes',
    } as const;
    const cases = [
      [REQUEST, 'release'],
      [needy, 'attention'],
      [{ ...REQUEST, status: 'delivered', deliveredAt: NOW }, 'over'],
    ] as const;
    for (const [request, next] of cases) {
      tx.requests.byId.resolves(request);
      assert.deepEqual(await say('failed'), { status: 'taken', next });
    }
  });

  it('said again is taken, and changes nothing', async () => {
    const { tx, say } = stage();
    tx.releases.deliver.resolves(false);
    tx.releases.reportSignIn.resolves(false);
    tx.consoleReports.add.resolves(undefined);
    tx.releases.failDelivery.resolves(undefined);
    for (const one of ['delivered', 'signed_in', 'failed'] as const) assert.equal((await say(one)).status, 'taken');
    sinon.assert.notCalled(tx.otps.consume);
    assert.deepEqual([...jobNames(tx), ...acts(tx)], []);
  });

  it('with an unknown token is not taken', async () => {
    const { tx, say } = stage();
    assert.deepEqual(await say('signed_in', 'another'), { status: 'token_unknown' });
    sinon.assert.notCalled(tx.releases.reportSignIn);
  });
});
