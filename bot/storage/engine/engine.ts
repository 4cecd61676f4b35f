import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { JobCalls } from './job-calls.ts';

/** Runs one or several statements and returns the rows of the last one. */
export type RunScript = (script: string) => Promise<readonly Record<string, unknown>[]>;

/** A connection or a transaction. Every statement is plain SQL, so there are no table types. */
export type Database = Kysely<unknown>;

/** A database, either embedded in this process or on a PostgreSQL server, with the job queue that lives in it. */
export interface Engine {
  readonly embedded: boolean;
  /** A random name of this server, which is another one after each start. */
  readonly serverId: string;
  readonly db: Database;
  readonly boss: PgBoss;
  readonly jobCalls: JobCalls;
  /**
   * @param span `long` for maintenance, whose statements may take longer than an answer to a person
   * @throws DomainError store_unavailable, as every method does while the database can't serve
   */
  transaction<Result>(work: (db: Database) => Promise<Result>, span?: 'short' | 'long'): Promise<Result>;
  /** Runs scripts without parameters, which may hold several statements each, in one long transaction. */
  script(work: (run: RunScript) => Promise<void>): Promise<void>;
  /** @param missed called after a lost connection, because notifications may have been lost with it */
  listen(channel: string, heard: (payload: string) => void, missed?: () => void): Promise<void>;
  /**
   * Runs a statement with parameters on the connection that listens. That connection is outside of the pool, so the
   * statement doesn't wait for a full pool, and its answer proves that notifications arrive. The statement fails while
   * the connection is away. An embedded database has one connection for everything.
   */
  onListening(statement: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Tells whether only a restart helps: the pool got no answer for a minute, but a new connection does. */
  isStuck(): Promise<boolean>;
  /**
   * Runs the work only while no other process has the data open, and keeps others from opening it meanwhile.
   * @returns whether the work ran
   */
  whileAlone(work: () => Promise<void>): Promise<boolean>;
  /** Sets how many seconds the clock of the database is ahead. Only tests and the sandbox use it. */
  setClockOffset(seconds: number): Promise<void>;
  /**
   * Clears dead rows and returns the names of the cleared tables. A PostgreSQL server does this by itself: no names.
   */
  vacuum(): Promise<readonly string[]>;
  close(): Promise<void>;
}
