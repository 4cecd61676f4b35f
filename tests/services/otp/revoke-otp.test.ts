import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { ISSUER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();
const OTP = sampleOtp();

function stage() {
  const tx = stubTransaction();
  const store = stubStore(tx, undefined, {
    accounts: { byUpn: async (upn: string) => (upn === ACCOUNT.upn ? ACCOUNT : undefined), search: async () => [] },
    otps: {
      latest: async (): Promise<Otp | undefined> => OTP,
      bySelector: async (selector: string) => (selector === OTP.selector ? OTP : undefined),
    },
  });
  return { tx, deps: { ...permissions('g'), store } };
}

describe('revoking a one-time password', () => {
  it('cancels its request, changes the card and is audited', async () => {
    const { tx, deps } = stage();
    tx.requests.cancel.resolves(pendingRequest());
    assert.equal(await revokeOtp(deps, ISSUER, ` ${OTP.selector.toLowerCase()} `), OTP);
    sinon.assert.calledOnceWithExactly(tx.otps.revoke, OTP.id);
    sinon.assert.calledOnceWithExactly(tx.requests.cancel, OTP.id, { kind: 'admin', ...ISSUER }, 'revoked');
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    assert.deepEqual(acts(tx), ['otp_revoked']);
  });

  it('finds it by its account as well, and needs no card when nobody submitted it', async () => {
    const { tx, deps } = stage();
    await revokeOtp(deps, ISSUER, ACCOUNT.upn);
    assert.deepEqual(jobNames(tx), []);
    assert.deepEqual(acts(tx), ['otp_revoked']);
  });

  it('changes nothing when it is over already', async () => {
    const { tx, deps } = stage();
    tx.otps.revoke.resolves(false);
    await refusal(revokeOtp(deps, ISSUER, OTP.selector), 'otp_unknown');
    sinon.assert.notCalled(tx.requests.cancel);
    assert.deepEqual(acts(tx), []);
  });

  it('says what could not be found', async () => {
    const { deps } = stage();
    await refusal(revokeOtp(deps, ISSUER, 'ZZZZ'), 'account_unknown');
    await refusal(
      revokeOtp(
        { ...deps, store: { ...deps.store, otps: { ...deps.store.otps, latest: async () => undefined } } },
        ISSUER,
        ACCOUNT.upn,
      ),
      'selector_unknown',
    );
  });

  it('is refused to whoever may not generate', async () => {
    const { tx, deps } = stage();
    await refusal(revokeOtp({ ...deps, ...permissions('a', 'r') }, ISSUER, OTP.selector), 'no_permission');
    sinon.assert.notCalled(tx.otps.revoke);
  });
});
