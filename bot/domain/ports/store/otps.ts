import type { NewOtp, Otp } from '../../otp/otp.ts';

/** What can be asked of one-time passwords at any time. */
export interface OtpQueries {
  byId(id: string): Promise<Otp | undefined>;
  bySelector(selector: string): Promise<Otp | undefined>;
  /** The account's newest one-time password, whatever its state. */
  latest(accountId: string): Promise<Otp | undefined>;
}

/** The steps of a one-time password; each answers whether it was this call that made the step. */
interface OtpChanges {
  /** Supersedes the account's active or submitted one-time passwords; other issuers of the account wait. */
  supersede(accountId: string): Promise<readonly Otp[]>;
  insert(otp: NewOtp): Promise<Otp>;
  /** `active → submitted`, within both ends of the entry clock. */
  submit(otpId: string): Promise<boolean>;
  /** `active | submitted → revoked`. */
  revoke(otpId: string): Promise<boolean>;
  /** `submitted → consumed`. */
  consume(otpId: string): Promise<boolean>;
  /** Ends every entry clock that has run out. */
  expire(): Promise<readonly Otp[]>;
}

export type Otps = OtpQueries & OtpChanges;
