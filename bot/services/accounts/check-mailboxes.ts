import { secondsAfter } from '../../domain/instant.ts';
import type { Changes } from '../../domain/ports/changes.ts';
import { type Directory, DirectoryError } from '../../domain/ports/directory.ts';
import type { Store } from '../../domain/ports/store.ts';

interface MailboxDeps {
  readonly store: Pick<Store, 'mailboxesToCheck' | 'transaction'>;
  readonly directory: Pick<Directory, 'roomMailboxes'>;
}

const JOB = { name: 'check-mailboxes' } as const;
/** One call is bounded by its time-out of 20 s, so that a portion ends long before the job's own limit. */
const PER_CALL = 20;
const PORTION = 100;
const RETRY_SECONDS = 300;

async function ask(
  directory: MailboxDeps['directory'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, boolean | DirectoryError> | DirectoryError> {
  return directory.roomMailboxes(ids).catch((error: unknown) => {
    if (error instanceof DirectoryError) return error;
    throw error;
  });
}

/** Seconds for which the directory asked to be left alone, if it did; any other account it does not tell of waits a day. */
async function note(
  changes: Changes,
  answers: ReadonlyMap<string, boolean | DirectoryError>,
): Promise<number | undefined> {
  let pause: number | undefined;
  for (const [accountId, answer] of answers) {
    if (typeof answer === 'boolean') await changes.noteMailbox(accountId, answer);
    else if (answer.retryAfterSeconds === undefined) await changes.noteMailbox(accountId, undefined);
    else pause = Math.max(pause ?? 0, answer.retryAfterSeconds);
  }
  return pause;
}

async function goOn(changes: Changes, seconds: number): Promise<void> {
  await changes.sendSuccessor(JOB, secondsAfter(await changes.now(), seconds));
}

/**
 * Finds out for one portion of licensed accounts that are on no room list whether they have a room mailbox, and sends
 * itself again for the next. Without the permission they stay "not checked"; the next sync tries again.
 */
export async function checkMailboxes({ store, directory }: MailboxDeps): Promise<void> {
  const due = await store.mailboxesToCheck(PORTION);
  for (let start = 0; start < due.length; start += PER_CALL) {
    const answers = await ask(directory, due.slice(start, start + PER_CALL));
    if (answers instanceof DirectoryError) {
      if (answers.problem === 'permission_missing') return;
      return store.transaction((changes) => goOn(changes, answers.retryAfterSeconds ?? RETRY_SECONDS));
    }
    const paused = await store.transaction(async (changes) => {
      const pause = await note(changes, answers);
      if (pause !== undefined) await goOn(changes, pause);
      return pause !== undefined;
    });
    if (paused) return;
  }
  if (due.length === PORTION) await store.transaction((changes) => goOn(changes, 0));
}
