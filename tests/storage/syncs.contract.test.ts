import assert from 'node:assert/strict';
import { storeContract } from './store-contract.ts';

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
    assert.deepEqual(await store.syncs.state(), { running: true, startedAt, seen: 500 });
    await store.transaction((tx) => tx.syncs.noteDone({ accounts: 1000 }));
    const { last, problem } = await store.syncs.state();
    assert.deepEqual([last?.accounts, problem], [1000, undefined]);
  });

  it('are through as soon as they say so, although their job still has to end', async () => {
    const { store } = opened;
    const seen = Promise.withResolvers<readonly boolean[]>();
    await store.transaction(
      async (tx) => void (await tx.jobs.sendChained({ name: 'sync-accounts' }, await tx.clock.now())),
    );
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
