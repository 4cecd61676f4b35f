import type { ReleaseProblem } from '../../approval/approval-request.ts';

/** The way of an approved request to the sign-in of its room. A boolean says whether this call won. */
export interface Releases {
  /** The number of the attempt that may now reset the password, or `undefined`: not approved, or another one runs. */
  begin(requestId: string, leaseSeconds: number): Promise<number | undefined>;
  /** After the directory has the new password; publishing is possible once the settle time has passed. */
  passwordChanged(requestId: string, attempt: number, settleSeconds: number): Promise<Date | undefined>;
  /** Like {@link passwordChanged}, for a password that was kept as it is: it can be published at once. */
  passwordKept(requestId: string, attempt: number): Promise<boolean>;
  /** Gives the release lease back: `approved` stays for another attempt, or becomes `needs_attention`. */
  fail(requestId: string, attempt: number, outcome: ReleaseProblem | 'again'): Promise<boolean>;
  /** `approved → ready`, for the attempt that changed the password last. */
  publish(requestId: string, attempt: number, pickUpMinutes: number): Promise<boolean>;
  /** `needs_attention → approved`. */
  retry(requestId: string): Promise<boolean>;
  /** `ready → delivered`. */
  deliver(requestId: string): Promise<boolean>;
  /** `delivered → signed_in`; the sealed credential is wiped. */
  signIn(requestId: string): Promise<boolean>;
  /** `ready | delivered → approved`, or `needs_attention` when `most` failures are reached; not once the account has a newer one-time password. */
  failDelivery(requestId: string, most: number): Promise<'approved' | 'needs_attention' | undefined>;
}
