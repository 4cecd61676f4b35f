import assert from 'node:assert/strict';
import { SYSTEM } from '../../bot/domain/admin.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { SHARED_ENGINES, statusOf, storeContract, submitted } from './store-contract.ts';

/** The error of PostgreSQL for a transaction that was rolled back because of others. */
function collision(code: string): Error {
  return Object.assign(new Error('collided'), { code });
}

/** Runs work that fails so many times, and returns how often it ran. It audits and sends a job each time. */
async function runColliding(store: OpenedStore, code: string, times: number): Promise<number> {
  let runs = 0;
  const seen = new Set<unknown>();
  await store.transaction(async (tx) => {
    runs += 1;
    assert.ok(!seen.has(tx), 'each try has a transaction of its own');
    seen.add(tx);
    await tx.jobs.send({ name: 'check-account-key', accountId: code, attempt: 1 });
    await tx.audit.append({ actor: SYSTEM, act: 'otp_issued', accountId: code });
    if (runs <= times) throw collision(code);
  });
  return runs;
}

storeContract('a transaction', (opened) => {
  it('changes nothing when its work fails', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const failed = store.transaction(async (tx) => {
      await tx.requests.reject(request.id, SYSTEM, 'other', 'why');
      throw new Error('no');
    });
    await assert.rejects(failed, /no/);
    assert.equal(await statusOf(store, request.id), 'pending');
  });

  it('is there again after the store was closed and opened', async () => {
    const request = await submitted(opened.store);
    await opened.reopen();
    assert.deepEqual(await opened.store.requests.byId(request.id), request);
  });

  for (const code of ['40P01', '40001']) {
    it(`that was rolled back with ${code} is repeated three times and written once, and then may be tried again later`, async () => {
      assert.equal(await runColliding(opened.store, code, 3), 4);
      assert.equal((await opened.store.audit.list({ accountId: code }, 9)).length, 1);
      const jobs = await opened.rows(`select id from pgboss.job where data ->> 'accountId' = '${code}'`);
      assert.equal(jobs.length, 1);
      await assert.rejects(runColliding(opened.store, code, 4), { name: 'DomainError', code: 'store_unavailable' });
    });
  }

  it('that fails in another way is not repeated', async () => {
    await assert.rejects(runColliding(opened.store, '23505', 1), { code: '23505' });
  });
});

storeContract(
  'two transactions that deadlock',
  (opened) => {
    it('are both done, because the one that is rolled back is repeated', async () => {
      const { store } = opened;
      const [first, second] = [await submitted(store), await submitted(store)];
      const both = Promise.withResolvers<void>();
      let holding = 0;
      let runs = 0;
      const countIn = (ids: readonly string[]) =>
        store.transaction(async (tx) => {
          runs += 1;
          for (const id of ids) {
            await tx.requests.countWrongMatchCode(id);
            holding += 1;
            if (holding >= 2) both.resolve();
            await both.promise;
          }
        });
      await Promise.all([countIn([first.id, second.id]), countIn([second.id, first.id])]);
      assert.ok(runs >= 3, 'one of them was rolled back, and more than once on a busy machine');
      for (const { id } of [first, second]) assert.equal(await wrongTries(store, id), 2);
    });
  },
  SHARED_ENGINES,
);

async function wrongTries(store: OpenedStore, id: string): Promise<number | undefined> {
  return store.transaction(async (tx) => (await tx.requests.countWrongMatchCode(id)) ?? 0).then((count) => count - 1);
}
