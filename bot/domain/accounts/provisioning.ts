import type { OtpStatus, ProvisioningStatus, RequestStatus } from '../../../contract/words.ts';

export type { ProvisioningStatus } from '../../../contract/words.ts';

const OF_REQUEST = {
  pending: 'Awaiting OTP Approval',
  approved: 'Approved',
  ready: 'Approved',
  needs_attention: 'Needs attention',
  delivered: 'Approved',
  signed_in: 'Provisioned',
  rejected: 'Rejected',
  expired: 'Expired',
  cancelled: 'Not started',
} as const satisfies Record<RequestStatus, ProvisioningStatus>;

const OF_OTP = {
  active: 'OTP generated',
  submitted: 'Awaiting OTP Approval',
  consumed: 'Provisioned',
  expired: 'Expired',
  revoked: 'Not started',
  superseded: 'Not started',
} as const satisfies Record<OtpStatus, ProvisioningStatus>;

/** Derived, never stored: from the account's latest one-time password and the request it led to, if any. */
export function provisioningStatus(otp: OtpStatus | undefined, request: RequestStatus | undefined): ProvisioningStatus {
  if (request) return OF_REQUEST[request];
  return otp ? OF_OTP[otp] : 'Not started';
}
