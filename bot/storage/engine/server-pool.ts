import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Availability, type OutageListener } from './availability.ts';
import { AWAY_LIMITS, CONNECTION_LIMITS } from './limits.ts';
import { isStalePlan } from './stale-plan.ts';
import { isPoolFull, outageOf, storeUnavailable } from './store-unavailable.ts';

/** Maximum connections of the pool, for people and jobs together. Listening takes one more connection. */
const MOST_CONNECTIONS = 14;
/** A connection is replaced after this long, so that the pool follows a database that moved to another address. */
const LONGEST_LIFE_SECONDS = 600;
/** Longest wait for the connections to say goodbye, in milliseconds. A connection that is dead never does. */
const GOODBYE_MILLISECONDS = 2_000;

interface Query {
  readonly text: string;
  readonly values?: unknown[];
  readonly name?: string;
}

/**
 * The connections to a PostgreSQL server. It never gives out a connection on which an outage was seen, and turns every
 * outage into the one error `store_unavailable`. While the database is away, the limits are shorter.
 */
export class ServerPool {
  readonly availability: Availability;
  /** All open connections. */
  readonly clients = new Set<pg.PoolClient>();
  readonly #pool: pg.Pool;
  readonly #broken = new WeakSet<pg.PoolClient>();

  /** @param connected called for each new connection before its first use */
  constructor(databaseUrl: string, listener: OutageListener, connected: (client: pg.PoolClient) => void) {
    this.availability = new Availability(listener);
    // With `pipeline`, a statement goes out without waiting for the answer to the statement before it.
    this.#pool = new pg.Pool({
      connectionString: databaseUrl,
      max: MOST_CONNECTIONS,
      maxLifetimeSeconds: LONGEST_LIFE_SECONDS,
      pipeline: true,
      ...CONNECTION_LIMITS,
    });
    // An idle connection that ends says little: the next statement shows whether the database is away.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => {
      this.clients.add(client);
      // The pool reports errors of idle connections only. While a connection is busy, the failed statement reports it.
      client.on('error', () => this.#broken.add(client));
      connected(client);
    });
    this.#pool.on('remove', (client) => this.clients.delete(client));
  }

  /** @throws DomainError store_unavailable when there is no connection in time */
  async acquire(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await this.#connect();
      if (!this.#broken.has(client)) return client;
      client.release(true);
    }
  }

  release(client: pg.PoolClient): void {
    client.release(this.#broken.has(client));
  }

  /** Makes the pool close this connection when it is released. */
  discard(client: pg.PoolClient): void {
    this.#broken.add(client);
  }

  isBroken(client: pg.PoolClient): boolean {
    return this.#broken.has(client);
  }

  /**
   * Runs a statement on a connection.
   * @param milliseconds time limit of the whole statement, at which the connection is destroyed
   * @throws DomainError store_unavailable on an outage, and every other error of PostgreSQL as it is
   */
  async run<Row extends pg.QueryResultRow>(
    client: pg.PoolClient,
    query: Query,
    milliseconds: number = this.availability.isAway ? AWAY_LIMITS.query : CONNECTION_LIMITS.query_timeout,
  ): Promise<pg.QueryResult<Row>> {
    try {
      const limited: Query & { readonly query_timeout: number } = { ...query, query_timeout: milliseconds };
      const answer = await client.query<Row>(limited);
      this.availability.answered();
      return answer;
    } catch (error) {
      throw this.#errorOf(client, error);
    }
  }

  /** Ends all connections, including those that don't answer anymore. */
  async end(): Promise<void> {
    const patience = new AbortController();
    await Promise.race([
      this.#pool.end(),
      pause(GOODBYE_MILLISECONDS, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    for (const client of this.clients) destroy(client);
  }

  /** While the database is away, a caller waits for a shorter time than the attempt to connect takes. */
  async #connect(): Promise<pg.PoolClient> {
    const connecting = this.#pool.connect();
    if (!this.availability.isAway) return await connecting.catch((error: unknown) => this.#unreachable(error));
    const patience = new AbortController();
    const late = pause(AWAY_LIMITS.connection, undefined, { signal: patience.signal }).catch(() => undefined);
    try {
      const client = await Promise.race([connecting, late]);
      if (client) return client;
    } catch (error) {
      this.#unreachable(error);
    } finally {
      patience.abort();
    }
    connecting.then(
      (client) => client.release(),
      () => undefined,
    );
    throw storeUnavailable(new Error('the database is away'));
  }

  /** A wait for a connection that others hold is no outage. The statements of the others show whether there is one. */
  #unreachable(error: unknown): never {
    if (!isPoolFull(error)) this.availability.lost(error);
    throw storeUnavailable(error);
  }

  #errorOf(client: pg.PoolClient, error: unknown): unknown {
    const outage = outageOf(error);
    if (outage === 'gone') {
      this.#broken.add(client);
      this.availability.lost(error);
      return storeUnavailable(error);
    }
    if (error instanceof pg.DatabaseError) this.availability.answered();
    // What one connection prepared too early, the others did too.
    if (outage === 'read_only' || isStalePlan(error)) for (const old of this.clients) this.#broken.add(old);
    return outage === undefined ? error : storeUnavailable(error);
  }
}

/** Closes a connection without a goodbye. The driver has no method for it. */
export function destroy(client: pg.ClientBase): void {
  const { connection } = client as pg.ClientBase & { readonly connection?: { readonly stream: { destroy(): void } } };
  connection?.stream.destroy();
}
