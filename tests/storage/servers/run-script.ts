import pg from 'pg';

/** Runs statements on a connection of their own, beside the servers under test. */
export async function runScript(databaseUrl: string, script: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await client.query(script);
  } finally {
    await client.end();
  }
}

/** Ends the connections that listen, which hold the lock of everyone who uses the data. */
export const CUT_LISTENING = `select pg_terminate_backend(pid) from pg_locks
  where locktype = 'advisory' and objid = 7266668 and database = (select oid from pg_database where datname = current_database())`;

/** Ends all connections to the database and refuses new ones until the work is done. */
export async function shutOut(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const admin = new URL(databaseUrl);
  const name = admin.pathname.slice(1);
  admin.pathname = '/postgres';
  await runScript(admin.href, `alter database "${name}" allow_connections false`);
  try {
    await runScript(admin.href, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await work();
  } finally {
    await runScript(admin.href, `alter database "${name}" allow_connections true`);
  }
}
