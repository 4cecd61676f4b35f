import assert from 'node:assert/strict';
import pg from 'pg';
import { openStore } from '../../../bot/storage/open-store.ts';
import { startPrivatePostgres, type PrivatePostgres } from '../../../tools/private-postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../../storage/store-contract.ts';
import { everyoneIsToldToTryAgain, inServiceAgain, openOutageStage } from './outage-stage.ts';
import { OUTAGES, type Place } from './outage-table.ts';

describe('a server, for every way in which its database can be away', function () {
  this.timeout(300_000);
  let postgres: PrivatePostgres;
  let place: Place;

  before(async function () {
    const started = await startPrivatePostgres();
    postgres = 'reason' in started ? skipBecause(this, started.reason) : started;
    const databaseUrl = await begin('rooms');
    const otherUrl = await begin('other');
    const admin = new pg.Client({ connectionString: databaseUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    place = { ...(await openOutageStage(databaseUrl)), admin, databaseUrl, otherUrl };
  });
  after(async () => {
    await place?.close();
    await place?.admin.end();
    await postgres?.stop();
  });

  /** Makes a database with the tables, and returns its address. */
  async function begin(name: string): Promise<string> {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`create database ${name}`);
    await client.end();
    const url = new URL(postgres.url);
    url.pathname = `/${name}`;
    await (await openStore({ databaseUrl: url.href, dataDir: '', auditKey: AUDIT_KEY })).close();
    return url.href;
  }

  for (const { name, begin: beginOutage, end, reads } of OUTAGES) {
    it(`that ${name}, tells everyone to try again and is in service again after its return`, async () => {
      for (let round = 0; round < 2; round += 1) {
        await beginOutage(place);
        try {
          await everyoneIsToldToTryAgain(place, !reads);
        } finally {
          await end(place);
        }
        await inServiceAgain(place);
      }
      assert.ok(place.proxy.sockets.length > 0);
    });
  }
});
