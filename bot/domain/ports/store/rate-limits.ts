/** Refused codes of one minute: from one address, on one selector where the code had a known one. */
export interface CountedRefusals {
  readonly sourceAddress?: string;
  readonly selector?: string;
  readonly count: number;
}

/** Counts against limits, shared by all replicas; each call is a statement of its own, for use outside of transactions. */
export interface RateLimitCounts {
  /** Counts against `limit` per window; seconds to wait when it is used up. */
  take(key: string, limit: number, windowSeconds: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Like {@link take}, without counting. */
  usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Counts a code that was refused, for the audit of that minute; without a selector when nobody ever had it. */
  countRefusal(sourceAddress: string, selector?: string): Promise<void>;
}

export interface RateLimitChanges {
  /** Takes the counts whose minute is over; the `most` largest by name, all others as one. */
  takeRefusals(most: number): Promise<readonly CountedRefusals[]>;
  /** Deletes the windows that are over. */
  removeOver(): Promise<void>;
}

export type RateLimits = RateLimitCounts & RateLimitChanges;
