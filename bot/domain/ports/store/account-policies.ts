import type { PolicyReading } from '../conditional-access.ts';

/** Which accounts wait for an evaluation of their Conditional Access policies, at any time. */
export interface AccountPolicyQueries {
  /**
   * Returns the ids of present accounts whose evaluation is due: first those that somebody waits for, the latest first,
   * then those that have an open one-time password or are blocked and were not asked for a day. A code that gave a
   * console its credential counts for a day too, because the room still has to sign in. After an evaluation that
   * failed the pause is an hour.
   */
  due(limit: number): Promise<readonly string[]>;
}

interface AccountPolicyChanges {
  /**
   * Says that somebody waits for an evaluation of these accounts. Those that wait already, and those that were asked
   * within the last day, are left out, unless it is wanted again.
   * @returns how many accounts wait because of this call
   */
  want(accountIds: readonly string[], isAgain: boolean): Promise<number>;
  /**
   * Stores an evaluation. One that got no answer leaves the result of an earlier one.
   * @returns the ids of the requests whose cards show something else now
   */
  note(accountId: string, reading: PolicyReading): Promise<readonly string[]>;
}

/** What Conditional Access would do with the sign-ins of accounts. */
export type AccountPolicies = AccountPolicyQueries & AccountPolicyChanges;
