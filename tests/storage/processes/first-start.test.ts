import assert from 'node:assert/strict';
import { openStore } from '../../../bot/storage/open-store.ts';
import { createTestDatabase, noPostgresReason } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../store-contract.ts';

describe('servers that start at once on a new database', function suite() {
  this.timeout(60_000);

  it('all start', async function start() {
    const database = (await createTestDatabase()) ?? skipBecause(this, noPostgresReason());
    try {
      const open = () => openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
      const opened = await Promise.allSettled([open(), open(), open()]);
      for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
      assert.deepEqual(
        opened.map((one) => (one.status === 'rejected' ? String(one.reason) : 'started')),
        ['started', 'started', 'started'],
      );
    } finally {
      await database.drop();
    }
  });
});
