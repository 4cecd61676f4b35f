import pg from 'pg';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Drops the database and ends its open connections. */
  drop(): Promise<void>;
}

let created = 0;

/**
 * Makes a database on the server of TEST_DATABASE_URL, which the test command sets. It is empty, or a copy of
 * `template`, which must have no open connections. It is undefined when there is no server; skip the test then with
 * `noPostgresReason()`.
 */
export async function createTestDatabase(template?: Pick<TestDatabase, 'name'>): Promise<TestDatabase | undefined> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined || server === '') return undefined;
  created += 1;
  const name = `rooms_otp_test_${process.pid}_${created}`;
  await runOn(server, `drop database if exists ${name} with (force)`);
  await runOn(server, `create database ${name} template ${template?.name ?? 'template1'}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => runOn(server, `drop database if exists ${name} with (force)`) };
}

export function noPostgresReason(): string {
  return (
    process.env['ROOMS_OTP_NO_POSTGRES'] ?? 'no PostgreSQL: start by `npm test -- <file>`, or set TEST_DATABASE_URL'
  );
}

/** Runs statements in the database of this address, on a connection of its own. */
export async function runOn(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
