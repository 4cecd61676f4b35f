import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { AccountReading } from '../../domain/accounts/reading.ts';
import { judgeTarget, type TargetVerdict } from '../../domain/accounts/target.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PasswordMode } from '../../domain/otp/otp.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import type { CheckTarget } from '../release/release-target.ts';

/** What a check of an account at this moment needs. */
export interface TargetDeps {
  readonly store: { readonly transaction: Transact<'accounts' | 'jobs' | 'locks'> };
  readonly directory: Pick<Directory, 'readAccount'>;
}

/** Saves fresh reads of accounts, whose locks it takes, and updates the cards that show something different now. */
export async function saveReadings(
  tx: Pick<Transaction, 'jobs' | 'locks'> & { readonly accounts: Pick<Accounts, 'saveAllFresh'> },
  readings: ReadonlyMap<string, AccountReading>,
): Promise<void> {
  await tx.locks.accounts([...readings.keys()]);
  for (const requestId of await tx.accounts.saveAllFresh(readings))
    await tx.jobs.send({ name: 'deliver-card', requestId });
}

/**
 * Reads an account from the directory at this moment, and saves what it found.
 * @returns the reading, or `unreadable` if the app may not read the account
 * @throws DirectoryError directory_failing
 */
async function readTarget({ store, directory }: TargetDeps, accountId: string): Promise<AccountReading | 'unreadable'> {
  const reading = await directory.readAccount(accountId).catch((error: unknown) => {
    if (error instanceof DirectoryError && error.problem !== 'directory_failing') return error;
    throw error;
  });
  if (reading instanceof DirectoryError && reading.problem !== 'account_gone') return 'unreadable';
  const found: AccountReading = reading instanceof DirectoryError ? { state: 'gone', readAt: new Date() } : reading;
  await store.transaction((tx) => saveReadings(tx, new Map([[accountId, found]])));
  return found;
}

/**
 * Opens the target check: it reads the account of a request at this moment, saves what it found, and judges whether the
 * account may get a credential. It runs immediately before every reset and every release of an uploaded password.
 * @throws DirectoryError directory_failing, from the check itself; then nothing may be released
 */
export function openTargetCheck(deps: TargetDeps): CheckTarget {
  return async ({ account, passwordMode }): Promise<TargetVerdict> => {
    const reading = await readTarget(deps, account.id);
    if (reading === 'unreadable') return { allowed: false, problem: 'account_unreadable' };
    const { id, generatedFor } = account;
    return judgeTarget(reading, passwordMode, { id, ...(generatedFor !== undefined && { upn: generatedFor }) });
  };
}

/** Seconds that a person who generates a one-time password waits for the directory. Teams gives up a little later. */
const PATIENCE_SECONDS = 6;

/** Returns the reading, or `unreadable` if the directory does not answer in time. */
async function readInTime(deps: TargetDeps, accountId: string): Promise<AccountReading | 'unreadable'> {
  const late = Promise.withResolvers<'unreadable'>();
  const timer = setTimeout(() => late.resolve('unreadable'), PATIENCE_SECONDS * 1000);
  const reading = readTarget(deps, accountId).catch((error: unknown) => {
    if (error instanceof DirectoryError) return 'unreadable' as const;
    throw error;
  });
  return Promise.race([reading, late.promise]).finally(() => clearTimeout(timer));
}

/**
 * Reads an account that is to get a one-time password, and saves what it found.
 * @returns a function that judges the reading, so that the caller can first tell about checks with a remedy of their own
 * @throws DomainError target_refused, from the returned function as well
 */
export async function requireTarget(
  deps: TargetDeps,
  { id, displayName: account }: Pick<ResourceAccount, 'displayName' | 'id'>,
  purpose: PasswordMode,
): Promise<() => void> {
  const reading = await readInTime(deps, id);
  if (reading === 'unreadable') throw new DomainError('target_refused', { account, problem: 'account_unreadable' });
  return () => {
    const verdict = judgeTarget(reading, purpose, { id });
    if (!verdict.allowed) throw new DomainError('target_refused', { account, problem: verdict.problem });
  };
}

/**
 * Reads the account of a request, for the eyes of its approvers. If the directory does not answer, the page and the
 * card keep showing the last reading with its time.
 */
export async function refreshTarget(deps: TargetDeps, accountId: string): Promise<void> {
  await readTarget(deps, accountId).catch((error: unknown) => {
    if (!(error instanceof DirectoryError)) throw error;
  });
}
