import { tmpdir } from 'node:os';
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
