import type { RequestStatus } from '../../approval/approval-request.ts';

/**
 * Locks on accounts. A transaction that changes an account, its one-time passwords, its requests or its item of a rollout
 * first locks the account, once and for all accounts that it is about to change. All transactions take their locks in
 * one order, so no two of them can wait for each other: first the accounts in order of id, then their rows, then
 * settings, then the jobs and the audit, which are written at the end. What a transaction reads after the lock stays
 * true until it ends.
 *
 * @throws Error from the second lock of a transaction, because its order could not be kept
 */
export interface Locks {
  accounts(accountIds: readonly string[]): Promise<void>;
  /** Locks the accounts of these requests. */
  accountsOf(requestIds: readonly string[]): Promise<void>;
  /** Locks the accounts that have a request in one of these states. */
  accountsWith(states: readonly RequestStatus[]): Promise<void>;
  /**
   * Locks an account and those whose waiting requests have the same serial number. Until the transaction ends, no other
   * one gets past this lock for the same serial number.
   */
  accountAndTwins(accountId: string, serialNumber: string): Promise<void>;
  /**
   * Locks at most so many accounts of which a clock has ended, in order of id and behind the id `after`, and returns
   * their ids.
   */
  accountsPastTheirClock(after: string, most: number): Promise<readonly string[]>;
}
