import { tmpdir } from 'node:os';
import pg from 'pg';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { openOwnPostgres } from '../reliability/own-postgres.ts';
import { createTestDatabase } from '../support/postgres.ts';

/** Returns settings that give a server a database that nobody has used yet. */
export type DatabaseSettings = () => Promise<Readonly<Record<string, string>>>;

/** The environment of a peer: empty, or with the address of the database that it shares with the server. */
export type PeerDatabase = Readonly<Record<string, string>>;

export const embedded: DatabaseSettings = () => Promise.resolve({});

export interface BenchPostgres {
  readonly settings: DatabaseSettings;
  /** The address of the server, where peers keep their data in a schema of their own. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Returns the settings by which a server commits before its log is on the disk. */
async function hastySettingsOf(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off'`,
    );
    return rows.map(({ name, setting }) => `${name} is ${setting}`);
  } finally {
    await client.end();
  }
}

/**
 * Opens the server of TEST_DATABASE_URL, or starts a private one that waits until each commit is on the disk, as in
 * production. It returns the reason when there is neither.
 */
export async function openPostgres(): Promise<BenchPostgres | { readonly reason: string }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (!given && findPostgresBinaries() === undefined)
    return { reason: 'no PostgreSQL server is installed (Debian: apt-get install postgresql)' };
  const own = given ? undefined : await openOwnPostgres(tmpdir());
  const url = given ?? own?.url ?? '';
  process.env['TEST_DATABASE_URL'] = url;
  const hasty = await hastySettingsOf(url);
  if (hasty.length > 0)
    return { reason: `the server of TEST_DATABASE_URL doesn't wait for its disk: ${hasty.join(', ')}` };
  return {
    url,
    settings: async () => {
      const database = await createTestDatabase();
      if (!database) throw new Error('there is no PostgreSQL');
      return { DATABASE_URL: database.url };
    },
    stop: async () => {
      await own?.remove();
    },
  };
}
