import type { ReleaseProblem } from '../../approval/approval-request.ts';

/**
 * The steps of an approved request until its room has signed in. A method that returns a boolean returns whether this
 * call won. The release lease belongs to the account: it keeps two attempts, even of different requests, from setting
 * passwords at the same time. Each attempt has a number that every later step names, so an earlier attempt cannot act
 * in place of a later one.
 */
export interface Releases {
  /**
   * Takes the release lease, and returns the number of the attempt that may now reset the password. The answer is
   * `undefined` if the request is not approved or another attempt is running.
   */
  begin(requestId: string, leaseSeconds: number): Promise<number | undefined>;
  /**
   * Stores that the directory has the new password. Publishing is possible once the settle time has passed, at the time
   * that is returned.
   */
  passwordChanged(requestId: string, attempt: number, settleSeconds: number): Promise<Date | undefined>;
  /** Does the same for a password that was kept as it is, which can be published at once. */
  passwordKept(requestId: string, attempt: number): Promise<boolean>;
  /** Gives the release lease back. The request stays `approved` for another attempt, or becomes `needs_attention`. */
  fail(requestId: string, attempt: number, outcome: ReleaseProblem | 'again'): Promise<boolean>;
  /** Makes the step `approved → ready`, for the attempt that changed the password last. */
  publish(requestId: string, attempt: number, pickUpMinutes: number): Promise<boolean>;
  /** Makes the step `needs_attention → approved`. */
  retry(requestId: string): Promise<boolean>;
  /** Makes the step `ready → delivered`. */
  deliver(requestId: string): Promise<boolean>;
  /** Makes the step `delivered → signed_in`, and deletes the sealed credential. */
  signIn(requestId: string): Promise<boolean>;
  /**
   * Makes the step `ready | delivered → approved`, or `→ needs_attention` once there are `most` failures. Nothing
   * changes if the account has a newer one-time password.
   */
  failDelivery(requestId: string, most: number): Promise<'approved' | 'needs_attention' | undefined>;
}
