import assert from 'node:assert/strict';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { AccountReading, PresentAccount } from '../../../bot/domain/accounts/reading.ts';
import { addAccount, approve, deliver, ready, storeContract, submitted } from '../store-contract.ts';

function readingOf({
  readiness: _readiness,
  goneAt: _gone,
  refreshedAt: _at,
  ...facts
}: ResourceAccount): PresentAccount {
  const { building: _building, floor: _floor, isRoomMailbox: _mailbox, ...fresh } = facts;
  return {
    state: 'present',
    readAt: new Date('2026-02-03T04:05:06Z'),
    facts: fresh,
    userType: 'Member',
    memberships: { readable: true, roles: [], roleGroups: [], unreadGroups: 0 },
    roomMailbox: true,
    federated: false,
  };
}

storeContract('a fresh read of an account', (opened) => {
  const save = (id: string, reading: AccountReading): Promise<readonly string[]> =>
    opened.store.transaction((tx) => tx.accounts.saveFresh(id, reading));
  const stored = async (id: string): Promise<ResourceAccount> =>
    (await opened.store.accounts.byId(id)) ?? assert.fail('no account');

  it('is stored with its time, shown in lists, and keeps building and floor that it did not read', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    const reading = readingOf(account);
    const before = await store.clock.now();
    await save(account.id, { ...reading, facts: { ...reading.facts, displayName: 'Fjord 9', accountEnabled: false } });
    const now = await stored(account.id);
    assert.deepEqual(
      [now.displayName, now.building, now.floor, now.isRoomMailbox, now.readiness],
      ['Fjord 9', 'Main', '2', true, 'Needs action'],
    );
    assert.ok(now.refreshedAt && now.refreshedAt >= before);
    const listed = await store.accountList.page({ search: 'fjord 9', sort: 'name', order: 'asc', offset: 0, limit: 9 });
    assert.deepEqual(
      listed.accounts.map((one) => [one.account.id, one.account.readiness, one.account.refreshedAt]),
      [[account.id, 'Needs action', now.refreshedAt]],
    );
  });

  it('keeps the license of the last sync while the names of licenses are missing', async () => {
    const account = await addAccount(opened.store);
    const { hasRoomsLicence: _, ...facts } = readingOf(account).facts;
    await save(account.id, {
      ...readingOf(account),
      facts: { ...facts, skuPartNumbers: ['some-id'], unknown: { hasRoomsLicence: 'no_answer' } },
    });
    const now = await stored(account.id);
    assert.deepEqual([now.hasRoomsLicence, now.skuPartNumbers, now.unknown], [true, account.skuPartNumbers, undefined]);
  });

  for (const [reason, isRoomMailbox] of [
    ['not_in_exchange_online', undefined],
    ['no_answer', false],
  ] as const)
    it(`says ${reason} of the mailbox, which ${isRoomMailbox === false ? 'keeps' : 'replaces'} an earlier no`, async () => {
      const { store } = opened;
      const account = await addAccount(store);
      await store.transaction((tx) => tx.accounts.noteMailbox(account.id, { outcome: 'read', isRoom: false }));
      const { roomMailbox: _, ...reading } = readingOf(account);
      await save(account.id, { ...reading, facts: { ...reading.facts, unknown: { isRoomMailbox: reason } } });
      const now = await stored(account.id);
      assert.deepEqual(
        [now.isRoomMailbox, now.unknown?.isRoomMailbox],
        [isRoomMailbox, isRoomMailbox === undefined ? reason : undefined],
      );
    });

  it('changes the cards of unfinished requests when it shows something else, and of no others', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const account = await stored(request.account.id);
    assert.deepEqual(await save(account.id, readingOf(account)), [], 'nothing else');
    const disabled = { ...readingOf(account), facts: { ...readingOf(account).facts, accountEnabled: false } };
    assert.deepEqual(await save(account.id, disabled), [request.id]);
    assert.equal((await store.requests.byId(request.id))?.revision, request.revision + 1);
    assert.deepEqual(await save(account.id, disabled), [], 'once');
    const withRole = {
      ...readingOf(account),
      memberships: { readable: true, roles: [{ id: 'r' }], roleGroups: [], unreadGroups: 0 },
    } as const;
    assert.deepEqual(await save(account.id, withRole), [request.id]);
    const rejected = await store.transaction((tx) => tx.requests.reject(request.id, { kind: 'system' }, 'wrong_room'));
    assert.ok(rejected);
    assert.deepEqual(await save(account.id, readingOf(account)), []);
    const delivered = await ready(store);
    await deliver(store, delivered);
    const other = await stored(delivered.account.id);
    assert.deepEqual(
      await save(other.id, { ...readingOf(other), facts: { ...readingOf(other).facts, displayName: 'Other' } }),
      [delivered.id],
    );
  });

  it('that does not find the account marks it as gone, and one that finds it again brings it back', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    const page = { search: account.upn, sort: 'name', order: 'asc', offset: 0, limit: 9 } as const;
    await save(account.id, { state: 'gone', readAt: new Date() });
    assert.ok((await stored(account.id)).goneAt);
    assert.equal((await store.accountList.page(page)).total, 0);
    await save(account.id, readingOf(account));
    assert.equal((await stored(account.id)).goneAt, undefined);
    assert.equal((await store.accountList.page(page)).total, 1);
    assert.deepEqual(await save('nobody', readingOf(account)), []);
  });

  it('leaves an approval to those who have seen what changed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const account = await stored(request.account.id);
    await save(account.id, {
      ...readingOf(account),
      facts: { ...readingOf(account).facts, upn: 'ceo@contoso.example' },
    });
    assert.equal(await approve(store, request), false);
  });
});
