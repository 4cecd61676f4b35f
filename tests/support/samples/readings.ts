import type { AccountFacts, ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { AccountReading, PresentAccount } from '../../../bot/domain/accounts/reading.ts';
import type { DirectoryError } from '../../../bot/domain/ports/directory.ts';

/** What a fresh read finds when an account is as it is stored, and is a room without privileges. */
export function readingOf(account: ResourceAccount, change: Partial<PresentAccount> = {}): PresentAccount {
  const { readiness: _readiness, goneAt: _gone, refreshedAt: _at, calendarProcessing: _calendar, ...stored } = account;
  const { building: _building, floor: _floor, isRoomMailbox: _mailbox, ...facts } = stored;
  return {
    state: 'present',
    readAt: new Date('2026-02-03T04:05:06Z'),
    facts,
    userType: 'Member',
    memberships: { readable: true, roles: [], roleGroups: [], unreadGroups: 0 },
    roomMailbox: true,
    federated: false,
    ...change,
  };
}

/** Changes facts of a reading. */
export function withFacts(reading: PresentAccount, facts: Partial<AccountFacts>): PresentAccount {
  return { ...reading, facts: { ...reading.facts, ...facts } };
}

/** A directory that shows each account as the store knows it. */
export function directoryLike(store: {
  readonly accounts: { readonly byIds: (ids: readonly string[]) => Promise<readonly ResourceAccount[]> };
}): {
  readonly readAccounts: (ids: readonly string[]) => Promise<ReadonlyMap<string, AccountReading | DirectoryError>>;
} {
  return {
    readAccounts: async (ids) => {
      const found = new Map((await store.accounts.byIds(ids)).map((account) => [account.id, account]));
      return new Map(
        ids.map((id): [string, AccountReading] => {
          const account = found.get(id);
          return [id, account ? readingOf(account) : { state: 'gone', readAt: new Date() }];
        }),
      );
    },
  };
}
