import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AcknowledgementStage } from '../../../contract/device-api.ts';
import { digest } from '../../../bot/domain/token.ts';
import { acknowledge } from '../../../bot/services/consoles/acknowledge.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubChanges, stubStore } from '../stubbed-store.ts';

const REQUEST = approvedRequest();

function stage() {
  const changes = stubChanges();
  changes.request.resolves(REQUEST);
  const requestOfAccessToken = sinon.stub<[string], Promise<string | undefined>>().resolves(undefined);
  requestOfAccessToken.withArgs(digest('token')).resolves(REQUEST.id);
  const deps = { store: { ...stubStore(changes), requestOfAccessToken } };
  return { changes, say: (stage: AcknowledgementStage, token = 'token') => acknowledge(deps, token, stage) };
}

describe('an acknowledgement', () => {
  it('of delivery uses the one-time password up, changes the card and is audited', async () => {
    const { changes, say } = stage();
    assert.deepEqual(await say('delivered'), { status: 'taken' });
    sinon.assert.calledOnceWithExactly(changes.deliver, REQUEST.id);
    sinon.assert.calledOnceWithExactly(changes.consumeOtp, REQUEST.otpId);
    sinon.assert.notCalled(changes.signIn);
    assert.deepEqual(jobNames(changes), ['confirm-sign-in', 'deliver-card']);
    sinon.assert.calledWith(changes.send, { name: 'confirm-sign-in', requestId: REQUEST.id, look: 0, attempt: 1 });
    assert.deepEqual(acts(changes), ['credential_delivered']);
  });

  it('of the sign-in counts as delivery too, when that was never said', async () => {
    const { changes, say } = stage();
    await say('signed_in');
    sinon.assert.callOrder(changes.deliver, changes.consumeOtp, changes.signIn);
    assert.deepEqual(acts(changes), ['credential_signed_in']);
  });

  it('of failure releases once more, or leaves it to an administrator when that happened too often', async () => {
    const again = stage();
    await again.say('failed');
    sinon.assert.calledOnceWithExactly(again.changes.failDelivery, REQUEST.id, 3);
    assert.deepEqual(jobNames(again.changes), ['release-credential', 'deliver-card']);
    const often = stage();
    often.changes.failDelivery.resolves('needs_attention');
    await often.say('failed');
    assert.deepEqual(jobNames(often.changes), ['deliver-card']);
    for (const { changes } of [again, often]) assert.deepEqual(acts(changes), ['credential_failed']);
  });

  it('of failure hears what comes next, as the request stands', async () => {
    const { changes, say } = stage();
    const needy = { ...REQUEST, status: 'needs_attention', problem: 'console_failing', since: NOW } as const;
    const cases = [
      [REQUEST, 'release'],
      [needy, 'attention'],
      [{ ...REQUEST, status: 'delivered', deliveredAt: NOW }, 'over'],
    ] as const;
    for (const [request, next] of cases) {
      changes.request.resolves(request);
      assert.deepEqual(await say('failed'), { status: 'taken', next });
    }
  });

  it('said again is taken, and changes nothing', async () => {
    const { changes, say } = stage();
    changes.deliver.resolves(false);
    changes.signIn.resolves(false);
    changes.failDelivery.resolves(undefined);
    for (const one of ['delivered', 'signed_in', 'failed'] as const) assert.equal((await say(one)).status, 'taken');
    sinon.assert.notCalled(changes.consumeOtp);
    assert.deepEqual([...jobNames(changes), ...acts(changes)], []);
  });

  it('with an unknown token is not taken', async () => {
    const { changes, say } = stage();
    assert.deepEqual(await say('signed_in', 'another'), { status: 'token_unknown' });
    sinon.assert.notCalled(changes.signIn);
  });
});
