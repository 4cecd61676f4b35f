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
/** The pause after a failed call, in seconds, unless the directory asks for another one. */
const RETRY_SECONDS = 300;

async function ask(
  directory: MailboxDeps['directory'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, MailboxReading> | DirectoryError> {
  return directory.roomMailboxes(ids).catch((error: unknown) => {
    if (error instanceof DirectoryError) return error;
    throw error;
  });
}

/**
 * Stores the answers. Returns the seconds for which the directory wants a pause, if it asked for one. An account whose
 * check failed without such a request is checked again after a day.
 */
async function note(
  tx: Pick<Transaction, 'accounts' | 'jobs'>,
  answers: ReadonlyMap<string, MailboxReading>,
): Promise<number | undefined> {
  let pause: number | undefined;
  for (const [accountId, answer] of answers) {
    const wait = answer.outcome === 'unknown' ? answer.retryAfterSeconds : undefined;
    if (wait === undefined) await updateCards(tx, await tx.accounts.noteMailbox(accountId, answer));
    else pause = Math.max(pause ?? 0, wait);
  }
  return pause;
}

async function goOn(tx: Pick<Transaction, 'clock' | 'jobs'>, seconds: number): Promise<void> {
  await tx.jobs.sendSuccessor(JOB, secondsAfter(await tx.clock.now(), seconds));
}

/** Notes that mailboxes can't be read now. Without the permission only the next sync tries again. */
async function giveUp({ store }: Pick<MailboxDeps, 'store'>, error: DirectoryError): Promise<void> {
  const isRefused = error.problem === 'permission_missing';
  const noteSome = (): Promise<number> =>
    store.transaction((tx) => tx.accounts.noteMailboxesUnread('no_permission', PORTION));
  while (isRefused && (await noteSome()) === PORTION);
  await store.transaction(async (tx) => {
    await tx.syncs.noteSources({ mailboxes: { reason: isRefused ? 'no_permission' : 'no_answer' } });
    if (!isRefused) await goOn(tx, error.retryAfterSeconds ?? RETRY_SECONDS);
  });
}

/**
 * Checks one portion of licensed accounts that are on no room list: does each of them have a room mailbox? Then it
 * sends itself again for the next portion. Without the permission in Microsoft Graph the accounts stay "not checked",
 * and the next sync tries again.
 */
export async function checkMailboxes({ store, directory }: MailboxDeps): Promise<void> {
  const due = await store.accounts.mailboxesToCheck(PORTION);
  for (let start = 0; start < due.length; start += PER_CALL) {
    const answers = await ask(directory, due.slice(start, start + PER_CALL));
    if (answers instanceof DirectoryError) return giveUp({ store }, answers);
    const paused = await store.transaction(async (tx) => {
      await tx.locks.accounts([...answers.keys()]);
      const pause = await note(tx, answers);
      if (pause !== undefined) await goOn(tx, pause);
      return pause !== undefined;
    });
    if (paused) return;
  }
  await store.transaction(async (tx) => {
    if (due.length === PORTION) await goOn(tx, 0);
    else await tx.syncs.noteSources({ mailboxes: { completeAt: await tx.clock.now() } });
  });
}
