import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import { revokeOtp } from '../../../bot/services/otp/revoke-otp.ts';
import { ISSUER, pendingRequest, sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { rights } from '../stubbed-rights.ts';
import { acts, jobNames, stubChanges, stubStore } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();
const OTP = sampleOtp();

function stage() {
  const changes = stubChanges();
  const store = {
    ...stubStore(changes),
    accountByUpn: async (upn: string) => (upn === ACCOUNT.upn ? ACCOUNT : undefined),
    searchAccounts: async () => [],
    latestOtp: async (): Promise<Otp | undefined> => OTP,
    otpBySelector: async (selector: string) => (selector === OTP.selector ? OTP : undefined),
  };
  return { changes, deps: { ...rights('g'), store } };
}

describe('revoking a one-time password', () => {
  it('cancels its request, changes the card and is audited', async () => {
    const { changes, deps } = stage();
    changes.cancelRequest.resolves(pendingRequest());
    assert.equal(await revokeOtp(deps, ISSUER, ` ${OTP.selector.toLowerCase()} `), OTP);
    sinon.assert.calledOnceWithExactly(changes.revokeOtp, OTP.id);
    sinon.assert.calledOnceWithExactly(changes.cancelRequest, OTP.id, { kind: 'admin', ...ISSUER }, 'revoked');
    assert.deepEqual(jobNames(changes), ['deliver-card']);
    assert.deepEqual(acts(changes), ['otp_revoked']);
  });

  it('finds it by its account as well, and needs no card when nobody submitted it', async () => {
    const { changes, deps } = stage();
    await revokeOtp(deps, ISSUER, ACCOUNT.upn);
    assert.deepEqual(jobNames(changes), []);
    assert.deepEqual(acts(changes), ['otp_revoked']);
  });

  it('changes nothing when it is over already', async () => {
    const { changes, deps } = stage();
    changes.revokeOtp.resolves(false);
    await refusal(revokeOtp(deps, ISSUER, OTP.selector), 'otp_unknown');
    sinon.assert.notCalled(changes.cancelRequest);
    assert.deepEqual(acts(changes), []);
  });

  it('says what could not be found', async () => {
    const { deps } = stage();
    await refusal(revokeOtp(deps, ISSUER, 'ZZZZ'), 'account_unknown');
    await refusal(
      revokeOtp({ ...deps, store: { ...deps.store, latestOtp: async () => undefined } }, ISSUER, ACCOUNT.upn),
      'selector_unknown',
    );
  });

  it('is refused to whoever may not generate', async () => {
    const { changes, deps } = stage();
    await refusal(revokeOtp({ ...deps, ...rights('a', 'r') }, ISSUER, OTP.selector), 'no_right');
    sinon.assert.notCalled(changes.revokeOtp);
  });
});
