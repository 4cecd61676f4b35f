import assert from 'node:assert/strict';
import { openStore } from '../../../bot/storage/open-store.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { approve, AUDIT_KEY, SHARED_ENGINES, storeContract, submitted, WAIT_SECONDS } from '../store-contract.ts';
import { shutOut } from './run-script.ts';

/** A lease longer than the test may take. */
const LEASE_SECONDS = 600;

storeContract('the lease of a job that failed', (opened) => {
  it('is given back by its server, so that the next try has it', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await approve(store, request);
    const begun = Promise.withResolvers<number>();
    let tries = 0;
    await store.jobs.work('release-credential', async ({ requestId }) => {
      const lease = await store.transaction((tx) => tx.releases.begin(requestId, LEASE_SECONDS, WAIT_SECONDS));
      tries += 1;
      if (tries === 1) throw new Error('the directory said something unexpected');
      if (lease) begun.resolve(lease.attempt);
    });
    await store.transaction((tx) => tx.jobs.send({ name: 'release-credential', requestId: request.id }));
    assert.equal(await begun.promise, 2);
  });
});

storeContract(
  'a job that failed while the database was away',
  (opened) => {
    it('runs again soon after the database is back', () =>
      opened.away(async ({ databaseUrl = '', dataDir }) => {
        const store = await openStore({ databaseUrl, dataDir, auditKey: AUDIT_KEY });
        const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
        const failing = Promise.withResolvers<void>();
        let tries = 0;
        await store.jobs.work('raise-alert', async () => {
          tries += 1;
          (tries === 1 ? first : second).resolve();
          if (tries === 1) await failing.promise;
        });
        await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', text: 'again' }));
        await first.promise;
        await shutOut(databaseUrl, async () => {
          failing.reject(new Error('the database was away'));
          for (let asked = 0; asked < 40; asked += 1) {
            await assert.rejects(store.clock.now());
            await beforeAskingAgain();
          }
        });
        await second.promise;
        await store.close();
      }));
  },
  SHARED_ENGINES,
);
