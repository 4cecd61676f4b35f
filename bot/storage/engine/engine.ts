import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { JobCalls } from './job-calls.ts';

/** Runs one or several statements, and gives the rows of the last one. */
export type RunScript = (script: string) => Promise<readonly Record<string, unknown>[]>;

/** All statements are written out, so no table types are declared. */
export type Database = Kysely<unknown>;

export interface Engine {
  readonly embedded: boolean;
  readonly db: Database;
  readonly boss: PgBoss;
  readonly jobCalls: JobCalls;
  transaction<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  script(work: (run: RunScript) => Promise<void>): Promise<void>;
  /** @param missed called when notifications may have been lost */
  listen(channel: string, heard: (payload: string) => void, missed?: () => void): Promise<void>;
  /** Works unless another process has the data open, and says whether it did; none opens it meanwhile. */
  whileAlone(work: () => Promise<void>): Promise<boolean>;
  setClockOffset(seconds: number): Promise<void>;
  /** The tables from which dead rows were cleared; none where the database does so by itself. */
  vacuum(): Promise<readonly string[]>;
  close(): Promise<void>;
}
