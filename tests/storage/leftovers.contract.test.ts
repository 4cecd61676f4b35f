import assert from 'node:assert/strict';
import { openStore } from '../../bot/storage/open-store.ts';
import { approve, AUDIT_KEY, SHARED_ENGINES, storeContract, type StoreUnderTest, submitted } from './store-contract.ts';

/** An approved request whose release was begun by a server that is no more; gives its id. */
async function leaveBehind(opened: StoreUnderTest): Promise<string> {
  const { store } = opened;
  const request = await submitted(store);
  await approve(store, request);
  await store.transaction((changes) => changes.send({ name: 'release-credential', requestId: request.id }));
  assert.ok(await store.transaction((changes) => changes.beginRelease(request.id, 3600)));
  await opened.rows(
    `update pgboss.job set state = 'active', started_on = now() where data ->> 'requestId' = '${request.id}' returning id`,
  );
  return request.id;
}

storeContract('what a dead server had begun', (opened) => {
  it('is begun anew when nobody else uses the data', async () => {
    const requestId = await leaveBehind(opened);
    const begun = Promise.withResolvers<string>();
    await opened.store.work('release-credential', async (job) => begun.resolve(job.requestId));
    assert.equal(await begun.promise, requestId);
    assert.ok(await opened.store.transaction((changes) => changes.beginRelease(requestId, 60)));
  });
});

storeContract(
  'what another server works on',
  (opened) => {
    it('is left to it', async () => {
      await opened.away(async (address) => {
        const working = await openStore({ ...address, auditKey: AUDIT_KEY });
        const begun = Promise.withResolvers<void>();
        const end = Promise.withResolvers<void>();
        await working.work('release-credential', async () => {
          begun.resolve();
          await end.promise;
        });
        await working.transaction((changes) => changes.send({ name: 'release-credential', requestId: 'one' }));
        await begun.promise;
        const other = await openStore({ ...address, auditKey: AUDIT_KEY });
        await other.close();
        end.resolve();
        await working.close();
      });
      const jobs = await opened.rows(`select state, retry_count from pgboss.job where data ->> 'requestId' = 'one'`);
      assert.deepEqual(jobs, [{ state: 'completed', retry_count: 0 }]);
    });
  },
  SHARED_ENGINES,
);
