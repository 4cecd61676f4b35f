import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Db } from 'pg-boss';
import type { Database, Engine, RunScript } from './engine.ts';
import { JobCalls } from './job-calls.ts';
import { ListeningConnection } from './listening-connection.ts';
import { NamedStatements } from './named-statements.ts';

/** Maximum connections of the pool, for people and jobs together. Listening takes one more connection. */
const MOST_CONNECTIONS = 14;

class ServerEngine implements Engine {
  readonly embedded = false;
  readonly serverId = randomUUID();
  readonly jobCalls = new JobCalls();
  readonly db: Database;
  readonly boss: PgBoss;
  readonly #pool: pg.Pool;
  readonly #listening: ListeningConnection;
  readonly #statements = new NamedStatements();
  readonly #clients = new Set<pg.PoolClient>();
  readonly #bound = new WeakMap<pg.PoolClient, Database>();
  #offsetSeconds = 0;

  constructor(databaseUrl: string, onError: (error: Error) => void) {
    // With `pipeline`, a statement goes out without waiting for the answer to the statement before it.
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: MOST_CONNECTIONS, pipeline: true });
    this.#listening = new ListeningConnection(databaseUrl);
    this.#pool.on('error', onError);
    this.#pool.on('connect', (client) => {
      this.#clients.add(client);
      // The pool reports errors of idle connections only. While a connection is busy, the failed statement reports it.
      client.on('error', () => undefined);
      if (this.#offsetSeconds !== 0) void this.#applyOffset(client);
    });
    this.#pool.on('remove', (client) => this.#clients.delete(client));
    this.db = databaseOn(async () => {
      const client = await this.#pool.connect();
      return this.#statements.on(client, () => client.release());
    });
    this.boss = new PgBoss({ db: this.#bossDatabase(), useListenNotify: true, schedule: false });
  }

  /**
   * Sends `begin` together with the first statement, which saves one round trip.
   * @throws Error when PostgreSQL answered the commit with a rollback, because a statement had failed and was ignored
   */
  async transaction<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      const begun = client.query('begin');
      const [result] = await Promise.all([work(this.#boundTo(client)), begun]);
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it had failed');
      return result;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => undefined,
        (reason: Error) => reason,
      );
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async script(work: (run: RunScript) => Promise<void>): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await work(async (text) => rowsOf(await client.query(text)));
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async listen(channel: string, heard: (payload: string) => void, missed: () => void = () => undefined): Promise<void> {
    await this.#listening.listen(channel, heard, missed);
  }

  onListening(statement: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    return this.#listening.query(statement, values);
  }

  whileAlone(work: () => Promise<void>): Promise<boolean> {
    return this.#listening.whileAlone(work);
  }

  async setClockOffset(seconds: number): Promise<void> {
    this.#offsetSeconds = seconds;
    await Promise.all(
      [...this.#clients].map((client) =>
        this.#applyOffset(client).catch((error: unknown) => {
          // The pool is closing this idle connection, so it serves nobody anymore.
          if (!(error instanceof Error && error.message.includes('Client was closed'))) throw error;
        }),
      ),
    );
  }

  vacuum(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async close(): Promise<void> {
    await this.#listening.close();
    await this.#pool.end();
  }

  #boundTo(client: pg.PoolClient): Database {
    const known = this.#bound.get(client);
    if (known) return known;
    const connection = this.#statements.on(client, () => undefined);
    const database = databaseOn(() => Promise.resolve(connection));
    this.#bound.set(client, database);
    return database;
  }

  /**
   * Gives pg-boss the same pool, so that its statements have names too. A text without values may hold several
   * statements.
   */
  #bossDatabase(): Db {
    return {
      executeSql: async (text, values = []) => ({
        rows: rowsOf(await this.#pool.query(this.#statements.named(text, values))),
      }),
      listen: async (channel, _heard, missed) => {
        await this.#listening.listen(
          channel,
          (queue) => this.jobCalls.heard(queue),
          () => {
            this.jobCalls.missed();
            missed();
          },
        );
        return { close: () => Promise.resolve() };
      },
    };
  }

  async #applyOffset(client: pg.PoolClient): Promise<void> {
    await client.query(`select set_config('rooms.clock_offset', $1, false)`, [String(this.#offsetSeconds)]);
  }
}

function databaseOn(connect: () => Promise<PostgresPoolClient>): Database {
  return new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: { connect, end: () => Promise.resolve(), options: {} } }),
  });
}

/** Returns the rows of all answers: a text with several statements has one answer for each. */
function rowsOf(answer: pg.QueryResult | readonly pg.QueryResult[]): Record<string, unknown>[] {
  const answers = [answer].flat() as readonly pg.QueryResult<Record<string, unknown>>[];
  return answers.flatMap(({ rows }) => rows);
}

/**
 * Returns an engine on a PostgreSQL server. It connects with its first statement, not here.
 * @param onError receives the errors of idle connections
 */
export function openServer(databaseUrl: string, onError: (error: Error) => void): Engine {
  return new ServerEngine(databaseUrl, onError);
}
