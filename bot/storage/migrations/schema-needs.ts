import type { RunScript } from '../engine/engine.ts';
import { JOB_TABLES_VERSION, PG_BOSS_SCHEMA } from '../jobs/pg-boss-tables.ts';

/**
 * What a server must know to use this database: the lowest number of migrations. Version 0.1.0 knows 14, and everything
 * since then only expands its tables.
 */
export const SCHEMA_NEEDS = `
create table schema_needs (only_one boolean primary key default true check (only_one), migrations integer not null);
insert into schema_needs (migrations) values (14);
`;

/** What a database needs of a server that uses it. */
export interface SchemaNeeds {
  /** The lowest number of migrations that a server must know. */
  readonly migrations: number;
  /** The version of the tables of the job queue, or 0 when there are none yet. */
  readonly jobTables: number;
}

/** A newer version of the server has changed the database in a way that this version doesn't know. */
export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';

  constructor(reason: string) {
    super(`${reason}: start the newer version, or restore a backup from before the upgrade`);
  }
}

/**
 * Reads what the database needs at a start, when tables may be missing. A database without the table needs nothing,
 * because every version up to now can use it. The tables are looked for first, because a statement that names a missing
 * one fails as a whole.
 */
async function readNeeds(run: RunScript): Promise<SchemaNeeds> {
  const [known] = await run(
    `select to_regclass('schema_needs') is not null as needs, ${JOB_TABLES_VERSION.exists} as jobs`,
  );
  const [needs] = known?.['needs'] === true ? await run('select migrations from schema_needs') : [];
  const [jobs] = known?.['jobs'] === true ? await run(JOB_TABLES_VERSION.read) : [];
  return { migrations: Number(needs?.['migrations'] ?? 0), jobTables: Number(jobs?.['version'] ?? 0) };
}

/** Reads what the database needs while the server runs, in one statement. */
export const CURRENT_NEEDS = `select migrations, (${JOB_TABLES_VERSION.read}) as "jobTables" from schema_needs`;

/**
 * Returns why a server that knows so many migrations can't use the database, or `undefined` when it can. This is the
 * only rule about it: the start, a running server, `check-config` and `doctor` all ask here.
 */
export function tooNewReason({ migrations, jobTables }: SchemaNeeds, knownMigrations: number): string | undefined {
  const newer = 'a newer version of the server uses this database';
  if (migrations > knownMigrations)
    return `${newer}: it needs ${migrations} migrations, and this version knows ${knownMigrations}`;
  if (jobTables > PG_BOSS_SCHEMA)
    return `${newer}: its job queue has version ${jobTables}, and this version knows ${PG_BOSS_SCHEMA}`;
  return undefined;
}

/** Reads what the database needs, and returns why a server with so many migrations can't use it. */
export async function findTooNew(run: RunScript, knownMigrations: number): Promise<string | undefined> {
  return tooNewReason(await readNeeds(run), knownMigrations);
}
