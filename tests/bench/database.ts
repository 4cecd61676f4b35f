import { createTestDatabase } from '../support/postgres.ts';
import { startPrivatePostgres } from '../../tools/postgres/private-postgres.ts';

/** Returns settings that give a server a database that nobody has used yet. */
export type DatabaseSettings = () => Promise<Readonly<Record<string, string>>>;

export const embedded: DatabaseSettings = () => Promise.resolve({});

export interface BenchPostgres {
  readonly settings: DatabaseSettings;
  stop(): Promise<void>;
}

/** Opens the server of TEST_DATABASE_URL or starts a private one. It returns the reason when there is neither. */
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
