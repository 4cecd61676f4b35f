import pg from 'pg';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { everyoneIsToldToTryAgain, inServiceAgain, openOutageStage } from './outage-stage.ts';
import { OUTAGES, type Place } from './outage-table.ts';

/** The whole table runs in the long tests, with a database server of its own. */
const CHEAP = OUTAGES.slice(0, 3);

describe('a server whose database', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  let place: Place;

  before(async function () {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const outage = await openOutageStage(database.url);
    place = { ...outage, admin, databaseUrl: database.url, otherUrl: database.url };
  });
  after(async () => {
    await place?.close();
    await place?.admin.end();
    await database?.drop();
  });

  for (const { name, begin, end, reads } of CHEAP) {
    it(`${name} tells everyone to try again, and is in service again after its return`, async () => {
      await begin(place);
      try {
        await everyoneIsToldToTryAgain(place, !reads);
      } finally {
        await end(place);
      }
      await inServiceAgain(place);
    });
  }
});
