import { SYSTEM } from '../../domain/admin.ts';
import type { PeopleQueries } from '../../domain/ports/store/audit/people.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface ForgetStore {
  readonly people: PeopleQueries;
  readonly transaction: Transact<'audit' | 'locks' | 'people'>;
}

/** The number of accounts that one transaction locks. */
const PORTION = 200;

/**
 * Erases the name of a person wherever it stands beside what they did; their object id stays, because it is part of the
 * evidence and of the leaves of the audit. The audit gets an entry about it. Another run goes on where one broke off.
 * @returns the number of audit entries that had the name
 */
export async function forgetPerson(store: ForgetStore, objectId: string): Promise<number> {
  for (;;) {
    const accountIds = await store.people.accountsNaming(objectId, PORTION);
    if (accountIds.length === 0) break;
    await store.transaction(async (tx) => {
      await tx.locks.accounts(accountIds);
      await tx.people.forgetOn(accountIds, objectId);
    });
  }
  return store.transaction(async (tx) => {
    const entries = await tx.people.forgetElsewhere(objectId);
    await tx.audit.append({ actor: SYSTEM, act: 'person_forgotten', details: { person: objectId, entries } });
    return entries;
  });
}
