import { type ProvisioningStatus, provisioningStatus, type StandingOfRequest } from '../accounts/provisioning.ts';
import type { OtpStatus } from './otp.ts';

/** What became of one code, in the words of the provisioning status, and how it ended when a person ended it. */
export type CodeState = Exclude<ProvisioningStatus, 'Not started'> | 'Revoked' | 'Replaced';

/**
 * Derives what became of a code from its one-time password and from the request that it led to, if any. Other than the
 * provisioning status of an account, it is about this code, even when the account has a newer one.
 */
export function codeState(otp: OtpStatus, request: StandingOfRequest | undefined): CodeState {
  const status = provisioningStatus(otp, request);
  if (status !== 'Not started') return status;
  return otp === 'superseded' ? 'Replaced' : 'Revoked';
}
