import assert from 'node:assert/strict';
import sinon from 'sinon';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { ISSUER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();
const OTP = sampleOtp();

function stage() {
  const tx = stubTransaction();
  const byId = sinon.stub<[string], Promise<typeof OTP | undefined>>();
  byId.withArgs(OTP.id).resolves(OTP);
  const store = stubStore(tx, undefined, { accounts: { byId: async () => ACCOUNT }, otps: { byId } });
  return { tx, byId, deps: { ...permissions('g'), store } };
}

describe('revoking a one-time password', () => {
  it('cancels its request, changes the card and is audited, and names the account', async () => {
    const { tx, deps } = stage();
    tx.requests.cancel.resolves(pendingRequest());
    assert.deepEqual(await revokeOtp(deps, ISSUER, OTP.id), { otp: OTP, account: ACCOUNT });
    sinon.assert.calledOnceWithExactly(tx.otps.revoke, OTP.id);
    sinon.assert.calledOnceWithExactly(tx.requests.cancel, OTP.id, { kind: 'admin', ...ISSUER }, 'revoked');
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['otp_revoked']);
  });

  it('needs no card when nobody submitted it', async () => {
    const { tx, deps } = stage();
    await revokeOtp(deps, ISSUER, OTP.id);
    assert.deepEqual(jobNames(tx), []);
    assert.deepEqual(acts(tx), ['otp_revoked']);
  });

  it('changes nothing when it is over already, and says how it ended although it was open a moment before', async () => {
    const { tx, byId, deps } = stage();
    tx.otps.revoke.resolves(false);
    byId
      .withArgs(OTP.id)
      .onSecondCall()
      .resolves({ ...OTP, status: 'superseded' });
    await assert.rejects(revokeOtp(deps, ISSUER, OTP.id), { code: 'otp_unknown', details: { status: 'superseded' } });
    sinon.assert.notCalled(tx.requests.cancel);
    assert.deepEqual(acts(tx), []);
  });

  it('says that there is none', async () => {
    const { deps } = stage();
    await refusal(revokeOtp(deps, ISSUER, 'otp-9'), 'otp_unknown');
  });

  it('is refused to people who may not generate', async () => {
    const { tx, deps } = stage();
    await refusal(revokeOtp({ ...deps, ...permissions('a', 'r') }, ISSUER, OTP.id), 'no_permission');
    sinon.assert.notCalled(tx.otps.revoke);
  });
});
