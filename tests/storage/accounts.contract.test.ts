import assert from 'node:assert/strict';
import type { ResourceAccount, UnknownReason } from '../../bot/domain/accounts/account.ts';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import type { Transaction } from '../../bot/domain/ports/store/transaction.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { addAccount, approve, deliver, ready, release, storeContract, submitted } from './store-contract.ts';

const DAY = 86_400;

storeContract('the accounts', (opened) => {
  const noteMailbox = (id: string, read: boolean | UnknownReason): Promise<readonly string[]> =>
    opened.store.transaction((tx) =>
      tx.accounts.noteMailbox(
        id,
        typeof read === 'boolean' ? { outcome: 'read', isRoom: read } : { outcome: 'unknown', reason: read },
      ),
    );
  const isDue = async (id: string): Promise<boolean> =>
    (await opened.store.accounts.mailboxesToCheck(1000)).includes(id);

  it('are kept as they were saved, and found by any part of their name', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    assert.deepEqual(await store.accounts.byId(account.id), account);
    assert.deepEqual(await store.accounts.byAddress(account.upn.toUpperCase()), [account]);
    assert.deepEqual(await store.accounts.search(account.displayName.toLowerCase(), 1), [account]);
    assert.deepEqual(await store.accounts.search('100%_', 10), []);
  });

  it('keep what is known of a mailbox over the next sync', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    await noteMailbox(facts.id, false);
    await store.transaction((tx) => tx.accounts.save([{ ...facts, displayName: 'Renamed' }]));
    const account = await store.accounts.byId(facts.id);
    assert.deepEqual(
      [account?.displayName, account?.isRoomMailbox, account?.readiness],
      ['Renamed', false, 'Needs action'],
    );
    await noteMailbox(facts.id, true);
    assert.equal((await store.accounts.byId(facts.id))?.readiness, 'No action needed');
  });

  it('keep imported calendar settings over the next sync, with the time of the import, and are as ready as these let them be', async () => {
    const { store } = opened;
    const [{ readiness: _, ...wrong }, right, other] = [
      await addAccount(store),
      await addAccount(store),
      await addAccount(store),
    ];
    const before = await store.clock.now();
    await store.transaction((tx) =>
      tx.accounts.saveCalendars([
        { accountId: wrong.id, wrong: ['DeleteComments'] },
        { accountId: right.id, wrong: [] },
      ]),
    );
    await store.transaction((tx) => tx.accounts.save([{ ...wrong, displayName: 'Renamed' }]));
    const stored = await store.accounts.byIds([wrong.id, right.id, other.id]);
    const found = new Map(stored.map((account) => [account.id, account]));
    assert.deepEqual(
      [wrong, right, other].map(({ id }) => found.get(id)?.readiness),
      ['Needs action', 'No action needed', 'No action needed'],
    );
    const { calendarProcessing } = found.get(wrong.id) ?? assert.fail();
    assert.deepEqual(calendarProcessing?.wrong, ['DeleteComments']);
    assert.ok(calendarProcessing.importedAt >= before && calendarProcessing.importedAt <= (await store.clock.now()));
    assert.equal(found.get(other.id)?.calendarProcessing, undefined);
    const listed = await store.accountList.page({
      search: wrong.upn,
      readiness: 'Needs action',
      sort: 'name',
      order: 'asc',
      offset: 0,
      limit: 5,
    });
    assert.deepEqual(
      listed.accounts.map(({ account }) => [account.id, account.calendarProcessing?.wrong]),
      [[wrong.id, ['DeleteComments']]],
    );
  });

  it('are found by sign-in address, mail address, id and display name, letter case aside, unless they are gone', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    const mail = `POST-${facts.id}@contoso.example`;
    await store.transaction((tx) => tx.accounts.save([{ ...facts, mail }]));
    const found = async (name: string): Promise<readonly string[]> =>
      (await store.accounts.named([name])).map(({ id }) => id);
    for (const name of [facts.upn, mail, facts.id, facts.displayName])
      assert.deepEqual(await found(name.toUpperCase()), [facts.id], name);
    assert.deepEqual(await store.accounts.named([]), []);
    await store.transaction((tx) => tx.accounts.markGone([facts.id]));
    assert.deepEqual(await found(mail), []);
  });

  it('go by the room list where it says that one is a room', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    await noteMailbox(facts.id, false);
    await store.transaction((tx) => tx.accounts.save([{ ...facts, isRoomMailbox: true }]));
    assert.equal((await store.accounts.byId(facts.id))?.isRoomMailbox, true);
    await store.setClockOffset(40 * DAY);
    assert.equal(await isDue(facts.id), false);
  });

  it('are due for a check of their mailbox at once, a day after it was none or unknown, a month after it was one', async () => {
    const { store } = opened;
    const [unasked, none, unknown, room] = [
      await addAccount(store),
      await addAccount(store),
      await addAccount(store),
      await addAccount(store),
    ];
    await noteMailbox(none.id, false);
    await noteMailbox(unknown.id, 'no_answer');
    await noteMailbox(room.id, true);
    const due = (): Promise<boolean[]> => Promise.all([unasked, none, unknown, room].map(({ id }) => isDue(id)));
    assert.deepEqual(await due(), [true, false, false, false]);
    assert.equal((await store.accounts.byId(unknown.id))?.isRoomMailbox, undefined);
    await store.setClockOffset(DAY + 1);
    assert.deepEqual(await due(), [true, true, true, false]);
    await store.setClockOffset(30 * DAY + 1);
    assert.deepEqual(await due(), [true, true, true, true]);
    assert.equal((await store.accounts.mailboxesToCheck(2)).length, 2);
  });

  it('lose nothing that was known when a later check has no answer', async () => {
    const { id } = await addAccount(opened.store);
    await noteMailbox(id, true);
    await noteMailbox(id, 'no_answer');
    assert.equal((await opened.store.accounts.byId(id))?.isRoomMailbox, true);
  });

  for (const reason of ['not_in_exchange_online', 'kind_not_told', 'account_not_found'] as const)
    it(`take ${reason} for an answer about the mailbox, which replaces an earlier kind`, async () => {
      const { store } = opened;
      const { id } = await addAccount(store);
      await noteMailbox(id, false);
      assert.equal((await store.accounts.byId(id))?.readiness, 'Needs action');
      await noteMailbox(id, reason);
      const account = await store.accounts.byId(id);
      assert.deepEqual(
        [account?.isRoomMailbox, account?.unknown, account?.readiness, account?.mailboxReadAt instanceof Date],
        [undefined, { isRoomMailbox: reason }, 'No action needed', true],
      );
      await noteMailbox(id, true);
      assert.equal((await store.accounts.byId(id))?.unknown, undefined);
    });

  it('say why no mailbox can be read, stay due for it, and keep what was read before', async () => {
    const { store } = opened;
    const [unread, known] = [await addAccount(store), await addAccount(store)];
    await noteMailbox(known.id, true);
    await store.transaction((tx) => tx.accounts.noteMailboxesUnread('no_permission', 1000));
    assert.deepEqual((await store.accounts.byId(unread.id))?.unknown, { isRoomMailbox: 'no_permission' });
    assert.deepEqual([await isDue(unread.id), (await store.accounts.byId(known.id))?.unknown], [true, undefined]);
  });

  it('know at once when we changed a password, and never an earlier change than they knew', async () => {
    const { store } = opened;
    const { id } = await addAccount(store);
    const at = new Date('2026-05-06T07:08:09.000Z');
    const note = (time: Date): Promise<void> => store.transaction((tx) => tx.accounts.notePasswordChange(id, time));
    await note(at);
    await note(new Date(at.getTime() - 1_000));
    assert.deepEqual((await store.accounts.byId(id))?.lastPasswordChangeAt, at);
  });

  it('cannot be picked once they are gone, say so, and come back with a sync that finds them', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    const counted = async (): Promise<number> =>
      (await store.overview.standings()).reduce((sum, { accounts }) => sum + accounts, 0);
    const before = await counted();
    await store.transaction((tx) => tx.accounts.markGone([account.id]));
    assert.deepEqual(await store.accounts.search(account.displayName, 5), []);
    assert.equal(await counted(), before - 1);
    assert.equal(
      (await store.accounts.present()).some(({ id }) => id === account.id),
      false,
    );
    assert.equal(await isDue(account.id), false);
    const [gone] = await store.accounts.byAddress(account.upn);
    assert.deepEqual([gone?.id, gone?.readiness, gone?.goneAt instanceof Date], [account.id, 'N/A', true]);
    await store.transaction((tx) => tx.accounts.save([account]));
    assert.deepEqual(await store.accounts.byId(account.id), account);
    assert.deepEqual(await store.accounts.search(account.displayName, 1), [account]);
  });

  it('that are gone leave their address to a new account', async () => {
    const { store } = opened;
    const { readiness: _, ...old } = await addAccount(store);
    const successors = [
      { ...old, id: '0' },
      { ...old, id: '~' },
    ];
    await store.transaction((tx) => tx.accounts.markGone([old.id]));
    for (const successor of successors) {
      await store.transaction((tx) => tx.accounts.save([successor]));
      assert.deepEqual(
        (await store.accounts.byAddress(old.upn)).map(({ id }) => id),
        [successor.id],
      );
      await store.transaction((tx) => tx.accounts.markGone([successor.id]));
    }
  });
});

