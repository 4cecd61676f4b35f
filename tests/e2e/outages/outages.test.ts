import pg from 'pg';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { everyoneIsToldToTryAgain, inServiceAgain, openOutageStage, type OutageStage } from './outage-stage.ts';

const TABLES = `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables
  where schemaname = 'public'`;

describe('a server whose database', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  let admin: pg.Client;
  let outage: OutageStage;

  before(async function () {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    outage = await openOutageStage(database.url);
  });
  after(async () => {
    await outage?.close();
    await admin?.end();
    await database?.drop();
  });

  it('ended tells everyone to try again, and is in service again after its return', async () => {
    outage.proxy.set('refusing');
    await everyoneIsToldToTryAgain(outage, true);
    outage.proxy.set('open');
    await inServiceAgain(outage);
  });

  it('answers nothing anymore tells everyone to try again, and is in service again after its return', async () => {
    outage.proxy.set('silent');
    await everyoneIsToldToTryAgain(outage, true);
    outage.proxy.set('open');
    await inServiceAgain(outage);
  });

  it('is blocked by a lock tells everyone to try again, and is in service again after its release', async () => {
    const { rows } = await admin.query<{ names: string }>(TABLES);
    await admin.query(`begin; lock table ${rows[0]?.names} in access exclusive mode`);
    await everyoneIsToldToTryAgain(outage, true);
    await admin.query('rollback');
    await inServiceAgain(outage);
  });
});
