import { SYSTEM } from '../../domain/admin.ts';
import type {
  HeldList,
  ListProblem,
  ListSources,
  SourceReading,
  SourceState,
} from '../../domain/accounts/account-sync.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import { DirectoryError, type Directory, type DirectoryProblem, ListError } from '../../domain/ports/directory.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { holdList } from './hold-list.ts';
import { readList, type ReadList } from './read-list.ts';
import { updateCards } from './update-cards.ts';

interface SyncDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'present'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly transaction: Transact<'accounts' | 'audit' | 'clock' | 'jobs' | 'locks' | 'syncs'>;
  };
  readonly directory: Pick<Directory, 'listAccounts'>;
}

/** Why a sync broke off. `unexpected` stands for an error that nobody foresaw, which the log shows. */
type SyncProblem = DirectoryProblem | ListProblem | 'unexpected';

/**
 * A complete sync says how many accounts it read, how many have gone, and what was missing. A held one changed nothing.
 * A failed one says why it failed and when the next one runs.
 */
export type SyncOutcome =
  | { readonly accounts: number; readonly gone: number; readonly leftOut?: number; readonly missing?: string }
  | { readonly held: HeldList }
  | { readonly problem: SyncProblem; readonly againAt: Date; readonly error?: unknown };

const JOB = { name: 'sync-accounts' } as const;
/**
 * The pause after a failed sync, in seconds, unless the directory asks for a longer one. None is longer than the usual
 * time between two syncs.
 */
const RETRY_SECONDS = 300;
/** Number of accounts to save at a time. While the embedded database writes, nothing else in the process can run. */
const PORTION = 250;

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
  await store.transaction(hastenSync);
}

/** Moves the next sync to this moment, when the transaction commits. */
export async function hastenSync(tx: Pick<Transaction, 'clock' | 'jobs'>): Promise<void> {
  const now = await tx.clock.now();
  await tx.jobs.hasten(JOB.name, now);
  await tx.jobs.sendChained(JOB, now);
}

async function failed({ store }: SyncDeps, error: unknown, syncMinutes: number): Promise<SyncOutcome> {
  const isKnown = error instanceof DirectoryError || error instanceof ListError;
  const problem = isKnown ? error.problem : 'unexpected';
  const retryAfterSeconds = (error instanceof DirectoryError && error.retryAfterSeconds) || 0;
  return store.transaction(async (tx) => {
    const pause = Math.min(retryAfterSeconds, syncMinutes * 60);
    const againAt = secondsAfter(await tx.clock.now(), Math.max(RETRY_SECONDS, pause));
    await tx.syncs.noteProgress({ problem });
    await tx.jobs.sendSuccessor(JOB, againAt);
    return { problem, againAt, ...(!isKnown && { error }) };
  });
}

function stateOf(reading: SourceReading, now: Date): SourceState {
  if (reading.complete) return { completeAt: now, count: reading.count };
  const { reason, count, total } = reading;
  return { reason, ...(count !== undefined && { count }), ...(total !== undefined && { total }) };
}

/** Returns the names of the sources that were not read completely, for the audit and the log. */
function missingIn({ sources, areUsersComplete }: ReadList): string {
  const names = [
    ...(areUsersComplete ? [] : ['users']),
    ...(sources.rooms.complete ? [] : ['rooms']),
    ...(sources.licenses.complete ? [] : ['licenses']),
  ];
  return names.join(', ');
}

async function noteSources(tx: Pick<Transaction, 'clock' | 'syncs'>, read: ReadList): Promise<void> {
  const { sources, areUsersComplete, accounts } = read;
  const now = await tx.clock.now();
  const count = accounts.length;
  await tx.syncs.noteSources({
    users: areUsersComplete ? { completeAt: now, count } : { reason: 'list_incomplete', count },
    rooms: stateOf(sources.rooms, now),
    licenses: stateOf(sources.licenses, now),
  });
}

/** A source that gave no answer is asked again after the usual pause of a failed sync; one that is missing is not. */
function pauseSeconds({ rooms, licenses }: ListSources, syncMinutes: number): number {
  const usual = syncMinutes * 60;
  const pauses = [rooms, licenses].flatMap((source) =>
    source.complete || source.reason !== 'no_answer' ? [] : [Math.max(RETRY_SECONDS, source.retryAfterSeconds ?? 0)],
  );
  return Math.min(usual, pauses.length === 0 ? usual : Math.max(...pauses));
}

