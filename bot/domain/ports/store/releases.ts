import type { ReleaseProblem } from '../../approval/approval-request.ts';

/** An attempt that has the release lease. */
export interface BegunAttempt {
  readonly attempt: number;
  /** Number of the release that it belongs to. All attempts of one release set the same password. */
  readonly release: number;
  /** The number of attempts before the present try began, which is an approval, or a person's *Try again*. */
  readonly attemptsBefore: number;
  /** When the present try ends, whatever it waits for. */
  readonly endsAt: Date;
}

/** A release that did not reach its end in time. */
export interface OverdueRelease {
  readonly requestId: string;
  readonly accountId: string;
}

/** A delivery that a newer one-time password of its account replaced. */
export interface ReplacedDelivery {
  readonly requestId: string;
  readonly accountId: string;
}

/**
 * The steps of an approved request until its room has signed in. A method that returns a boolean returns whether this
 * call won. The release lease belongs to the account: it keeps two attempts, even of different requests, from setting
 * passwords at the same time. Each attempt has a number that every later step names, so an earlier attempt cannot act
 * in place of a later one.
 */
export interface Releases {
  /**
   * Takes the release lease for the attempt that may now reset the password. The answer is `undefined` if the request
   * is not approved, if its try is over, if another attempt is running, or if one for the account got no answer in the
   * last `waitSeconds`.
   */
  begin(requestId: string, leaseSeconds: number, waitSeconds: number): Promise<BegunAttempt | undefined>;
  /**
   * Stores that the directory has the new password, and the time of the change that it shows. Publishing is possible
   * once the settle time has passed, at the time that is returned.
   */
  passwordChanged(requestId: string, attempt: number, settleSeconds: number, shownAt?: Date): Promise<Date | undefined>;
  /** Does the same for a password that was kept as it is, which can be published at once. */
  passwordKept(requestId: string, attempt: number): Promise<boolean>;
  /**
   * Gives the release lease back. The request stays `approved` for another attempt, of this release or of a new one, or
   * becomes `needs_attention`.
   */
  fail(requestId: string, attempt: number, outcome: ReleaseProblem | 'again' | 'new_release'): Promise<boolean>;
  /** Makes the step to `needs_attention` because of a change that someone else made before the console got the password. */
  stop(requestId: string, release: number, problem: ReleaseProblem): Promise<boolean>;
  /** Makes the step `approved → needs_attention` for a request whose new password settles. */
  stopSettling(requestId: string, problem: ReleaseProblem): Promise<boolean>;
  /** Makes the step `approved → needs_attention` for releases of these accounts whose try is over and of which no attempt runs. */
  stopOverdue(accountIds: readonly string[]): Promise<readonly OverdueRelease[]>;
  /** Begins a new release of an `approved` or `ready` request by itself, which happens once for each request. */
  releaseAnew(requestId: string, release: number): Promise<boolean>;
  /**
   * Begins a new release because a person wants it, which is possible `most` times. Nothing changes if the account has
   * a newer one-time password that is open or was used. A delivery that a newer one replaced can be released again once
   * that one has ended unused.
   */
  releaseAgain(requestId: string, most: number): Promise<'released' | 'newer_code' | 'too_often' | 'not_delivered'>;
  /**
   * Makes the step `approved → ready`, for the attempt that changed the password last. A release that takes longer than
   * `LATE_PUBLICATION_MINUTES` is left to the job that ends it, because its envelope would not last.
   */
  publish(requestId: string, attempt: number, pickUpMinutes: number): Promise<boolean>;
  /**
   * Makes the step `needs_attention → approved`, unless someone else changed the password: only {@link releaseAgain}
   * writes over their change, and it counts.
   */
  retry(requestId: string): Promise<boolean>;
  /**
   * Makes the step `ready → delivered`.
   * @param attempt the attempt whose credential the console has, if it is known
   */
  deliver(requestId: string, attempt?: number): Promise<boolean>;
  /** Makes the step `delivered | expired → signed_in`, from `expired` only if that followed a delivery. */
  signIn(requestId: string): Promise<boolean>;
  /**
   * Makes the same step because the console says so. It also does if the pick-up clock ended before the console said
   * that it has the credential, because a console that signed in is not wrong.
   * @param attempt the attempt whose credential the console has, if it is known
   */
  reportSignIn(requestId: string, attempt?: number): Promise<boolean>;
  /**
   * Makes the step `ready | delivered → approved`, or `→ needs_attention` once there are `most` failures. Nothing
   * changes if the account has a newer one-time password.
   * @param attempt the attempt whose credential failed, if it is known; each counts once
   */
  failDelivery(requestId: string, most: number, attempt?: number): Promise<'approved' | 'needs_attention' | undefined>;
  /** Makes the step `delivered → expired` for deliveries of these accounts that have got a newer one-time password. */
  replaceDelivered(accountIds: readonly string[]): Promise<readonly ReplacedDelivery[]>;
}
