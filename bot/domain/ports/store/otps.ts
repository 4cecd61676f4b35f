import type { LiveState } from '../../accounts/live-state.ts';
import type { NewOtp, Otp } from '../../otp/otp.ts';

/** Queries about one-time passwords, at any time. */
export interface OtpQueries {
  byId(id: string): Promise<Otp | undefined>;
  bySelector(selector: string): Promise<Otp | undefined>;
  /** Returns the one-time password of each of these selectors that has one. */
  bySelectors(selectors: readonly string[]): Promise<readonly Otp[]>;
  /** Returns the newest one-time password of the account, whatever its state. */
  latest(accountId: string): Promise<Otp | undefined>;
  /** Returns what is live of each of these accounts. Accounts of which nothing is live are absent. */
  live(accountIds: readonly string[]): Promise<ReadonlyMap<string, LiveState>>;
}

/** The steps of a one-time password. Each method returns whether this call made the step. */
interface OtpChanges {
  /** Supersedes the active or submitted one-time passwords of these accounts. */
  supersede(...accountIds: string[]): Promise<readonly Otp[]>;
  insert(otp: NewOtp): Promise<Otp>;
  /** Stores several, and returns them in the same order. */
  insertAll(otps: readonly NewOtp[]): Promise<readonly Otp[]>;
  /** Makes the step `active → submitted`, within both ends of the entry clock. */
  submit(otpId: string): Promise<boolean>;
  /** Makes the step `active | submitted → revoked`. */
  revoke(otpId: string): Promise<boolean>;
  /** Makes the step `submitted → consumed`. */
  consume(otpId: string): Promise<boolean>;
  /** Expires the one-time passwords of these accounts whose entry clock has ended, and returns them. */
  expire(accountIds: readonly string[]): Promise<readonly Otp[]>;
}

export type Otps = OtpQueries & OtpChanges;
