import type { AccountReading } from '../../domain/accounts/reading.ts';
import { judgeTarget, type TargetProblem } from '../../domain/accounts/target.ts';
import type { PasswordMode } from '../../domain/otp/otp.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { RolloutItemProblem } from '../../domain/rollouts/rollout.ts';
import { saveReadings } from '../accounts/check-target.ts';

interface JudgeDeps {
  readonly store: { readonly transaction: Transact<'accounts' | 'jobs' | 'locks'> };
  readonly directory: Pick<Directory, 'readAccounts'>;
}

/** The number of times that an account is read before it fails, if the directory is busy. */
const TRIES = 4;
/** The pause between two tries in seconds, unless the directory asks for another one. */
const PAUSE_SECONDS = 2;
/** The longest pause in seconds. The job has ten minutes, and a person can start failed accounts again. */
const LONGEST_PAUSE_SECONDS = 60;

type Read = Map<string, AccountReading | DirectoryError>;

/** Waits for some seconds. */
type Wait = (seconds: number) => Promise<unknown>;

function itemProblem(problem: TargetProblem): RolloutItemProblem {
  if (problem === 'account_gone') return 'account_unknown';
  // An account that gets its first address for a code cannot have another one than that.
  return problem === 'account_renamed' ? 'internal' : problem;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

async function readOnce({ directory }: JudgeDeps, ids: readonly string[]): Promise<Read> {
  try {
    return new Map(await directory.readAccounts(ids));
  } catch (error) {
    if (error instanceof DirectoryError) return new Map(ids.map((id) => [id, error]));
    throw error;
  }
}

function mayPass(found: AccountReading | DirectoryError | undefined): found is DirectoryError {
  return found instanceof DirectoryError && found.problem === 'directory_failing';
}

/** Reads the accounts, and those again after a pause for which the directory was too busy. */
async function readPatiently(deps: JudgeDeps, ids: readonly string[], wait: Wait): Promise<Read> {
  const read: Read = new Map();
  let asked = ids;
  for (let tries = 1; asked.length > 0; tries += 1) {
    for (const [id, found] of await readOnce(deps, asked)) read.set(id, found);
    const errors = asked.map((id) => read.get(id)).filter(mayPass);
    if (errors.length === 0 || tries === TRIES) break;
    asked = asked.filter((id) => mayPass(read.get(id)));
    const seconds = Math.max(PAUSE_SECONDS, ...errors.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
    await wait(Math.min(seconds, LONGEST_PAUSE_SECONDS));
  }
  return read;
}

/**
 * Reads the accounts of a rollout at this moment, saves what it found, and judges whether each may get a one-time
 * password.
 * @returns why accounts must not get one; the others may
 */
export async function judgeAccounts(
  deps: JudgeDeps,
  ids: readonly string[],
  purpose: PasswordMode,
  wait: Wait = pause,
): Promise<ReadonlyMap<string, RolloutItemProblem>> {
  const read = await readPatiently(deps, ids, wait);
  const readings = new Map(
    [...read].filter((one): one is [string, AccountReading] => !(one[1] instanceof DirectoryError)),
  );
  await deps.store.transaction((tx) => saveReadings(tx, readings));
  const problems = new Map<string, RolloutItemProblem>();
  for (const id of ids) {
    const reading = readings.get(id);
    const verdict = reading && judgeTarget(reading, purpose, { id });
    if (!verdict) problems.set(id, 'account_unreadable');
    else if (!verdict.allowed) problems.set(id, itemProblem(verdict.problem));
  }
  return problems;
}
