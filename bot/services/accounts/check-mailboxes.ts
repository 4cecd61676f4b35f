import { secondsAfter } from '../../domain/instant.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import { type Directory, DirectoryError, type MailboxReading } from '../../domain/ports/directory.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { updateCards } from './update-cards.ts';

interface MailboxDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'mailboxesToCheck'>;
    readonly transaction: Transact<'accounts' | 'clock' | 'jobs' | 'locks' | 'syncs'>;
  };
  readonly directory: Pick<Directory, 'roomMailboxes'>;
}

const JOB = { name: 'check-mailboxes' } as const;
/**
 * The number of accounts in one call. A call times out after 20 s, so a whole portion ends long before the time limit
 * of the job.
 */
const PER_CALL = 20;
/** The number of accounts that one run of the job checks at most. */
const PORTION = 100;
/** The pause after the first failed call, in seconds, unless the directory asks for a longer one. It doubles each time. */
const RETRY_SECONDS = 300;
/**
 * How often the same portion is tried. With the pauses that is more than an hour. Then the mailboxes that give no
 * answer are left as not checked for a day, so that they hold up no others, and the next sync goes on.
 */
const MOST_ATTEMPTS = 5;
/**
 * The longest pause for which single mailboxes can hold up all others, in seconds. If the directory asks for a longer
 * one, they are tried again too early, and left out after the last attempt.
 */
const LONGEST_PAUSE_SECONDS = 300;

async function ask(
  directory: MailboxDeps['directory'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, MailboxReading> | DirectoryError> {
  return directory.roomMailboxes(ids).catch((error: unknown) => {
    if (error instanceof DirectoryError) return error;
    throw error;
  });
}

/** The accounts for which the directory wants a pause, and the longest one in seconds. */
interface PutOff {
  readonly ids: readonly string[];
  readonly seconds: number;
}

/**
 * Stores the answers. An account whose check failed without a wish for a pause is checked again after a day.
 */
async function note(
  tx: Pick<Transaction, 'accounts' | 'jobs'>,
  answers: ReadonlyMap<string, MailboxReading>,
): Promise<PutOff> {
  const ids: string[] = [];
  let seconds = 0;
  for (const [accountId, answer] of answers) {
    const wait = answer.outcome === 'unknown' ? answer.retryAfterSeconds : undefined;
    if (wait === undefined) await updateCards(tx, await tx.accounts.noteMailbox(accountId, answer));
    else ids.push(accountId);
    seconds = Math.max(seconds, wait ?? 0);
  }
  return { ids, seconds };
}

/** Leaves accounts as not checked until another day, although the directory gave no answer. */
async function leaveOut(tx: Pick<Transaction, 'accounts' | 'jobs'>, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await updateCards(tx, await tx.accounts.noteMailbox(id, { outcome: 'unknown', reason: 'no_answer' }));
}

/** Sends the job again, as the given attempt at the present portion. */
async function goOn(tx: Pick<Transaction, 'clock' | 'jobs'>, seconds: number, attempt = 1): Promise<void> {
  const job = attempt === 1 ? JOB : ({ ...JOB, attempt } as const);
  await tx.jobs.sendSuccessor(job, secondsAfter(await tx.clock.now(), seconds));
}

/** Notes why mailboxes stay "not checked" until the next sync. */
async function noteUnread({ store }: Pick<MailboxDeps, 'store'>, reason: 'no_answer' | 'no_permission'): Promise<void> {
  const noteSome = (): Promise<number> => store.transaction((tx) => tx.accounts.noteMailboxesUnread(reason, PORTION));
  while ((await noteSome()) === PORTION);
}

/**
 * Notes that mailboxes can't be read now, and goes on later, or gives up until the next sync: at once without the
 * permission, and otherwise after some attempts.
 */
async function giveUp(
  { store }: Pick<MailboxDeps, 'store'>,
  error: DirectoryError,
  ids: readonly string[],
  attempt: number,
): Promise<void> {
  const isRefused = error.problem === 'permission_missing';
  const reason = isRefused ? 'no_permission' : 'no_answer';
  const isLast = isRefused || attempt >= MOST_ATTEMPTS;
  if (isLast) await noteUnread({ store }, reason);
  await store.transaction(async (tx) => {
    await tx.locks.accounts(ids);
    if (isLast && !isRefused) await leaveOut(tx, ids);
    await tx.syncs.noteSources({ mailboxes: { reason } });
    const pause = Math.max(RETRY_SECONDS * 2 ** (attempt - 1), error.retryAfterSeconds ?? 0);
    if (!isLast) await goOn(tx, pause, attempt + 1);
  });
}

/** Stores the answers of one call. Returns whether the job has to wait, because the directory wants a pause. */
async function take(
  tx: Pick<Transaction, 'accounts' | 'clock' | 'jobs' | 'locks'>,
  answers: ReadonlyMap<string, MailboxReading>,
  attempt: number,
): Promise<boolean> {
  await tx.locks.accounts([...answers.keys()]);
  const { ids, seconds } = await note(tx, answers);
  if (ids.length === 0) return false;
  if (attempt < MOST_ATTEMPTS) {
    const growing = attempt === 1 ? 0 : RETRY_SECONDS * 2 ** (attempt - 2);
    await goOn(tx, Math.max(Math.min(seconds, LONGEST_PAUSE_SECONDS), growing), attempt + 1);
    return true;
  }
  await leaveOut(tx, ids);
  return false;
}

/**
 * Checks one portion of licensed accounts that are on no room list: does each of them have a room mailbox? Then it
 * sends itself again for the next portion. Without the permission in Microsoft Graph the accounts stay "not checked",
 * and the next sync tries again. A check that always fails ends after {@link MOST_ATTEMPTS}.
 * @param attempt how often the present portion was begun, this time included
 */
export async function checkMailboxes({ store, directory }: MailboxDeps, attempt = 1): Promise<void> {
  const due = await store.accounts.mailboxesToCheck(PORTION);
  for (let start = 0; start < due.length; start += PER_CALL) {
    const ids = due.slice(start, start + PER_CALL);
    const answers = await ask(directory, ids);
    if (answers instanceof DirectoryError) return giveUp({ store }, answers, ids, attempt);
    if (await store.transaction((tx) => take(tx, answers, attempt))) return;
  }
  await store.transaction(async (tx) => {
    if (due.length === PORTION) await goOn(tx, 0);
    else await tx.syncs.noteSources({ mailboxes: { completeAt: await tx.clock.now() } });
  });
}
