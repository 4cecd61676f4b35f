import type { AccountPage, LeftOut, LeftOutRecord, ListSources } from '../../domain/accounts/account-sync.ts';
import type { AccountFacts } from '../../domain/accounts/account.ts';
import {
  believedSources,
  belongsToList,
  compareList,
  isNobody,
  type KnownAccount,
  type ListDifference,
  markUnknown,
} from '../../domain/accounts/plausible-list.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Directory } from '../../domain/ports/directory.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface ReadDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'present'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly transaction: Transact<'syncs'>;
  };
  readonly directory: Pick<Directory, 'listAccounts'>;
}

/** The list of accounts as it was read to its end, compared with the known accounts. Nothing of it is stored yet. */
export interface ReadList {
  readonly startedAt: Date;
  readonly accounts: readonly AccountFacts[];
  readonly sources: ListSources;
  readonly leftOut: LeftOut;
  /** Whether the users were read completely, so that a missing one is gone. */
  readonly areUsersComplete: boolean;
  readonly difference: ListDifference;
}

/** The number of left-out records that are named. */
const MOST_NAMED = 10;
/** The name of a record that has none. */
const NAMELESS = '?';

/** Collects the pages of a list. */
class ListSoFar {
  readonly accounts: AccountFacts[] = [];
  readonly leftOut: LeftOutRecord[] = [];
  /** Records of users that were left out; those of rooms come with the sources, on the first page. */
  readonly leftOutUsers: LeftOutRecord[] = [];
  sources: ListSources | undefined;
  readonly #known: readonly KnownAccount[];
  readonly #knownIds: ReadonlySet<string>;

  constructor(known: readonly KnownAccount[]) {
    this.#known = known;
    this.#knownIds = new Set(known.map(({ id }) => id));
  }

  add({ accounts, leftOut, sources }: AccountPage): void {
    if (this.sources) this.leftOutUsers.push(...leftOut);
    this.leftOut.push(...leftOut);
    this.sources ??= believedSources(sources, this.#known);
    for (const account of accounts) {
      if (belongsToList(account, this.sources, this.#knownIds.has(account.id)))
        this.accounts.push(markUnknown(account, this.sources));
    }
  }
}

function shownLeftOut(records: readonly LeftOutRecord[]): LeftOut {
  return { count: records.length, names: records.slice(0, MOST_NAMED).map(({ name = NAMELESS }) => name) };
}

/**
 * Reads all accounts from the directory, and notes how far it has come. The accounts are kept in memory until the list
 * is complete, because only a complete list can be judged.
 * @throws DirectoryError, ListError when the reading broke off
 */
export async function readList({ store, directory }: ReadDeps): Promise<ReadList> {
  const known = await store.accounts.present();
  const startedAt = await store.clock.now();
  const list = new ListSoFar(known);
  const note = (seen: number): Promise<void> => store.transaction((tx) => tx.syncs.noteProgress({ startedAt, seen }));
  await note(0);
  for await (const page of directory.listAccounts()) {
    list.add(page);
    if (page.accounts.length > 0) await note(list.accounts.length);
  }
  const { accounts, sources, leftOut, leftOutUsers } = list;
  if (!sources) throw new TypeError('the directory listed accounts without a page');
  return {
    startedAt,
    accounts,
    sources,
    leftOut: shownLeftOut(leftOut),
    areUsersComplete: !leftOutUsers.some(isNobody),
    difference: compareList(accounts, known, { sources, leftOut: leftOutUsers }),
  };
}