async function approveAndDeliver(store: OpenedStore, request: ApprovalRequest): Promise<void> {
  await approve(store, request);
  await release(store, request.id);
  await deliver(store, request);
}

storeContract('the card of a request', (opened) => {
  const failing = async (id: string): Promise<readonly string[]> =>
    ((await opened.store.requests.byId(id))?.account.failedChecks ?? []).map(({ name }) => name);
  const changed = async (
    request: ApprovalRequest,
    change: (tx: Transaction, account: ResourceAccount) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const account = (await opened.store.accounts.byId(request.account.id)) ?? assert.fail();
    return opened.store.transaction((tx) => change(tx, account));
  };

  for (const [state, advance] of [
    ['waits for its decision', async () => undefined],
    ['is approved', approve],
    ['was delivered', approveAndDeliver],
  ] as const)
    it(`shows checks that begin to fail while it ${state}, and only a change that it shows updates it`, async () => {
      const { store } = opened;
      const made = await submitted(store);
      await advance(store, made);
      const request = (await store.requests.byId(made.id)) ?? assert.fail();
      assert.equal(request.account.failedChecks, undefined);
      const disable = (
        tx: Transaction,
        { readiness: _readiness, ...account }: ResourceAccount,
      ): Promise<readonly string[]> => tx.accounts.save([{ ...account, accountEnabled: false }]);
      assert.deepEqual(await changed(request, disable), [request.id]);
      assert.deepEqual(await changed(request, disable), []);
      assert.deepEqual(
        await changed(request, async (tx, { readiness: _readiness, ...account }) => {
          await tx.accounts.notePasswordChange(account.id, new Date());
          return tx.accounts.save([{ ...account, lastPasswordChangeAt: new Date() }]);
        }),
        [],
      );
      assert.deepEqual(await failing(request.id), ['account_enabled']);
      assert.equal((await store.requests.byId(request.id))?.revision, request.revision + 1);
      const gone = await changed(request, (tx, { id }) => tx.accounts.markGone([id]));
      assert.deepEqual(gone, [request.id]);
      assert.deepEqual(await failing(request.id), ['in_directory', 'account_enabled']);
    });

  it('follows a mailbox that turns out to be none of a room, and imported calendar settings', async () => {
    const request = await submitted(opened.store);
    const mailbox = await changed(request, (tx, { id }) =>
      tx.accounts.noteMailbox(id, { outcome: 'read', isRoom: false }),
    );
    const calendar = await changed(request, (tx, { id }) =>
      tx.accounts.saveCalendars([{ accountId: id, wrong: ['DeleteComments'] }]),
    );
    assert.deepEqual([mailbox, calendar], [[request.id], [request.id]]);
    assert.deepEqual(await failing(request.id), ['room_mailbox', 'calendar_processing']);
  });

  it('is left alone a week after the delivery', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await store.setClockOffset(8 * DAY);
    assert.deepEqual(await changed(request, (tx, { id }) => tx.accounts.markGone([id])), []);
  });
});

