import assert from 'node:assert/strict';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { addAccount, approve, deliver, ready, storeContract, submitted } from './store-contract.ts';

const DAY = 86_400;

storeContract('the accounts', (opened) => {
  const noteMailbox = (id: string, isRoom: boolean | undefined): Promise<void> =>
    opened.store.transaction((tx) => tx.accounts.noteMailbox(id, isRoom));
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
    await noteMailbox(unknown.id, undefined);
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
    await noteMailbox(id, undefined);
    assert.equal((await opened.store.accounts.byId(id))?.isRoomMailbox, true);
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
