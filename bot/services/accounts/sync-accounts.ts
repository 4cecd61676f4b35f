import { SYSTEM } from '../../domain/admin.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import { DirectoryError, type Directory, type DirectoryProblem } from '../../domain/ports/directory.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { updateCards } from './update-cards.ts';

interface SyncDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'presentIds'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly transaction: Transact<'accounts' | 'audit' | 'clock' | 'jobs' | 'syncs'>;
  };
  readonly directory: Pick<Directory, 'listAccounts'>;
}

/**
 * A complete sync says how many accounts it read and how many have gone. A failed one says why it failed and when the
 * next one runs.
 */
export type SyncOutcome =
  | { readonly accounts: number; readonly gone: number }
  | { readonly problem: DirectoryProblem; readonly againAt: Date };

const JOB = { name: 'sync-accounts' } as const;
/** The pause after a failed sync, in seconds, unless the directory asks for a longer one. */
const RETRY_SECONDS = 300;

/**
 * Starts the chain of syncs if it is broken. There is one chain only: each sync sends its successor, so a sync that
 * fails unexpectedly could end it for good. A second call is harmless, because nothing is sent while a sync runs or
 * waits.
 */
export async function keepSyncing({
  store,
}: {
  readonly store: { readonly transaction: Transact<'clock' | 'jobs'> };
}): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.jobs.sendChained(JOB, await tx.clock.now());
  });
}

/** Moves the next sync to this moment, unless one is running already. */
export async function syncSoon({
  store,
}: {
  readonly store: { readonly transaction: Transact<'clock' | 'jobs'> };
}): Promise<void> {
  await store.transaction(async (tx) => {
    const now = await tx.clock.now();
    await tx.jobs.hasten(JOB.name, now);
    await tx.jobs.sendChained(JOB, now);
  });
}

async function failed({ store }: SyncDeps, { problem, retryAfterSeconds = 0 }: DirectoryError): Promise<SyncOutcome> {
  return store.transaction(async (tx) => {
    const againAt = secondsAfter(await tx.clock.now(), Math.max(RETRY_SECONDS, retryAfterSeconds));
    await tx.syncs.noteProgress({ problem });
    await tx.jobs.sendSuccessor(JOB, againAt);
    return { problem, againAt };
  });
}

/**
 * Saves the accounts portion by portion, and returns the ids that were known before but were not read this time.
 * @throws DirectoryError when the reading broke off; the portions that were read stay saved
 */
async function readAll({
  store,
  directory,
}: SyncDeps): Promise<{ readonly count: number; readonly gone: readonly string[] }> {
  const missing = new Set(await store.accounts.presentIds());
  let count = 0;
  const startedAt = await store.clock.now();
  await store.transaction((tx) => tx.syncs.noteProgress({ startedAt, seen: count }));
  for await (const portion of directory.listAccounts()) {
    count += portion.length;
    await store.transaction(async (tx) => {
      await updateCards(tx, await tx.accounts.save(portion));
      await tx.syncs.noteProgress({ startedAt, seen: count });
    });
    for (const { id } of portion) missing.delete(id);
  }
  return { count, gone: [...missing] };
}

/**
 * Reads all accounts from the directory into the store. Only a complete sync marks accounts as gone, because a sync
 * that broke off has not seen all of them.
 */
export async function syncAccounts(deps: SyncDeps, syncMinutes: number): Promise<SyncOutcome> {
  const read = await readAll(deps).catch((error: unknown) => {
    if (error instanceof DirectoryError) return error;
    throw error;
  });
  if (read instanceof DirectoryError) return failed(deps, read);
  const { count, gone } = read;
  return deps.store.transaction(async (tx) => {
    const now = await tx.clock.now();
    await updateCards(tx, await tx.accounts.markGone(gone));
    await tx.syncs.noteDone(count);
    await tx.audit.append({ actor: SYSTEM, act: 'accounts_synced', details: { count, gone: gone.length } });
    await tx.jobs.sendSuccessor(JOB, secondsAfter(now, syncMinutes * 60));
    await tx.jobs.sendChained({ name: 'check-mailboxes' }, now);
    return { accounts: count, gone: gone.length };
  });
}
