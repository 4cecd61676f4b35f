import assert from 'node:assert/strict';
import pg from 'pg';
import { endOldConnections } from '../../../bot/storage/migrations/end-old-connections.ts';
import { openEngine } from '../../../bot/storage/engine/open-engine.ts';
import { SHARED_ENGINES, storeContract } from '../store-contract.ts';

storeContract(
  'the end of the connections of version 0.1.0',
  (opened) => {
    it('meets connections without a name, at the end of their transaction, and no others', async () => {
      const connect = async (name?: string): Promise<pg.Client> => {
        const client = new pg.Client({ connectionString: opened.url, ...(name && { application_name: name }) });
        client.on('error', () => undefined);
        await client.connect();
        return client;
      };
      const [older, busy, newer] = [await connect(), await connect(), await connect('rooms-otp')];
      const [olderEnds, busyEnds] = [older, busy].map(
        (client) => new Promise((resolve) => client.once('end', resolve)),
      );
      await busy.query('begin');
      const engine = await openEngine({ databaseUrl: opened.url, dataDir: '' });
      try {
        const ending = endOldConnections(engine);
        await olderEnds;
        assert.equal((await busy.query('select 1 as one')).rowCount, 1);
        await busy.query('commit');
        await ending;
        await busyEnds;
        assert.equal((await newer.query('select 1 as one')).rowCount, 1);
        assert.equal((await opened.store.probe()).database, true);
      } finally {
        await newer.end();
        await engine.close();
      }
    });
  },
  SHARED_ENGINES,
);
