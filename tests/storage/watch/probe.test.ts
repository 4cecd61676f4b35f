import assert from 'node:assert/strict';
import pg from 'pg';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../store-contract.ts';

/** What someone else can hold, and which part of the store then doesn't work. */
const HELD = [
  ['the table of requests', 'lock table requests in access exclusive mode', { database: false, jobs: true }],
  ['a table against changes only', 'lock table accounts in share mode', { database: false, jobs: true }],
  ['the audit', 'lock table audit_entries in share mode', { database: false, jobs: true }],
  ['the jobs', 'lock table pgboss.job in access exclusive mode', { database: true, jobs: false }],
] as const;

describe('the probe of a store', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let other: pg.Client;
  let store: OpenedStore;

  before(async function () {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    other = new pg.Client({ connectionString: database.url });
    await other.connect();
    store = await openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
  });
  after(async () => {
    await store?.close();
    await other?.end();
    await database?.drop();
  });

  for (const [what, statement, expected] of HELD) {
    it(`says within its time what doesn't work while someone holds ${what}, and is well afterwards`, async () => {
      await other.query(`begin; ${statement}`);
      const startedAt = performance.now();
      assert.deepEqual(await store.probe(), expected);
      assert.ok(performance.now() - startedAt < 5_000);
      await other.query('rollback');
      assert.deepEqual(await store.probe(), { database: true, jobs: true });
    });
  }

  it('runs once for everyone who asks at the same time', async () => {
    assert.equal(store.probe(), store.probe());
    await store.probe();
  });
});
