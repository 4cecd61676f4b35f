import type { AccountFacts } from '../accounts/account.ts';
import type { Person } from '../admin.ts';
import type { ReleaseProblem } from '../approval/approval-request.ts';
import type { Secret } from '../secret.ts';

/** Why the directory did not do what was asked. */
export type DirectoryProblem = Exclude<ReleaseProblem, 'console_failing' | 'password_gone' | 'unexpected'>;

/** Thrown by a {@link Directory}. `directory_failing` may pass, and the outcome of a write is then unknown. */
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

/** Microsoft Graph as we need it; every method throws {@link DirectoryError}. */
export interface Directory {
  /** All accounts that may sign in a console, in portions. */
  listAccounts(): AsyncIterable<readonly AccountFacts[]>;
  /** `undefined` when there is no such person. */
  person(objectId: string): Promise<Person | undefined>;
  resetPassword(accountId: string, password: Secret): Promise<void>;
  lastPasswordChangeAt(accountId: string): Promise<Date | undefined>;
  /** Whether the mailbox of each account is a room's, or why there is no answer; asks for four at a time. */
  roomMailboxes(accountIds: readonly string[]): Promise<ReadonlyMap<string, boolean | DirectoryError>>;
  hasResourceAccountKey(accountId: string): Promise<boolean>;
}
