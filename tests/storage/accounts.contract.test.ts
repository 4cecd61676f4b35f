import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { secondsAfter } from '../../bot/domain/instant.ts';
import type { Job } from '../../bot/domain/ports/jobs.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { addAccount, approve, deliver, ready, storeContract, submitted } from './store-contract.ts';

const DAY = 86_400;
const SYNC: Job = { name: 'sync-accounts' };

storeContract('the accounts', (opened) => {
  const noteMailbox = (id: string, isRoom: boolean | undefined): Promise<void> =>
    opened.store.transaction((changes) => changes.noteMailbox(id, isRoom));
  const isDue = async (id: string): Promise<boolean> => (await opened.store.mailboxesToCheck(1000)).includes(id);

  it('keep what is known of a mailbox over the next sync', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    await noteMailbox(facts.id, false);
    await store.transaction((changes) => changes.saveAccounts([{ ...facts, displayName: 'Renamed' }]));
    const account = await store.accountById(facts.id);
    assert.deepEqual(
      [account?.displayName, account?.isRoomMailbox, account?.readiness],
      ['Renamed', false, 'Needs action'],
    );
    await noteMailbox(facts.id, true);
    assert.equal((await store.accountById(facts.id))?.readiness, 'No action needed');
  });

  it('keep imported calendar settings over the next sync, with the time of the import, and are as ready as these let them be', async () => {
    const { store } = opened;
    const [{ readiness: _, ...wrong }, right, other] = [
      await addAccount(store),
      await addAccount(store),
      await addAccount(store),
    ];
    const before = await store.now();
    await store.transaction((changes) =>
      changes.saveCalendars([
        { accountId: wrong.id, wrong: ['DeleteComments'] },
        { accountId: right.id, wrong: [] },
      ]),
    );
    await store.transaction((changes) => changes.saveAccounts([{ ...wrong, displayName: 'Renamed' }]));
    const stored = await store.accountsByIds([wrong.id, right.id, other.id]);
    const found = new Map(stored.map((account) => [account.id, account]));
    assert.deepEqual(
      [wrong, right, other].map(({ id }) => found.get(id)?.readiness),
      ['Needs action', 'No action needed', 'No action needed'],
    );
    const { calendarProcessing } = found.get(wrong.id) ?? assert.fail();
    assert.deepEqual(calendarProcessing?.wrong, ['DeleteComments']);
    assert.ok(calendarProcessing.importedAt >= before && calendarProcessing.importedAt <= (await store.now()));
    assert.equal(found.get(other.id)?.calendarProcessing, undefined);
    const listed = await store.listAccounts({
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
    await store.transaction((changes) => changes.saveAccounts([{ ...facts, mail }]));
    const found = async (name: string): Promise<readonly string[]> =>
      (await store.accountsNamed([name])).map(({ id }) => id);
    for (const name of [facts.upn, mail, facts.id, facts.displayName])
      assert.deepEqual(await found(name.toUpperCase()), [facts.id], name);
    assert.deepEqual(await store.accountsNamed([]), []);
    await store.transaction((changes) => changes.markGone([facts.id]));
    assert.deepEqual(await found(mail), []);
  });

  it('go by the room list where it says that one is a room', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    await noteMailbox(facts.id, false);
    await store.transaction((changes) => changes.saveAccounts([{ ...facts, isRoomMailbox: true }]));
    assert.equal((await store.accountById(facts.id))?.isRoomMailbox, true);
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
    assert.equal((await store.accountById(unknown.id))?.isRoomMailbox, undefined);
    await store.setClockOffset(DAY + 1);
    assert.deepEqual(await due(), [true, true, true, false]);
    await store.setClockOffset(30 * DAY + 1);
    assert.deepEqual(await due(), [true, true, true, true]);
    assert.equal((await store.mailboxesToCheck(2)).length, 2);
  });

  it('lose nothing that was known when a later check has no answer', async () => {
    const { id } = await addAccount(opened.store);
    await noteMailbox(id, true);
    await noteMailbox(id, undefined);
    assert.equal((await opened.store.accountById(id))?.isRoomMailbox, true);
  });

  it('cannot be picked once they are gone, say so, and come back with a sync that finds them', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    const counted = async (): Promise<number> =>
      (await store.standings()).reduce((sum, { accounts }) => sum + accounts, 0);
    const before = await counted();
    await store.transaction((changes) => changes.markGone([account.id]));
    assert.deepEqual(await store.searchAccounts(account.displayName, 5), []);
    assert.equal(await counted(), before - 1);
    assert.equal((await store.presentAccountIds()).includes(account.id), false);
    assert.equal(await isDue(account.id), false);
    const gone = await store.accountByUpn(account.upn);
    assert.deepEqual([gone?.id, gone?.readiness, gone?.goneAt instanceof Date], [account.id, 'N/A', true]);
    await store.transaction((changes) => changes.saveAccounts([account]));
    assert.deepEqual(await store.accountById(account.id), account);
    assert.deepEqual(await store.searchAccounts(account.displayName, 1), [account]);
  });

  it('that are gone leave their address to a new account', async () => {
    const { store } = opened;
    const { readiness: _, ...old } = await addAccount(store);
    const successors = [
      { ...old, id: '0' },
      { ...old, id: '~' },
    ];
    await store.transaction((changes) => changes.markGone([old.id]));
    for (const successor of successors) {
      await store.transaction((changes) => changes.saveAccounts([successor]));
      assert.equal((await store.accountByUpn(old.upn))?.id, successor.id);
      await store.transaction((changes) => changes.markGone([successor.id]));
    }
  });

  it('tell when they were last read', async () => {
    const { store } = opened;
    assert.equal(await store.lastSync(), undefined);
    await store.transaction((changes) => changes.noteSync(7));
    const first = await store.lastSync();
    assert.ok(first && first.at instanceof Date && first.accounts === 7);
    await store.setClockOffset(60);
    await store.transaction((changes) => changes.noteSync(8));
    const second = await store.lastSync();
    assert.ok(second && second.at > first.at && second.accounts === 8);
  });
});

