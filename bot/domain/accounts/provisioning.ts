import type { ApprovalRequest, RequestStatus } from '../approval/approval-request.ts';
import type { OtpStatus } from '../otp/otp.ts';

/**
 * How far the sign-in of a room has come. `Awaiting OTP Approval` is the term of Microsoft; the other terms are ours.
 */
export type ProvisioningStatus =
  | 'Not started'
  | 'OTP generated'
  | 'Awaiting OTP Approval'
  | 'Approved'
  | 'Rejected'
  | 'Expired'
  | 'Provisioned'
  | 'Sign-in failed'
  | 'Signed out'
  | 'Needs attention';

/**
 * The state of a request, `signed_out` for one whose room two approvers signed out, and `sign_in_failed` for a delivered
 * one whose sign-in failed by the verdict of all witnesses.
 */
export type StandingOfRequest = RequestStatus | 'sign_in_failed' | 'signed_out';

const OF_REQUEST = {
  pending: 'Awaiting OTP Approval',
  approved: 'Approved',
  ready: 'Approved',
  needs_attention: 'Needs attention',
  delivered: 'Approved',
  sign_in_failed: 'Sign-in failed',
  signed_in: 'Provisioned',
  signed_out: 'Signed out',
  rejected: 'Rejected',
  expired: 'Expired',
  cancelled: 'Not started',
} as const satisfies Record<StandingOfRequest, ProvisioningStatus>;

const OF_OTP = {
  active: 'OTP generated',
  submitted: 'Awaiting OTP Approval',
  consumed: 'Provisioned',
  expired: 'Expired',
  revoked: 'Not started',
  superseded: 'Not started',
} as const satisfies Record<OtpStatus, ProvisioningStatus>;

/**
 * Derives the status from the latest one-time password of the account and from the request that it led to, if any. The
 * status is never stored.
 */
export function provisioningStatus(
  otp: OtpStatus | undefined,
  request: StandingOfRequest | undefined,
): ProvisioningStatus {
  if (request) return OF_REQUEST[request];
  return otp ? OF_OTP[otp] : 'Not started';
}

/** Returns the state of a request for {@link provisioningStatus}. */
export function standingOf({
  status,
  signedOutAt,
  signIn,
}: Pick<ApprovalRequest, 'signedOutAt' | 'signIn' | 'status'>): StandingOfRequest {
  if (signedOutAt) return 'signed_out';
  return status === 'delivered' && signIn?.state === 'failed' ? 'sign_in_failed' : status;
}
