/** How many wrong codes may come within a time that moves along: each one counts until `windowSeconds` have passed. */
export interface GuessBudget {
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * What became of a try to take a place in a budget. `busy` means that attempts under way hold the last places, so one
 * may become free at any moment. `used_up` means that wrong codes hold all of them.
 */
export type Reservation =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'used_up'; readonly retryAfterSeconds: number };

/**
 * Budgets of wrong codes, shared by all servers. An attempt takes a place before its code is checked, gives it back
 * when the code was right, and leaves it taken when the code was wrong. The place of an attempt whose server crashed
 * becomes free by itself. Each call is a statement of its own; do not use it within a transaction.
 *
 * ```text
 *   free ──reserve──▶ held by an attempt ──countWrong──▶ wrong ──(the window has passed)──▶ free
 *     ▲                    │
 *     └──── giveBack, or the attempt took too long
 * ```
 */
export interface GuessBudgets {
  /** Takes a place for an attempt, if one is free. */
  reserve(budget: GuessBudget, attemptId: string): Promise<Reservation>;
  /** Frees the place of an attempt. The answer is `false` if the attempt took so long that it had lost its place. */
  giveBack(budget: GuessBudget, attemptId: string): Promise<boolean>;
  /** Counts a wrong code in the place of its attempt, with the same answer. Without a place it is counted nevertheless. */
  countWrong(budget: GuessBudget, attemptId: string): Promise<boolean>;
  /** Returns the time to wait if wrong codes hold all places. */
  usedUp(budget: GuessBudget): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Returns how many wrong codes a one-time password has had in its life. */
  wrongInLife(otpId: string): Promise<number>;
}

/** Changes within a transaction. */
export interface GuessChanges {
  /** Adds a wrong code to those that a one-time password has had in its life, and returns their number. */
  addToLife(otpId: string): Promise<number>;
  /** Deletes budgets in which nothing counts any more. */
  removeOver(): Promise<void>;
}
