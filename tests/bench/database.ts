import { createTestDatabase } from '../support/postgres.ts';
import { startPrivatePostgres } from '../../tools/private-postgres.ts';

/** Settings of the server that lead to a database nobody has used yet. */
export type DatabaseSettings = () => Promise<Readonly<Record<string, string>>>;

export const embedded: DatabaseSettings = () => Promise.resolve({});

export interface BenchPostgres {
  readonly settings: DatabaseSettings;
  stop(): Promise<void>;
}

/** The one of TEST_DATABASE_URL, or one of our own; tells why when there is none. */
export async function openPostgres(): Promise<BenchPostgres | { readonly reason: string }> {
  const given = process.env['TEST_DATABASE_URL'];
  const own = given ? undefined : await startPrivatePostgres();
  if (own && 'reason' in own) return own;
  if (own) process.env['TEST_DATABASE_URL'] = own.url;
  return {
    settings: async () => {
      const database = await createTestDatabase();
      if (!database) throw new Error('there is no PostgreSQL');
      return { DATABASE_URL: database.url };
    },
    stop: async () => {
      await own?.stop();
    },
  };
}
