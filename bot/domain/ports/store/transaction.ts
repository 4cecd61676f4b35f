import type { RequestStatus } from '../../approval/approval-request.ts';
import type { AccountList } from './account-list.ts';
import type { AccountPolicies } from './account-policies.ts';
import type { Accounts } from './accounts.ts';
import type { Audit } from './audit.ts';
import type { People } from './audit/people.ts';
import type { GuessChanges } from './budgets/guesses.ts';
import type { Cards } from './cards.ts';
import type { Channel } from './channel.ts';
import type { Chats } from './chats.ts';
import type { Clock } from './clock.ts';
import type { ConsoleReports } from './consoles/console-reports.ts';
import type { DeviceLooks } from './consoles/device-looks.ts';
import type { Credentials } from './credentials.ts';
import type { DeviceCodes } from './device-codes.ts';
import type { DigestCard } from './digest.ts';
import type { JobChanges } from './jobs.ts';
import type { Outcomes } from './outcomes/outcomes.ts';
import type { Openings } from './consoles/openings.ts';
import type { Otps } from './otps.ts';
import type { PageEventChanges } from './page-events.ts';
import type { Preferences } from './preferences.ts';
import type { RateLimitChanges } from './rate-limits.ts';
import type { RefusedActChanges } from './refusals/refused-acts.ts';
import type { ReleaseAttempts } from './release-attempts.ts';
import type { Releases } from './releases.ts';
import type { Requests } from './requests.ts';
import type { Rollouts } from './rollouts.ts';
import type { RuleChanges } from './rules/rule-changes.ts';
import type { SeenApprovers } from './rules/seen-approvers.ts';
import type { SignOuts } from './sign-outs/sign-outs.ts';
import type { Sights } from './sign-ins/sights.ts';
import type { SignInReads } from './sign-ins/sign-in-reads.ts';
import type { Syncs } from './syncs.ts';
import type { Seals } from './trust/seals.ts';

/**
 * Locks on accounts. A transaction that changes an account, its one-time passwords, its requests or its item of a
 * rollout first locks the account, once and for all accounts that it is about to change. All transactions take their
 * locks in one order, so no two of them can wait for each other: first the accounts in order of id, then their rows,
 * then settings, then the jobs and the audit, which are written at the end. What a transaction reads after the lock
 * stays true until it ends.
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

/**
 * All changes within one transaction, by noun: `tx.requests.approve(decision)`, `tx.audit.append(event)`. A method that
 * returns a boolean is one conditional statement, and returns whether it won. A method that returns a list returns the
 * rows that it changed.
 */
export interface Transaction {
  readonly clock: Clock;
  readonly locks: Locks;
  readonly accounts: Accounts;
  readonly accountList: AccountList;
  readonly accountPolicies: AccountPolicies;
  readonly syncs: Syncs;
  readonly openings: Openings;
  readonly otps: Otps;
  readonly credentials: Credentials;
  readonly requests: Requests;
  readonly releases: Releases;
  readonly releaseAttempts: ReleaseAttempts;
  readonly signInReads: SignInReads;
  readonly deviceCodes: DeviceCodes;
  readonly consoleReports: ConsoleReports;
  readonly deviceLooks: DeviceLooks;
  readonly sights: Sights;
  readonly cards: Cards;
  readonly digest: DigestCard;
  readonly chats: Chats;
  readonly channel: Channel;
  readonly preferences: Preferences;
  readonly ruleChanges: RuleChanges;
  readonly seenApprovers: SeenApprovers;
  readonly signOuts: SignOuts;
  readonly rollouts: Rollouts;
  readonly audit: Audit;
  readonly seals: Seals;
  readonly people: People;
  readonly rateLimits: RateLimitChanges;
  readonly guesses: GuessChanges;
  readonly refusedActs: RefusedActChanges;
  readonly outcomes: Outcomes;
  readonly jobs: JobChanges;
  readonly pageEvents: PageEventChanges;
}

/**
 * Runs work in one transaction, in which either everything or nothing is stored. Inside, use only `tx` and wait only
 * for the database, because others may be waiting for the locks of this transaction. A use case names the nouns that it
 * changes, as in `Transact<'audit' | 'jobs' | 'requests'>`.
 */
export type Transact<Noun extends keyof Transaction = keyof Transaction> = <Result>(
  work: (tx: Pick<Transaction, Noun>) => Promise<Result>,
) => Promise<Result>;
