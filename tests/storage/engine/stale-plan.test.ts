import assert from 'node:assert/strict';
import { runOn } from '../../support/postgres.ts';
import { approve, SHARED_ENGINES, statusOf, storeContract, submitted } from '../store-contract.ts';

storeContract(
  'a running store whose tables get columns from a newer version',
  (opened) => {
    it('reads and writes on, although its connections have prepared their statements before', async () => {
      const { store } = opened;
      const [first, second, third] = [await submitted(store), await submitted(store), await submitted(store)];
      await Promise.all([first, second, third].map(({ id }) => statusOf(store, id)));
      assert.equal(await approve(store, first), true);
      await runOn(opened.url, 'alter table requests add column of_a_newer_version text');
      assert.equal(await statusOf(store, second.id), 'pending');
      assert.equal(await approve(store, second), true);
      await runOn(opened.url, 'alter table requests add column of_another_one text');
      assert.equal(await approve(store, third), true);
      assert.equal(await statusOf(store, third.id), 'approved');
      const heads = await opened.rows(`select (select count(*) from audit_entries) > 0 as fits`);
      assert.deepEqual(heads, [{ fits: true }]);
    });
  },
  SHARED_ENGINES,
);
