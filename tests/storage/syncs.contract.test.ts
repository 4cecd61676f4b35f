import assert from 'node:assert/strict';
import { checkAccountList } from '../../bot/storage/engine/account-list-check.ts';
import { ADMIN, SHARED_ENGINES, storeContract } from './store-contract.ts';

storeContract('the syncs of accounts', (opened) => {
  it('tell how they stand', async () => {
    const { store } = opened;
    assert.equal((await store.syncs.state()).running, false);
    const startedAt = await store.clock.now();
    await store.transaction((tx) => tx.syncs.noteProgress({ problem: 'directory_failing' }));
    assert.equal((await store.syncs.state()).problem, 'directory_failing');
    await store.transaction(async (tx) => {
      await tx.jobs.send({ name: 'sync-accounts' });
      await tx.syncs.noteProgress({ startedAt, seen: 500 });
    });
    assert.deepEqual(await store.syncs.state(), { running: true, startedAt, seen: 500, sources: {} });
    await store.transaction((tx) => tx.syncs.noteDone({ accounts: 1000 }));
    const { last, problem } = await store.syncs.state();
    assert.deepEqual([last?.accounts, problem], [1000, undefined]);
  });

  it('are through as soon as they say so, although their job still has to end', async () => {
    const { store } = opened;
    const seen = Promise.withResolvers<readonly boolean[]>();
    await store.transaction(async (tx) => tx.jobs.sendChained({ name: 'sync-accounts' }, await tx.clock.now()));
    await store.jobs.work('sync-accounts', async () => {
      const during = await store.syncs.state();
      await store.transaction(async (tx) => {
        await tx.syncs.noteDone({ accounts: 3 });
        await tx.jobs.sendSuccessor({ name: 'sync-accounts' }, new Date((await tx.clock.now()).getTime() + 3_600_000));
      });
      seen.resolve([during.running, (await store.syncs.state()).running]);
    });
    assert.deepEqual(await seen.promise, [true, false]);
  });
});

storeContract('the last sync of accounts', (opened) => {
  it('tells when all accounts were last read', async () => {
    const { store } = opened;
    assert.equal(await store.syncs.last(), undefined);
    await store.transaction((tx) => tx.syncs.noteDone({ accounts: 7 }));
    const first = await store.syncs.last();
    assert.ok(first && first.at instanceof Date && first.accounts === 7);
    await store.setClockOffset(60);
    await store.transaction((tx) => tx.syncs.noteDone({ accounts: 8 }));
    const second = await store.syncs.last();
    assert.ok(second && second.at > first.at && second.accounts === 8);
  });
});

storeContract('the sources of the account list', (opened) => {
  it('keep the time of their last complete reading while they are incomplete', async () => {
    const { store } = opened;
    const completeAt = await store.clock.now();
    await store.transaction((tx) =>
      tx.syncs.noteSources({ rooms: { completeAt, count: 9 }, users: { completeAt, count: 5 } }),
    );
    await store.transaction((tx) => tx.syncs.noteSources({ rooms: { reason: 'list_incomplete', count: 4, total: 9 } }));
    const rooms = { completeAt, reason: 'list_incomplete', count: 4, total: 9 };
    assert.deepEqual((await store.syncs.state()).sources, { users: { completeAt, count: 5 }, rooms });
    await store.transaction((tx) =>
      tx.syncs.noteSources({ rooms: { completeAt, count: 8 }, licenses: { reason: 'no_answer' } }),
    );
    const { sources } = await store.syncs.state();
    assert.deepEqual([sources.rooms, sources.licenses], [{ completeAt, count: 8 }, { reason: 'no_answer' }]);
  });
});

storeContract('a held list of accounts', (opened) => {
  it('is accepted once, by one person, and only as it was confirmed', async () => {
    const { store } = opened;
    const since = await store.clock.now();
    const held = { list: 'a', known: 20, found: 10, gone: 10, roomsLost: 0, since };
    const accept = (list: string): Promise<boolean> => store.transaction((tx) => tx.syncs.accept(list, ADMIN));
    assert.equal(await accept('a'), false, 'nothing is held');
    await store.transaction((tx) => tx.syncs.hold(held));
    assert.equal(await accept('a'), false, 'not confirmed');
    await store.transaction((tx) => tx.syncs.hold({ ...held, confirmedAt: since }));
    assert.equal(await accept('b'), false, 'another list');
    const answers = await Promise.all([accept('a'), accept('a'), accept('a')]);
    assert.deepEqual(answers.toSorted(), [false, false, true]);
    const { accepted, ...others } = (await store.syncs.state()).held ?? assert.fail();
    assert.deepEqual([others, accepted?.by], [{ ...held, confirmedAt: since }, ADMIN.displayName]);
    await opened.reopen();
    assert.ok((await opened.store.syncs.state()).held?.accepted);
    await opened.store.transaction((tx) => tx.syncs.noteDone({ accounts: 10, leftOut: { count: 1, names: ['x'] } }));
    const { held: none, leftOut } = await opened.store.syncs.state();
    assert.deepEqual([none, leftOut], [undefined, { count: 1, names: ['x'] }]);
  });
});

storeContract(
  'the check of the account list',
  (opened) => {
    it('says how old each part is and what is missing', async () => {
      const { store, url } = opened;
      const completeAt = await store.clock.now();
      await store.transaction((tx) =>
        tx.syncs.noteSources({ users: { completeAt }, rooms: { reason: 'list_incomplete' } }),
      );
      assert.deepEqual(await checkAccountList(url), [
        {
          subject: 'account list',
          outcome: 'warning',
          found: `users read completely at ${completeAt.toISOString()}; rooms list incomplete, not read yet; licenses not read yet; mailboxes not read yet`,
          remedy: 'type "status" to the bot, which says what each part means',
        },
      ]);
      await store.transaction((tx) => tx.syncs.noteSources({ rooms: { completeAt } }));
      assert.deepEqual(
        (await checkAccountList(url)).map(({ outcome }) => outcome),
        ['ok'],
      );
    });
  },
  SHARED_ENGINES,
);