/** Saves the accounts portion by portion. After each portion, the event loop can run other work. */
async function save({ store }: SyncDeps, { accounts, startedAt }: ReadList): Promise<void> {
  for (const portion of portionsOf(accounts)) {
    await store.transaction(async (tx) => {
      await tx.locks.accounts(portion.map(({ id }) => id));
      await updateCards(tx, await tx.accounts.save(portion, startedAt));
    });
    await new Promise((done) => void setImmediate(done));
  }
}

/** Marks the accounts as gone that a believed list lacks. If it breaks off, the next sync goes on. */
async function markGone({ store }: SyncDeps, { difference, startedAt }: ReadList): Promise<void> {
  for (const portion of portionsOf(difference.goneIds)) {
    await store.transaction(async (tx) => {
      await tx.locks.accounts(portion);
      await updateCards(tx, await tx.accounts.markGone(portion, startedAt));
    });
    await new Promise((done) => void setImmediate(done));
  }
}

function portionsOf<One>(all: readonly One[]): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / PORTION) }, (_, index) =>
    all.slice(index * PORTION, (index + 1) * PORTION),
  );
}

/** Stores a believed list: accounts that it lacks have gone, and no list is held anymore. */
async function apply(
  deps: SyncDeps,
  read: ReadList,
  { syncMinutes, accepted }: { readonly syncMinutes: number; readonly accepted: boolean },
): Promise<SyncOutcome> {
  const { accounts, leftOut, sources, difference } = read;
  await save(deps, read);
  await markGone(deps, read);
  const missing = missingIn(read);
  return deps.store.transaction(async (tx) => {
    const now = await tx.clock.now();
    const [count, gone] = [accounts.length, difference.gone];
    await tx.syncs.noteDone({ accounts: count, ...(leftOut.count > 0 && { leftOut }) });
    await noteSources(tx, read);
    const more = {
      ...(leftOut.count > 0 && { leftOut: leftOut.count, leftOutNames: leftOut.names.join(', ') }),
      ...(missing !== '' && { missing }),
      ...(accepted && { accepted }),
    };
    await tx.audit.append({ actor: SYSTEM, act: 'accounts_synced', details: { count, gone, ...more } });
    await tx.jobs.sendSuccessor(JOB, secondsAfter(now, pauseSeconds(sources, syncMinutes)));
    await tx.jobs.sendChained({ name: 'check-mailboxes' }, now);
    await tx.jobs.sendChained({ name: 'check-policies' }, now);
    return {
      accounts: count,
      gone,
      ...(leftOut.count > 0 && { leftOut: leftOut.count }),
      ...(missing !== '' && { missing }),
    };
  });
}

/** Holds the list unless a person has accepted it. Returns `undefined` if it can be applied. */
async function hold({ store }: SyncDeps, read: ReadList, syncMinutes: number): Promise<SyncOutcome | undefined> {
  const { difference } = read;
  return store.transaction(async (tx) => {
    const before = await tx.syncs.held();
    if (before?.accepted && before.list === difference.list) return undefined;
    const { held, nextAt } = await holdList(tx, difference);
    await noteSources(tx, read);
    await tx.jobs.sendSuccessor(JOB, nextAt ?? secondsAfter(await tx.clock.now(), syncMinutes * 60));
    return { held };
  });
}

/**
 * Reads all accounts from the directory into the store. Only a complete list changes anything, and one that loses too
 * much is held. Every error ends the sync with a problem that people see, and is retried.
 */
export async function syncAccounts(deps: SyncDeps, syncMinutes: number): Promise<SyncOutcome> {
  try {
    const read = await readList(deps);
    const { isImplausible } = read.difference;
    const held = isImplausible ? await hold(deps, read, syncMinutes) : undefined;
    return held ?? (await apply(deps, read, { syncMinutes, accepted: isImplausible }));
  } catch (error) {
    return failed(deps, error, syncMinutes);
  }
}
