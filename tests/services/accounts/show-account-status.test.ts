import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { GuessBudget } from '../../../bot/domain/ports/store/budgets/guesses.ts';
import type { EarlierRequest } from '../../../bot/domain/ports/store/requests.ts';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import { accountStatus } from '../../../bot/services/accounts/show-account-status.ts';
import {
  APPROVER,
  approvedRequest,
  pendingRequest,
  rejectedRequest,
  sampleAccount,
  sampleOtp,
} from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';

const ACCOUNT = sampleAccount();
const SYNCED_AT = new Date('2026-03-02T08:00:00.000Z');
const LAST_REFUSAL = { at: new Date('2026-03-02T09:00:00.000Z'), cause: 'expired' } as const;

function statusWith(
  otp?: Otp,
  request?: ApprovalRequest,
  wrongCodes = 0,
  now = sampleOtp().issuedAt,
  earlier?: EarlierRequest,
) {
  const store = {
    accounts: { byId: async (id: string) => (id === ACCOUNT.id ? ACCOUNT : undefined) },
    otps: { latest: async () => otp },
    clock: { now: async () => now },
    requests: { earlier: async () => earlier, ofOtp: async () => request },
    signOuts: { latestOf: async () => undefined },
    audit: { lastRefusal: async () => LAST_REFUSAL },
    syncs: { state: async () => ({ running: false, sources: {}, last: { at: SYNCED_AT, accounts: 1 } }) },
    guesses: {
      wrongInLife: async () => wrongCodes,
      usedUp: async ({ key, limit }: GuessBudget) =>
        key === `otp:${otp?.id}` && wrongCodes >= limit ? { retryAfterSeconds: 60 } : undefined,
    },
  };
  return (accountId = ACCOUNT.id, ...groups: string[]) =>
    accountStatus({ ...permissions(...(groups.length > 0 ? groups : ['r'])), store }, APPROVER, accountId);
}

describe('the status of an account', () => {
  it('is derived from its latest one-time password and the request that it led to', async () => {
    const told = async (otp?: Otp, request?: ApprovalRequest): Promise<string> =>
      (await statusWith(otp, request)()).provisioning;
    assert.equal(await told(), 'Not started');
    assert.equal(await told(sampleOtp()), 'OTP generated');
    assert.equal(await told({ ...sampleOtp(), status: 'submitted' }, pendingRequest()), 'Awaiting OTP Approval');
    assert.equal(await told({ ...sampleOtp(), status: 'submitted' }, approvedRequest()), 'Approved');
    assert.equal(await told({ ...sampleOtp(), status: 'revoked' }, rejectedRequest()), 'Rejected');
    assert.equal(await told({ ...sampleOtp(), status: 'revoked' }), 'Not started');
  });

  it('says Expired from the moment on in which a code ends, before anything is written down', async () => {
    const otp = sampleOtp();
    const at = async (now: Date) => {
      const told = await statusWith(otp, undefined, 0, now)();
      return [told.provisioning, told.otp?.status];
    };
    const before = (end: Date): Date => new Date(end.getTime() - 1);
    assert.deepEqual(await at(before(otp.expiresAt)), ['OTP generated', 'active']);
    assert.deepEqual(await at(otp.expiresAt), ['Expired', 'expired']);
  });

  it('comes with account, one-time password and request for the details', async () => {
    const { account, otp, request } = await statusWith(sampleOtp(), pendingRequest())();
    assert.deepEqual([account.id, otp?.id, request?.id], [ACCOUNT.id, sampleOtp().id, pendingRequest().id]);
  });

  it('comes with an earlier request that is not settled', async () => {
    const earlier: EarlierRequest = { requestId: 'earlier', canReleaseAgain: false };
    const told = await statusWith(sampleOtp(), undefined, 0, sampleOtp().issuedAt, earlier)();
    assert.deepEqual(told.earlier, earlier);
    assert.equal('earlier' in (await statusWith(sampleOtp())()), false);
  });

  it('comes with every readiness check, the last refusal of a code, and the rights of whoever asks', async () => {
    const { checks, lastRefusal, permissions: held } = await statusWith()(ACCOUNT.id, 'g');
    assert.equal(checks.length, 8);
    assert.equal(lastRefusal, LAST_REFUSAL);
    assert.deepEqual([...held], ['generate', 'read']);
  });

  it('says when an active one-time password is paused', async () => {
    assert.equal((await statusWith(sampleOtp(), undefined, 9)()).paused, false);
    assert.equal((await statusWith(sampleOtp(), undefined, 10)()).paused, true);
    assert.equal((await statusWith({ ...sampleOtp(), status: 'revoked' }, undefined, 10)()).paused, false);
  });

  it('says when wrong codes have revoked a one-time password, and not when a person has', async () => {
    const revoked = { ...sampleOtp(), status: 'revoked' } as const;
    assert.equal((await statusWith(revoked, undefined, 100)()).endedByGuesses, true);
    assert.equal((await statusWith(revoked, undefined, 99)()).endedByGuesses, false);
    assert.equal((await statusWith(revoked, rejectedRequest(), 100)()).endedByGuesses, false);
    assert.equal((await statusWith(sampleOtp(), undefined, 100)()).endedByGuesses, false);
  });

  it('is refused for an unknown account, and to people without permission', async () => {
    await refusal(statusWith()('nowhere'), 'account_unknown');
    await refusal(statusWith()(ACCOUNT.id, 'x'), 'no_permission');
  });
});
