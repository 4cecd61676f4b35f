import { SYSTEM } from '../../domain/admin.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { DirectoryError, type Directory, type DirectoryProblem } from '../../domain/ports/directory.ts';
import type { Store } from '../../domain/ports/store.ts';

interface SyncDeps {
  readonly store: Pick<Store, 'now' | 'presentAccountIds' | 'transaction'>;
  readonly directory: Pick<Directory, 'listAccounts'>;
}

export type SyncOutcome =
  | { readonly accounts: number; readonly gone: number }
  | { readonly problem: DirectoryProblem; readonly againAt: Date };

const JOB = { name: 'sync-accounts' } as const;
const RETRY_SECONDS = 300;

/** There is one chain of syncs, each of which sends the next; this starts it again should it have broken. */
export async function keepSyncing({ store }: { readonly store: Pick<Store, 'transaction'> }): Promise<void> {
  await store.transaction(async (changes) => {
    await changes.sendChained(JOB, await changes.now());
  });
}

/** The next sync comes now, unless one runs. */
export async function syncSoon({ store }: { readonly store: Pick<Store, 'transaction'> }): Promise<void> {
  await store.transaction(async (changes) => {
    const now = await changes.now();
    await changes.hasten(JOB.name, now);
    await changes.sendChained(JOB, now);
  });
}

async function failed({ store }: SyncDeps, { problem, retryAfterSeconds = 0 }: DirectoryError): Promise<SyncOutcome> {
  return store.transaction(async (changes) => {
    const againAt = secondsAfter(await changes.now(), Math.max(RETRY_SECONDS, retryAfterSeconds));
    await changes.noteSyncProgress({ problem });
    await changes.sendSuccessor(JOB, againAt);
    return { problem, againAt };
  });
}

/** Saves all portions; what was known before and is not among them has gone. @throws DirectoryError when it broke off */
async function readAll({
  store,
  directory,
}: SyncDeps): Promise<{ readonly count: number; readonly gone: readonly string[] }> {
  const missing = new Set(await store.presentAccountIds());
  let count = 0;
  const startedAt = await store.now();
  await store.transaction((changes) => changes.noteSyncProgress({ startedAt, seen: count }));
  for await (const portion of directory.listAccounts()) {
    count += portion.length;
    await store.transaction(async (changes) => {
      await changes.saveAccounts(portion);
      await changes.noteSyncProgress({ startedAt, seen: count });
    });
    for (const { id } of portion) missing.delete(id);
  }
  return { count, gone: [...missing] };
}

/** Reads all accounts from the directory into the store. Only a complete sync says that an account has gone. */
export async function syncAccounts(deps: SyncDeps, syncMinutes: number): Promise<SyncOutcome> {
  const read = await readAll(deps).catch((error: unknown) => {
    if (error instanceof DirectoryError) return error;
    throw error;
  });
  if (read instanceof DirectoryError) return failed(deps, read);
  const { count, gone } = read;
  return deps.store.transaction(async (changes) => {
    const now = await changes.now();
    await changes.markGone(gone);
    await changes.noteSync(count);
    await changes.audit({ actor: SYSTEM, act: 'accounts_synced', details: { count, gone: gone.length } });
    await changes.sendSuccessor(JOB, secondsAfter(now, syncMinutes * 60));
    await changes.sendChained({ name: 'check-mailboxes' }, now);
    return { accounts: count, gone: gone.length };
  });
}
