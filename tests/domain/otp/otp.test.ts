import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { parseOtpCode } from '../../../contract/otp-code.ts';
import { DomainError } from '../../../bot/domain/errors.ts';
import { checkTtlHours, generateCode, type OtpStatus, refusalOf } from '../../../bot/domain/otp/otp.ts';
import { provisioningStatus } from '../../../bot/domain/accounts/provisioning.ts';
import { sampleOtp } from '../../support/samples/requests.ts';

const otp = sampleOtp();
const later = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

describe('a stored one-time password', () => {
  it('can be submitted until, and not at, its entry expiry', () => {
    assert.equal(refusalOf(otp, otp.issuedAt), undefined);
    assert.equal(refusalOf(otp, later(otp.expiresAt, -1)), undefined);
    assert.equal(refusalOf(otp, otp.expiresAt), 'expired');
  });

  it('can be submitted from its start on', () => {
    const planned = { ...otp, notBeforeAt: later(otp.issuedAt, 1000) };
    assert.equal(refusalOf(planned, later(planned.notBeforeAt, -1)), 'not_yet');
    assert.equal(refusalOf(planned, planned.notBeforeAt), undefined);
  });

  it('is refused with its state once it is over', () => {
    for (const status of ['submitted', 'consumed', 'expired', 'revoked', 'superseded'] satisfies OtpStatus[]) {
      assert.equal(refusalOf({ ...otp, status }, otp.issuedAt), status);
    }
  });

  it('lives for whole hours from 1 to 336', () => {
    for (const hours of [1, 8, 336]) assert.equal(checkTtlHours(hours), hours);
    for (const hours of [0, -1, 337, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.throws(
        () => checkTtlHours(hours),
        (error) => error instanceof DomainError && error.code === 'lifetime_invalid',
      );
    }
  });

  it('is generated as a code that reads back, and differs each time', () => {
    const codes = Array.from({ length: 200 }, (_, index) => generateCode(randomBytes, index % 2 ? 'long' : 'short'));
    for (const { selector, verifier, code } of codes) {
      assert.deepEqual(parseOtpCode(code.reveal()), { ok: true, parts: { selector, verifier: verifier.reveal() } });
    }
    assert.equal(new Set(codes.map(({ code }) => code.reveal())).size, codes.length);
  });
});

describe('the provisioning status', () => {
  it('follows the request, and without one the one-time password', () => {
    assert.equal(provisioningStatus(undefined, undefined), 'Not started');
    assert.equal(provisioningStatus('active', undefined), 'OTP generated');
    assert.equal(provisioningStatus('expired', undefined), 'Expired');
    assert.equal(provisioningStatus('revoked', undefined), 'Not started');
    assert.equal(provisioningStatus('submitted', 'pending'), 'Awaiting OTP Approval');
    assert.equal(provisioningStatus('submitted', 'ready'), 'Approved');
    assert.equal(provisioningStatus('submitted', 'needs_attention'), 'Needs attention');
    assert.equal(provisioningStatus('revoked', 'rejected'), 'Rejected');
    assert.equal(provisioningStatus('consumed', 'delivered'), 'Approved');
    assert.equal(provisioningStatus('consumed', 'signed_in'), 'Provisioned');
  });
});
