import pg from 'pg';
import { openStore } from '../../../bot/storage/open-store.ts';
import { startPrivatePostgres, type PrivatePostgres } from '../../../tools/postgres/private-postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../../storage/store-contract.ts';
import { everyoneIsToldToTryAgain, inServiceAgain, openOutageStage } from './outage-stage.ts';
import { OUTAGES, type Place } from './outage-table.ts';

describe('a server, for every way in which its database can be away', function () {
  this.timeout(300_000);
  const running: PrivatePostgres[] = [];
  let place: Place;

  before(async function () {
    const [one, other] = await Promise.all([startPrivatePostgres(), startPrivatePostgres()]);
    for (const started of [one, other]) running.push('reason' in started ? skipBecause(this, started.reason) : started);
    const urls = running.map(({ url }) => new URL(url));
    const password = urls[0]?.password ?? '';
    const [databaseUrl = '', otherUrl = ''] = await Promise.all(urls.map((url) => begin(url, password)));
    const admin = new pg.Client({ connectionString: databaseUrl });
    admin.on('error', () => undefined);
    await admin.connect();
    place = { ...(await openOutageStage(databaseUrl)), admin, databaseUrl, otherUrl };
  });
  after(async () => {
    await place?.close();
    await place?.admin.end();
    await Promise.all(running.map((postgres) => postgres.stop()));
  });

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
    });
  }
});

/** Makes a database with the tables on a server, sets the password of its user, and returns the address. */
async function begin(server: URL, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query('create database rooms');
  await client.query(`alter role current_user password '${password}'`);
  await client.end();
  const url = new URL(server);
  url.pathname = '/rooms';
  url.password = password;
  await (await openStore({ databaseUrl: url.href, dataDir: '', auditKey: AUDIT_KEY })).close();
  return url.href;
}
