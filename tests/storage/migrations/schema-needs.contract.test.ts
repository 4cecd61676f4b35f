import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { openEngine } from '../../../bot/storage/engine/open-engine.ts';
import { PG_BOSS_SCHEMA } from '../../../bot/storage/jobs/pg-boss-tables.ts';
import { MIGRATION_COUNT } from '../../../bot/storage/migrations/migrations.ts';
import { DatabaseTooNew } from '../../../bot/storage/migrations/schema-needs.ts';
import { openStore } from '../../../bot/storage/open-store.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { type Address, AUDIT_KEY, SHARED_ENGINES, storeContract } from '../store-contract.ts';

async function change(address: Address, statement: string): Promise<void> {
  const engine = await openEngine(address);
  try {
    await sql.raw(statement).execute(engine.db);
  } finally {
    await engine.close();
  }
}

/** Returns why the store doesn't open after this change, which is undone afterwards. */
async function refusal(address: Address, statement: string, undo: string): Promise<unknown> {
  await change(address, statement);
  try {
    const store = await openStore({ ...address, auditKey: AUDIT_KEY });
    await store.close();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await change(address, undo);
  }
}

storeContract('a database of a newer version', (opened) => {
  it('is refused when it needs migrations that this version does not know', async () => {
    const error = await opened.away((address) =>
      refusal(
        address,
        `update schema_needs set migrations = ${MIGRATION_COUNT + 1}`,
        'update schema_needs set migrations = 14',
      ),
    );
    assert.ok(error instanceof DatabaseTooNew);
    assert.match(
      error.message,
      new RegExp(
        `it needs ${MIGRATION_COUNT + 1} migrations, and this version knows ${MIGRATION_COUNT}: start the newer`,
      ),
    );
  });

  it('is refused when the tables of its job queue are newer, which the library itself does not notice', async () => {
    const error = await opened.away((address) =>
      refusal(
        address,
        'update pgboss.version set version = version + 1',
        'update pgboss.version set version = version - 1',
      ),
    );
    assert.ok(error instanceof DatabaseTooNew, String(error));
    const [newer, known] = [PG_BOSS_SCHEMA + 1, PG_BOSS_SCHEMA];
    assert.match(
      error.message,
      new RegExp(`its job queue has version ${newer}, and this version knows ${known}: start the newer version`),
    );
  });

  it('is used when its newer migrations only expand, and its queues and search texts stay as the newer version made them', async () => {
    const limits = `select retry_limit, expire_seconds from pgboss.queue where name = 'expire'`;
    await opened.away(async (address) => {
      await change(address, `insert into rooms_migrations (version) values (${MIGRATION_COUNT + 1})`);
      await change(address, `update pgboss.queue set expire_seconds = 77 where name = 'expire'`);
    });
    assert.deepEqual(await opened.rows(limits), [{ retry_limit: 8, expire_seconds: 77 }]);
    await opened.away((address) =>
      change(address, `delete from rooms_migrations where version = ${MIGRATION_COUNT + 1}`),
    );
    assert.deepEqual(await opened.rows(limits), [{ retry_limit: 8, expire_seconds: 60 }]);
  });
});

storeContract(
  'a running store',
  (opened) => {
    it('tells that a newer version has changed its database, and begins no further job', async () => {
      const { store } = opened;
      const done: string[] = [];
      await store.jobs.work('deliver-card', ({ requestId }) => Promise.resolve(void done.push(requestId)));
      await store.transaction((tx) => tx.jobs.send({ name: 'deliver-card', requestId: 'before' }));
      while (done.length === 0) await beforeAskingAgain();
      await change({ databaseUrl: opened.url, dataDir: '' }, `update schema_needs set migrations = 10000`);
      assert.match(await store.tooNew, /it needs 10000 migrations/);
      await store.stopJobs();
      await store.transaction((tx) => tx.jobs.send({ name: 'deliver-card', requestId: 'after' }));
      // It runs once the store of a version that knows the database has opened.
      await change({ databaseUrl: opened.url, dataDir: '' }, `update schema_needs set migrations = 14`);
      await opened.reopen();
      const next = Promise.withResolvers<string>();
      await opened.store.jobs.work('deliver-card', ({ requestId }) => Promise.resolve(next.resolve(requestId)));
      assert.equal(await next.promise, 'after');
      assert.deepEqual(done, ['before']);
    });
  },
  SHARED_ENGINES,
);
