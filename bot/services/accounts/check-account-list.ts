import type { AccountListQueries } from '../../domain/ports/store/account-list.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface ListCheckDeps {
  readonly store: {
    readonly accountList: Pick<AccountListQueries, 'differing'>;
    readonly transaction: Transact<'accountList' | 'locks' | 'pageEvents'>;
  };
}

/** Number of accounts that one statement compares. People who act on one that is repaired wait meanwhile. */
const PORTION = 250;

/**
 * Compares the next accounts, by id, with what the list says of them, and repairs the list where the two differ.
 * @param after the id behind which the portion begins; `''` begins with the first account
 * @returns the accounts that were repaired, and where the next portion begins
 */
async function checkPortion(
  { store }: ListCheckDeps,
  after: string,
): Promise<{ readonly repaired: readonly string[]; readonly next: string }> {
  const { ids, last = '' } = await store.accountList.differing(after, PORTION);
  if (ids.length === 0) return { repaired: [], next: last };
  const repaired = await store.transaction(async (tx) => {
    await tx.locks.accounts(ids);
    const done = await tx.accountList.repair(ids);
    if (done.length > 0) await tx.pageEvents.tell({ type: 'sync' });
    return done;
  });
  return { repaired, next: last };
}

/**
 * Returns a function that checks one portion of the account list each time, and begins anew after the last one. The
 * list is kept by triggers and never differs, but for what an earlier version or a person at the database left behind.
 */
export function openListCheck(deps: ListCheckDeps): () => Promise<readonly string[]> {
  let after = '';
  return async () => {
    const { repaired, next } = await checkPortion(deps, after);
    after = next;
    return repaired;
  };
}

/** Returns the ids of all accounts of which the list says something else than their one-time passwords and requests. */
export async function differingAccounts({
  accountList,
}: Pick<ListCheckDeps['store'], 'accountList'>): Promise<readonly string[]> {
  const differing: string[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const { ids, last }: { readonly ids: readonly string[]; readonly last?: string } = await accountList.differing(
      after,
      PORTION,
    );
    differing.push(...ids);
    after = last;
  }
  return differing;
}

/** Repairs the whole account list, portion by portion, and returns the ids of the accounts that were repaired. */
export async function repairAccountList(deps: ListCheckDeps): Promise<readonly string[]> {
  const all: string[] = [];
  for (let after = '', isFirst = true; isFirst || after !== ''; isFirst = false) {
    const { repaired, next } = await checkPortion(deps, after);
    all.push(...repaired);
    after = next;
  }
  return all;
}
