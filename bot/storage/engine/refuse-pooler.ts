import pg from 'pg';
import { CONNECTION_LIMITS } from './limits.ts';

/** SQLSTATE protocol_violation, with which PgBouncer refuses a startup parameter that it doesn't know. */
const PROTOCOL_VIOLATION = '08P01';

/** What is wrong with a pooler, and what to do about it. */
export const POOLER = {
  found:
    "DATABASE_URL leads to a connection pooler such as PgBouncer, which doesn't pass on the server's time limits and " +
    'loses its notifications',
  remedy: 'give the address of PostgreSQL itself, because the server has a pool of its own',
} as const;

/** DATABASE_URL leads to a connection pooler, which an administrator has to change. */
export class PoolerRefused extends Error {
  override readonly name = 'PoolerRefused';

  constructor(options?: ErrorOptions) {
    super(`${POOLER.found}: ${POOLER.remedy}`, options);
  }
}

/**
 * Refuses a connection by way of a pooler. A pooler in transaction mode gives each transaction another session, so
 * `LISTEN` is lost and time limits of the session aren't there. PgBouncer refuses the time limits in the startup
 * message, or drops them if its settings tell it to (`ignore_startup_parameters`). Then the session shows it.
 * @param client a connection that was made with {@link CONNECTION_LIMITS}
 * @throws PoolerRefused
 */
export async function refusePooler(client: pg.Client, databaseUrl: string): Promise<void> {
  const { rows } = await client.query<{ milliseconds: string }>(
    `select setting as milliseconds from pg_settings where name = 'statement_timeout'`,
  );
  // The address may set it too, and wins.
  const own = URL.canParse(databaseUrl) ? new URL(databaseUrl).searchParams.get('statement_timeout') : null;
  const wanted = own === null ? CONNECTION_LIMITS.statement_timeout : Number.parseInt(own, 10);
  if (rows[0]?.milliseconds !== String(wanted)) throw new PoolerRefused();
}

/** Returns what an error of connecting means: {@link PoolerRefused} if a pooler refused it, or the error itself. */
export function errorOfConnecting(error: unknown): unknown {
  return error instanceof pg.DatabaseError && error.code === PROTOCOL_VIOLATION
    ? new PoolerRefused({ cause: error })
    : error;
}

/** Connects once to look for a pooler. @throws PoolerRefused, and every error of connecting as it is */
export async function refusePoolerAt(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, pipeline: true, ...CONNECTION_LIMITS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refusePooler(client, databaseUrl);
  } catch (error) {
    throw errorOfConnecting(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