storeContract('a resource account key', (opened) => {
  const note = (store: OpenedStore, accountId: string, hasKey: boolean): Promise<readonly string[]> =>
    store.transaction((changes) => changes.noteAccountKey(accountId, hasKey));

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
    const shown = await store.request(id);
    assert.deepEqual([shown?.revision, shown?.account.hasResourceAccountKey], [request.revision + 1, true]);
    assert.deepEqual(await note(store, accountId, false), [id]);
    const account = await store.accountById(accountId);
    assert.equal(account?.hasResourceAccountKey, false);
    assert.ok(account.resourceAccountKeyCheckedAt instanceof Date);
  });

  it('is still known after the next sync', async () => {
    const { store } = opened;
    const { readiness: _, ...facts } = await addAccount(store);
    await note(store, facts.id, true);
    await store.transaction((changes) => changes.saveAccounts([{ ...facts, displayName: 'Renamed' }]));
    const account = await store.accountById(facts.id);
    assert.deepEqual([account?.displayName, account?.hasResourceAccountKey], ['Renamed', true]);
  });

  it('leaves requests alone that nobody decides any more, and those of other accounts', async () => {
    const { store } = opened;
    const [delivered, other] = [await ready(store), await submitted(store)];
    await deliver(store, delivered);
    assert.deepEqual(await note(store, delivered.account.id, true), []);
    assert.equal((await store.request(other.id))?.revision, other.revision);
    assert.equal(await approve(store, other), true);
  });
});

storeContract('a job that sends its own successor', (opened) => {
  const chain = (at: Date): Promise<boolean> => opened.store.transaction((changes) => changes.sendChained(SYNC, at));
  const dueWithin = async (seconds: number): Promise<Date> => secondsAfter(await opened.store.now(), seconds);
  const waiting = () =>
    opened.rows<{ seconds: number }>(`
    select round(extract(epoch from start_after - clock_timestamp()))::integer as seconds from pgboss.job
    where name = 'sync-accounts' and state < 'active'`);

  it('is started once, however many start it, also after the server was opened again', async () => {
    const at = await dueWithin(3600);
    const sent = await Promise.all(Array.from({ length: 20 }, () => chain(at)));
    assert.equal(sent.filter(Boolean).length, 1);
    await opened.reopen();
    assert.equal(await chain(at), false);
    assert.equal((await waiting()).length, 1);
  });

  it('comes sooner when it shall, never later', async () => {
    const hasten = async (seconds: number): Promise<void> => {
      const at = await dueWithin(seconds);
      await opened.store.transaction((changes) => changes.hasten('sync-accounts', at));
    };
    await hasten(7200);
    assert.ok((await waiting()).every(({ seconds }) => seconds <= 3600));
    await opened.store.setClockOffset(500);
    await hasten(600);
    await opened.store.setClockOffset(0);
    const [only, ...others] = await waiting();
    assert.ok(only && only.seconds > 1000 && only.seconds <= 1100, String(only?.seconds));
    assert.deepEqual(others, []);
  });

  it('has one successor, and is not started beside itself while it runs', async () => {
    const { store } = opened;
    const outcomes: boolean[] = [];
    const done = Promise.withResolvers<void>();
    await store.work('sync-accounts', async () => {
      outcomes.push(await chain(await dueWithin(0)));
      const next = await dueWithin(3600);
      for (let twice = 0; twice < 2; twice += 1)
        outcomes.push(await store.transaction((changes) => changes.sendSuccessor(SYNC, next)));
      done.resolve();
    });
    const now = await dueWithin(0);
    await store.transaction((changes) => changes.hasten('sync-accounts', now));
    await done.promise;
    assert.deepEqual(outcomes, [false, true, false]);
    assert.equal((await waiting()).length, 1);
  });

  it('is not sent when the transaction fails', async () => {
    const job: Job = { name: 'check-mailboxes' };
    const at = await dueWithin(3600);
    await assert.rejects(
      opened.store.transaction(async (changes) => {
        await changes.sendChained(job, at);
        throw new Error(randomUUID());
      }),
    );
    assert.equal(await opened.store.transaction((changes) => changes.sendChained(job, at)), true);
  });
});
