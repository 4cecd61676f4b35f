import { secondsAfter } from '../../domain/instant.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { updateCards } from './update-cards.ts';

/** What the check for a resource account key needs. */
export interface KeyDeps {
  readonly store: { readonly transaction: Transact<'accounts' | 'clock' | 'jobs' | 'locks'> };
  readonly directory: Pick<Directory, 'hasResourceAccountKey'>;
}

/** The job gives up after this many attempts. */
const MAX_ATTEMPTS = 5;
/** The pause after the first failed attempt, in seconds. Each further pause is longer by the same time. */
const RETRY_SECONDS = 30;

/**
 * The answer itself, the time to wait before the next question and the number of that attempt, or `unknown` when another
 * question would not help.
 */
type KeyAnswer = boolean | { readonly againInSeconds: number; readonly attempt: number } | 'unknown';

/**
 * Asks the directory whether the account has a resource account key. After a failure that may pass, the answer is a
 * pause, which is never shorter than the directory wants. It is `unknown` when the attempts are used up or another try
 * would not help. A question that waits for its turn is not an attempt.
 * @throws any error that is not a DirectoryError
 */
export async function askForKey({ directory }: KeyDeps, accountId: string, attempt: number): Promise<KeyAnswer> {
  try {
    return await directory.hasResourceAccountKey(accountId);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (error.isWaiting) return { againInSeconds: error.retryAfterSeconds ?? 1, attempt };
    if (error.problem !== 'directory_failing' || attempt >= MAX_ATTEMPTS) return 'unknown';
    return {
      againInSeconds: Math.max(RETRY_SECONDS * attempt, error.retryAfterSeconds ?? 0),
      attempt: attempt + 1,
    };
  }
}

/**
 * Stores whether the account has a resource account key. The cards of its open requests show this fact, so they are
 * updated.
 */
export async function noteKey(
  tx: Pick<Transaction, 'accounts' | 'jobs'>,
  accountId: string,
  hasKey: boolean,
): Promise<void> {
  await updateCards(tx, await tx.accounts.noteKey(accountId, hasKey));
}

/** Finds out whether an account already signs in without a password. Nothing waits for the answer. */
export async function checkAccountKey(
  deps: KeyDeps,
  job: { readonly accountId: string; readonly attempt: number },
): Promise<void> {
  const { accountId, attempt } = job;
  const answer = await askForKey(deps, accountId, attempt);
  if (answer === 'unknown') return;
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    if (typeof answer === 'boolean') return noteKey(tx, accountId, answer);
    const at = secondsAfter(await tx.clock.now(), answer.againInSeconds);
    await tx.jobs.send({ name: 'check-account-key', accountId, attempt: answer.attempt }, at);
  });
}