storeContract('a resource account key', (opened) => {
  const note = (store: OpenedStore, accountId: string, hasKey: boolean): Promise<readonly string[]> =>
    store.transaction((tx) => tx.accounts.noteKey(accountId, hasKey));

  it('changes the card of an open request when it appears or vanishes, and only then', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const {
      account: { id: accountId },
      id,
    } = request;
    assert.equal(request.account.hasResourceAccountKey, undefined);
    const cards = [
      await note(store, accountId, false),
      await note(store, accountId, true),
      await note(store, accountId, true),
    ];
    assert.deepEqual(cards, [[], [id], []]);
    const shown = await store.requests.byId(id);
    assert.deepEqual([shown?.revision, shown?.account.hasResourceAccountKey], [request.revision + 1, true]);
    assert.deepEqual(await note(store, accountId, false), [id]);
    const account = await store.accounts.byId(accountId);
    assert.equal(account?.hasResourceAccountKey, false);
    assert.ok(account.resourceAccountKeyCheckedAt instanceof Date);
  });

  it('is still known after the next sync', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    await note(store, facts.id, true);
    await store.transaction((tx) => tx.accounts.save([{ ...facts, displayName: 'Renamed' }]));
    const account = await store.accounts.byId(facts.id);
    assert.deepEqual([account?.displayName, account?.hasResourceAccountKey], ['Renamed', true]);
  });

  it('leaves requests alone that nobody decides any more, and those of other accounts', async () => {
    const { store } = opened;
    const [delivered, other] = [await ready(store), await submitted(store)];
    await deliver(store, delivered);
    assert.deepEqual(await note(store, delivered.account.id, true), []);
    assert.equal((await store.requests.byId(other.id))?.revision, other.revision);
    assert.equal(await approve(store, other), true);
  });
});
