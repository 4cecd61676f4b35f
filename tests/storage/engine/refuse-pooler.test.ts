import assert from 'node:assert/strict';
import { tellStartFailure } from '../../../bot/main/start-failure.ts';
import { checkDatabase } from '../../../bot/storage/engine/database-check.ts';
import { openEngine } from '../../../bot/storage/engine/open-engine.ts';
import { PoolerRefused } from '../../../bot/storage/engine/refuse-pooler.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { startPooler } from '../../support/database/pooler-stand-in.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';

describe('a connection pooler in the address of the database', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  before(async function () {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
  });
  after(() => database?.drop());

  for (const pooler of ['refuses parameters', 'drops parameters'] as const) {
    it(`that ${pooler} ends the start, and is named by the check`, async () => {
      const { url, close } = await startPooler(database.url, pooler);
      const error: unknown = await openEngine({ databaseUrl: url, dataDir: '' }).catch((reason: unknown) => reason);
      assert.ok(error instanceof PoolerRefused, String(error));
      assert.match(tellStartFailure(error), /^Rooms OTP did not start: DATABASE_URL leads to a connection pooler/);
      const check = await checkDatabase(url, '');
      assert.equal(check.outcome, 'missing');
      assert.match(check.found, /connection pooler/);
      assert.match(check.remedy ?? '', /address of PostgreSQL itself/);
      close();
    });
  }

  it('is not seen where there is none, also when the address sets a limit itself', async () => {
    const own = new URL(database.url);
    own.searchParams.set('statement_timeout', '9000');
    for (const url of [database.url, own.href]) {
      assert.equal((await checkDatabase(url, '')).outcome, 'ok');
      await (await openEngine({ databaseUrl: url, dataDir: '' })).close();
    }
  });
});
