import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../bot/domain/approval-request.ts';
import type { Otp } from '../../bot/domain/otp.ts';
import { accountStatus } from '../../bot/services/account-status.ts';
import { APPROVER, approvedRequest, pendingRequest, rejectedRequest, sampleAccount, sampleOtp } from '../teams/sample-request.ts';
import { refusal } from './refusal.ts';
import { rights } from './stubbed-rights.ts';

const ACCOUNT = sampleAccount();

function statusWith(otp?: Otp, request?: ApprovalRequest) {
  const store = {
    accountById: async (id: string) => (id === ACCOUNT.id ? ACCOUNT : undefined),
    latestOtp: async () => otp,
    requestOfOtp: async () => request,
  };
  return (accountId = ACCOUNT.id, ...groups: string[]) => accountStatus({ ...rights(...(groups.length > 0 ? groups : ['r'])), store }, APPROVER, accountId);
}

describe('the status of an account', () => {
  it('is derived from its latest one-time password and the request that it led to', async () => {
    const told = async (otp?: Otp, request?: ApprovalRequest): Promise<string> => (await statusWith(otp, request)()).provisioning;
    assert.equal(await told(), 'Not started');
    assert.equal(await told(sampleOtp()), 'OTP generated');
    assert.equal(await told({ ...sampleOtp(), status: 'submitted' }, pendingRequest()), 'Awaiting OTP Approval');
    assert.equal(await told({ ...sampleOtp(), status: 'submitted' }, approvedRequest()), 'Approved');
    assert.equal(await told({ ...sampleOtp(), status: 'revoked' }, rejectedRequest()), 'Rejected');
    assert.equal(await told({ ...sampleOtp(), status: 'revoked' }), 'Not started');
  });

  it('comes with account, one-time password and request for the details', async () => {
    const { account, otp, request } = await statusWith(sampleOtp(), pendingRequest())();
    assert.deepEqual([account.id, otp?.id, request?.id], [ACCOUNT.id, sampleOtp().id, pendingRequest().id]);
  });

  it('is refused for an unknown account, and to whoever has no right', async () => {
    await refusal(statusWith()('nowhere'), 'account_unknown');
    await refusal(statusWith()(ACCOUNT.id, 'x'), 'no_right');
  });
});
