import type { AccountPage, ListProblem } from '../accounts/account-sync.ts';
import type { UnknownReason } from '../accounts/account.ts';
import type { AccountReading } from '../accounts/reading.ts';
import type { Person } from '../admin.ts';
import type { ReleaseProblem } from '../approval/approval-request.ts';
import type { Secret } from '../secret.ts';

/** Why the directory did not do what we asked for. */
export type DirectoryProblem = Extract<
  ReleaseProblem,
  'account_gone' | 'account_refused' | 'directory_failing' | 'permission_missing'
>;

/**
 * The outcome of a password reset. `refused` means that the password surely did not change. `unknown` means that no
 * clear answer came, so the password may have changed, or may still change.
 */
export type ResetOutcome =
  | { readonly outcome: 'done' | 'unknown' }
  | {
      readonly outcome: 'refused';
      readonly problem: DirectoryProblem | Extract<ReleaseProblem, 'directory_busy' | 'password_used'>;
      readonly retryAfterSeconds?: number;
    };

/**
 * The error of a {@link Directory}. `directory_failing` may pass by itself.
 */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly problem: DirectoryProblem;
  readonly retryAfterSeconds: number | undefined;
  /** No call was made, because it would have passed a limit of Microsoft Graph. It is no failure. */
  readonly isWaiting: boolean;

  constructor(
    problem: DirectoryProblem,
    options: { readonly cause?: unknown; readonly retryAfterSeconds?: number; readonly isWaiting?: boolean } = {},
  ) {
    super(problem, { cause: options.cause });
    this.problem = problem;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.isWaiting = options.isWaiting ?? false;
  }
}

/** The error of a list that is no list, or that never ends. Nothing was changed. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly problem: ListProblem;

  constructor(problem: ListProblem, options: { readonly cause?: unknown } = {}) {
    super(problem, options);
    this.problem = problem;
  }
}

/**
 * Whether a mailbox is a room mailbox, or why that is unknown. `retryAfterSeconds` is there when the directory wants to
 * be asked again after that time.
 */
export type MailboxReading =
  | { readonly outcome: 'read'; readonly isRoom: boolean }
  | { readonly outcome: 'unknown'; readonly reason: UnknownReason; readonly retryAfterSeconds?: number };

/** The part of Microsoft Graph that we need. Every method throws {@link DirectoryError}. */
export interface Directory {
  /**
   * Returns all accounts that may sign in on a console, page by page, each id once. The room list and the licenses may
   * fail alone, which each page tells; then every member of the tenant is returned.
   * @throws ListError
   */
  listAccounts(): AsyncIterable<AccountPage>;
  /**
   * Reads one account at this moment: its facts, its memberships, its mailbox, and its place where license and mailbox
   * do not both show a room. What cannot be read is unknown in the result. The subscriptions and domains of the tenant
   * are those of the last minute, unless `withTenant` asks for them as well.
   * @throws DirectoryError when the user cannot be read, or when anything failed in a way that may pass by itself
   */
  readAccount(accountId: string, options?: { readonly withTenant?: boolean }): Promise<AccountReading>;
  /**
   * Reads several accounts in few calls, or tells why one was not read. Mailbox and place are read only for accounts
   * without a license for rooms.
   * @throws DirectoryError when no account could be read
   */
  readAccounts(accountIds: readonly string[]): Promise<ReadonlyMap<string, AccountReading | DirectoryError>>;
  /** Returns the person, or `undefined` if there is no such person. */
  person(objectId: string): Promise<Person | undefined>;
  /** Sets the password. It returns every outcome and throws nothing. */
  resetPassword(accountId: string, password: Secret): Promise<ResetOutcome>;
  /**
   * Ends all sessions of an account, so that no refresh token works anymore. It needs User.RevokeSessions.All
   * (https://learn.microsoft.com/graph/api/user-revokesigninsessions).
   */
  revokeSessions(accountId: string): Promise<void>;
  lastPasswordChangeAt(accountId: string): Promise<Date | undefined>;
  /** Returns for each account whether its mailbox is a room mailbox. It asks for four accounts at a time. */
  roomMailboxes(accountIds: readonly string[]): Promise<ReadonlyMap<string, MailboxReading>>;
  /** @throws DirectoryError with `isWaiting` when other calls have used up the limit for this moment */
  hasResourceAccountKey(accountId: string): Promise<boolean>;
}
