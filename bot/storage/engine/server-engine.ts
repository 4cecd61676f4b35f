import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Db } from 'pg-boss';
import type { OutageListener } from './availability.ts';
import type { Database, Engine, RunScript } from './engine.ts';
import { JobCalls } from './job-calls.ts';
import { LONG_LIMITS } from './limits.ts';
import { ListeningConnection } from './listening-connection.ts';
import { NamedStatements } from './named-statements.ts';
import { ServerPool } from './server-pool.ts';
import { isStalePlan } from './stale-plan.ts';

/** Seconds without any answer to the pool after which it is stuck, if a new connection gets an answer. */
const STUCK_SECONDS = 60;
/** Begins a transaction for a migration or maintenance, whose statements may take long. */
const BEGIN_LONG = `begin; set local statement_timeout = ${LONG_LIMITS.statement}; set local lock_timeout = ${LONG_LIMITS.lock}; set local idle_in_transaction_session_timeout = ${LONG_LIMITS.lock}`;

class ServerEngine implements Engine {
  readonly embedded = false;
  readonly serverId = randomUUID();
  readonly jobCalls = new JobCalls();
  readonly db: Database;
  readonly boss: PgBoss;
  readonly #pool: ServerPool;
  readonly #listening: ListeningConnection;
  readonly #statements = new NamedStatements();
  readonly #bound = new WeakMap<pg.PoolClient, Database>();
  #offsetSeconds = 0;

  constructor(databaseUrl: string, failed: (error: unknown, what: string) => void, back: (seconds: number) => void) {
    const listener: OutageListener = { lost: (error) => failed(error, 'the database is away'), back };
    this.#pool = new ServerPool(databaseUrl, listener, (client) => {
      if (this.#offsetSeconds !== 0) void this.#applyOffset(client).catch(() => this.#pool.discard(client));
    });
    this.#listening = new ListeningConnection(databaseUrl, (error) => failed(error, 'a notification was not handled'));
    this.db = databaseOn(async () => {
      const client = await this.#pool.acquire();
      return this.#statements.on(
        (query) => this.#runAlone(client, query),
        () => this.#pool.release(client),
      );
    });
    this.boss = new PgBoss({ db: this.#bossDatabase(), useListenNotify: true, schedule: false, supervise: false });
  }

  transaction<Result>(work: (db: Database) => Promise<Result>, span: 'short' | 'long' = 'short'): Promise<Result> {
    if (span === 'short') return this.#transaction({ text: 'begin' }, (client) => work(this.#boundTo(client)));
    return this.#transaction({ text: BEGIN_LONG }, (client) => work(this.#databaseOn(client, LONG_LIMITS.statement)));
  }

  script(work: (run: RunScript) => Promise<void>): Promise<void> {
    return this.#transaction({ text: BEGIN_LONG }, (client) =>
      work(async (text) => rowsOf(await this.#pool.run(client, { text }, LONG_LIMITS.statement))),
    );
  }

  async listen(channel: string, heard: (payload: string) => void, missed: () => void = () => undefined): Promise<void> {
    await this.#listening.listen(channel, heard, missed);
  }

  onListening(statement: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    return this.#listening.query(statement, values);
  }

  async isStuck(): Promise<boolean> {
    if (this.#pool.availability.silentSeconds < STUCK_SECONDS) return false;
    const answers = await sql`select 1`.execute(this.db).catch(() => undefined);
    return answers === undefined && (await this.#listening.answersAnew());
  }

  whileAlone(work: () => Promise<void>): Promise<boolean> {
    return this.#listening.whileAlone(work);
  }

  async setClockOffset(seconds: number): Promise<void> {
    this.#offsetSeconds = seconds;
    // A connection that is closing serves nobody anymore.
    await Promise.all(
      [...this.#pool.clients].map((client) => this.#applyOffset(client).catch(() => this.#pool.discard(client))),
    );
  }

  vacuum(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async close(): Promise<void> {
    await this.#listening.close();
    await this.#pool.end();
  }

  /**
   * Sends `begin` together with the first statement, which saves one round trip.
   * @throws Error when PostgreSQL answered the commit with a rollback, because a statement had failed and was ignored
   */
  async #transaction<Result>(
    begin: { readonly text: string },
    work: (client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.#pool.acquire();
    try {
      const begun = this.#pool.run(client, begin);
      const [result] = await Promise.all([work(client), begun]);
      const { command } = await this.#pool.run(client, { text: 'commit' });
      if (command !== 'COMMIT') throw new Error('the transaction was rolled back: a statement in it had failed');
      return result;
    } catch (error) {
      await this.#rollback(client);
      throw error;
    } finally {
      this.#pool.release(client);
    }
  }

  /** Rolls back, unless the connection is gone: then PostgreSQL rolls back by itself. */
  async #rollback(client: pg.PoolClient): Promise<void> {
    if (this.#pool.isBroken(client)) return;
    await this.#pool.run(client, { text: 'rollback' }).catch(() => this.#pool.discard(client));
  }

  #databaseOn(client: pg.PoolClient, milliseconds?: number): Database {
    const connection = this.#statements.on(
      (query) => this.#pool.run(client, query, milliseconds),
      () => undefined,
    );
    return databaseOn(() => Promise.resolve(connection));
  }

  #boundTo(client: pg.PoolClient): Database {
    const database = this.#bound.get(client) ?? this.#databaseOn(client);
    this.#bound.set(client, database);
    return database;
  }

  /**
   * Gives pg-boss the same pool, so that its statements have names too. A text without values may hold several
   * statements.
   */
  #bossDatabase(): Db {
    return {
      executeSql: async (text, values = []) => ({ rows: await this.#forBoss(text, values) }),
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

  /**
   * A text that begins a transaction creates or changes tables and queues, and waits for other servers that do the
   * same. When one fails, its transaction is still open, so the connection is closed.
   */
  async #forBoss(text: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    const client = await this.#pool.acquire();
    const isLong = values.length === 0 && /^\s*begin\b/i.test(text);
    const run = (query: string) => this.#pool.run(client, { text: query }, LONG_LIMITS.statement);
    try {
      if (!isLong) return rowsOf(await this.#runAlone(client, this.#statements.named(text, values)));
      const around = `set statement_timeout = ${LONG_LIMITS.statement}`;
      const [, answer] = await Promise.all([run(around), run(text), run('reset statement_timeout')]);
      return rowsOf(answer);
    } catch (error) {
      if (isLong) this.#pool.discard(client);
      throw error;
    } finally {
      this.#pool.release(client);
    }
  }

  /** Runs a statement outside of a transaction. One that was prepared too early runs again without its name. */
  async #runAlone(
    client: pg.PoolClient,
    query: { readonly text: string; readonly values: unknown[] },
  ): Promise<pg.QueryResult> {
    try {
      return await this.#pool.run(client, query);
    } catch (error) {
      if (!isStalePlan(error)) throw error;
      return await this.#pool.run(client, { text: query.text, values: query.values });
    }
  }

  async #applyOffset(client: pg.PoolClient): Promise<void> {
    await this.#pool.run(client, {
      text: `select set_config('rooms.clock_offset', $1, false)`,
      values: [String(this.#offsetSeconds)],
    });
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
 * @param failed receives what nobody else hears of: the error that shows that the database is away, once for each
 *   outage, and the errors of listeners
 * @param back called with the seconds of an outage when it is over
 */
export function openServer(
  databaseUrl: string,
  failed: (error: unknown, what: string) => void,
  back: (seconds: number) => void = () => undefined,
): Engine {
  return new ServerEngine(databaseUrl, failed, back);
}
