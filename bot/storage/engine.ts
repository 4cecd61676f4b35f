import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PgBoss, fromPglite } from 'pg-boss';
import { openDurable } from './durable-files.ts';
import { lockFolder } from './folder-lock.ts';
import type { RunScript } from './migrations.ts';

/** All statements are written out, so no table types are declared. */
export type Database = Kysely<unknown>;

export interface Engine {
  readonly embedded: boolean;
  readonly db: Database;
  readonly boss: PgBoss;
  transaction<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  script(work: (run: RunScript) => Promise<void>): Promise<void>;
  /** @param missed called when notifications may have been lost */
  listen(channel: string, heard: (payload: string) => void, missed?: () => void): Promise<void>;
  setClockOffset(seconds: number): Promise<void>;
  close(): Promise<void>;
}

type Queries = Pick<PGlite, 'query'>;

/**
 * A Kysely bound to one PGlite transaction. Kysely's own PGlite transactions share one connection object, so that two
 * at once would mix their statements.
 */
function boundTo(queries: Queries): Database {
  const pglite = {
    query: queries.query.bind(queries),
    ready: true,
    closed: false,
    waitReady: Promise.resolve(),
    close: () => Promise.resolve(),
    transaction: () => Promise.reject(new Error('transactions are begun by the engine')),
  };
  return new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
}

export async function openEmbedded(dataDir: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockFolder(dataDir);
  try {
    const pglite = await openDurable(join(dataDir, 'database'));
    // Everything is in memory soon: following an index costs little more than reading on.
    await pglite.exec('set random_page_cost = 1.1');
    return embeddedEngine(pglite, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

function embeddedEngine(pglite: PGlite, unlock: () => Promise<void>): Engine {
  const boss = new PgBoss({ db: fromPglite(pglite), backend: 'pglite', useListenNotify: true, schedule: false });
  return {
    embedded: true,
    db: boundTo(pglite),
    boss,
    transaction: (work) => pglite.transaction((tx) => work(boundTo(tx))),
    script: (work) =>
      pglite.transaction((tx) =>
        work(async (text) => (await tx.exec(text)).at(-1)?.rows ?? []),
      ),
    listen: async (channel, heard) => {
      await pglite.listen(channel, heard);
    },
    setClockOffset: async (seconds) => {
      await pglite.query(`select set_config('rooms.clock_offset', $1, false)`, [String(seconds)]);
    },
    close: async () => {
      await pglite.close();
      await unlock();
    },
  };
}

interface Listening {
  readonly channel: string;
  readonly heard: (payload: string) => void;
  readonly missed: () => void;
}

/** LISTEN on a connection of its own; tries again every second while the server is away. */
function keepListening(databaseUrl: string, { channel, heard, missed }: Listening): { first: Promise<void>; stop: () => Promise<void> } {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = (): void => {
    client = undefined;
    if (!stopped) timer = setTimeout(() => void connect().then(missed).catch(again), 1000);
  };
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: databaseUrl });
    client = next;
    next.on('notification', (message) => heard(message.payload ?? ''));
    next.on('error', () => undefined);
    await next.connect();
    next.once('end', again);
    await next.query(`listen ${channel}`);
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
  return { first: connect(), stop };
}

class ServerEngine implements Engine {
  readonly embedded = false;
  readonly db: Database;
  readonly boss: PgBoss;
  readonly #url: string;
  readonly #pool: pg.Pool;
  readonly #clients = new Set<pg.PoolClient>();
  readonly #stops: (() => Promise<void>)[] = [];
  #offsetSeconds = 0;

  constructor(databaseUrl: string, onError: (error: Error) => void) {
    this.#url = databaseUrl;
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    this.#pool.on('error', onError);
    this.#pool.on('connect', (client) => {
      this.#clients.add(client);
      if (this.#offsetSeconds !== 0) void this.#applyOffset(client);
    });
    this.#pool.on('remove', (client) => this.#clients.delete(client));
    this.db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: this.#pool }) });
    this.boss = new PgBoss({ connectionString: databaseUrl, max: 4, useListenNotify: true, schedule: false });
  }

  transaction<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
    return this.db.transaction().execute((trx) => work(trx));
  }

  async script(work: (run: RunScript) => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await work(async (text) => (await client.query<Record<string, unknown>>(text)).rows);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async listen(channel: string, heard: (payload: string) => void, missed: () => void = () => undefined): Promise<void> {
    const listener = keepListening(this.#url, { channel, heard, missed });
    this.#stops.push(listener.stop);
    await listener.first;
  }

  async setClockOffset(seconds: number): Promise<void> {
    this.#offsetSeconds = seconds;
    await Promise.all([...this.#clients].map((client) => this.#applyOffset(client)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#stops.map((stop) => stop()));
    await this.db.destroy();
    // Kysely leaves a pool alone of which it has not used a connection.
    if (!this.#pool.ending) await this.#pool.end();
  }

  async #applyOffset(client: pg.PoolClient): Promise<void> {
    await client.query(`select set_config('rooms.clock_offset', $1, false)`, [String(this.#offsetSeconds)]);
  }
}

export function openServer(databaseUrl: string, onError: (error: Error) => void): Engine {
  return new ServerEngine(databaseUrl, onError);
}
