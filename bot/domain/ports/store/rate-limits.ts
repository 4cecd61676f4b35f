/** Refused codes of one minute from one address. The one-time password is present if the code had its selector. */
export interface CountedRefusals {
  readonly sourceAddress?: string;
  readonly otpId?: string;
  readonly count: number;
}

/**
 * Counters with limits, shared by all replicas. Each call is a statement of its own; do not use it within a
 * transaction.
 */
export interface RateLimitCounts {
  /**
   * Counts one use against `limit` per window. The answer is the time to wait if the limit is used up, and `undefined`
   * otherwise.
   */
  take(key: string, limit: number, windowSeconds: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Returns the same answer as {@link take} without counting. */
  usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Forgets what was counted for this key. */
  forget(key: string): Promise<void>;
  /**
   * Begins work that only one server does at a time. Returns `false` while it runs elsewhere, and then
   * {@link RateLimitCounts.finish} tells the other server that somebody asked. Work that isn't finished after so many
   * seconds counts as given up.
   */
  begin(work: string, longestSeconds: number): Promise<boolean>;
  /** Ends work that {@link RateLimitCounts.begin} began, and returns whether somebody asked for it meanwhile. */
  finish(work: string): Promise<boolean>;
  /** Counts a refused code for the audit of that minute. The selector is absent if no one-time password ever had it. */
  countRefusal(sourceAddress: string, selector?: string): Promise<void>;
}

/** Changes to the counters within a transaction. */
export interface RateLimitChanges {
  /** Removes and returns the counts of past minutes: the `most` largest by name, and all others as one. */
  takeRefusals(most: number): Promise<readonly CountedRefusals[]>;
  /** Deletes windows that have ended. */
  removeOver(): Promise<void>;
}

export type RateLimits = RateLimitCounts & RateLimitChanges;
