import type { AccountFacts } from '../accounts/account.ts';
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

  constructor(
    problem: DirectoryProblem,
    options: { readonly cause?: unknown; readonly retryAfterSeconds?: number } = {},
  ) {
    super(problem, { cause: options.cause });
    this.problem = problem;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The part of Microsoft Graph that we need. Every method throws {@link DirectoryError}. */
export interface Directory {
  /** Returns all accounts that may sign in on a console, in portions. */
  listAccounts(): AsyncIterable<readonly AccountFacts[]>;
  /** Returns the person, or `undefined` if there is no such person. */
  person(objectId: string): Promise<Person | undefined>;
  /** Sets the password. It returns every outcome and throws nothing. */
  resetPassword(accountId: string, password: Secret): Promise<ResetOutcome>;
  lastPasswordChangeAt(accountId: string): Promise<Date | undefined>;
  /**
   * Returns for each account whether its mailbox is a room mailbox, or why there is no answer. It asks for four
   * accounts at a time.
   */
  roomMailboxes(accountIds: readonly string[]): Promise<ReadonlyMap<string, boolean | DirectoryError>>;
  hasResourceAccountKey(accountId: string): Promise<boolean>;
}
