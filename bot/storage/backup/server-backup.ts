import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Writable } from 'node:stream';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { openServer } from '../engine/server-engine.ts';
import { JOB_SCHEMA, JOB_TABLES_VERSION } from '../jobs/pg-boss-tables.ts';
import { othersAlive } from '../servers/servers.ts';
import { MIGRATION_LOCK } from '../migrations/migrations.ts';
import {
  isRestoreUnfinished,
  MARK_UNFINISHED,
  refuseUnfinished,
  RestoreUnfinished,
} from '../migrations/restore-unfinished.ts';
import { BackupRefused } from './backup-refused.ts';
import { copiedRows, type KeptFacts, requireUsable } from './kept-rows.ts';
import { runProgram, startProgram, withPrograms } from './postgres-programs.ts';
import { settleRestored } from './settle-restored.ts';

/** Owners and rights belong to the server that takes the data, not to the one that it comes from. */
const OWN_RIGHTS = ['--no-owner', '--no-privileges'] as const;
/** The schema of the server's own tables. */
const SCHEMA = 'public';
/** Entries that the database has already, or that only its administrator may make. */
const LEFT_OUT = new RegExp(String.raw`^\d+; \d+ \d+ (?:EXTENSION |COMMENT |SCHEMA - ${SCHEMA} )`);
/** The index that needs the extension for searches. Without it, searches read all rows. */
const SEARCH_INDEX = ' INDEX public account_list_search ';

/**
 * Removes everything of the server from the database, in one statement. `pg_restore --clean` drops object by object and
 * fails at the partitions of the job queue; it also leaves the tables of a newer version behind. The names are read
 * first, because dropping one object also drops what depends on it.
 */
const EMPTY = `
drop schema if exists ${JOB_SCHEMA} cascade;
do $$
declare command text;
begin
  foreach command in array (select coalesce(array_agg(format('drop table if exists %I.%I cascade', '${SCHEMA}', relname)), '{}')
    from pg_class c where relnamespace = '${SCHEMA}'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')) loop execute command; end loop;
  foreach command in array (select coalesce(array_agg(format('drop routine if exists %I.%I(%s) cascade', '${SCHEMA}', proname,
      pg_get_function_identity_arguments(p.oid))), '{}')
    from pg_proc p where pronamespace = '${SCHEMA}'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')) loop execute command; end loop;
end $$;
`;

/** Servers of the time of the backup don't run. If the restore breaks off, they must not keep the next one waiting. */
const FORGET_SERVERS = `
do $$ begin
  if to_regclass('${SCHEMA}.servers') is not null then delete from ${SCHEMA}.servers; end if;
end $$;
`;

const PROVIDE_EXTENSION = `do $$ begin create extension if not exists pg_trgm; exception when others then null; end $$`;

/**
 * Writes a backup of a database on a PostgreSQL server, while servers may use it.
 * @throws BackupRefused with what `pg_dump` said
 * @throws RestoreUnfinished when a restore of the database did not end
 */
export async function backUpServer(databaseUrl: string, file: string): Promise<void> {
  const engine = openServer(databaseUrl, () => undefined);
  try {
    await engine.script(refuseUnfinished);
  } finally {
    await engine.close();
  }
  await withPrograms(databaseUrl, (url) =>
    runProgram('pg_dump', [
      ...['--format=custom', ...OWN_RIGHTS, `--schema=${SCHEMA}`, `--schema=${JOB_SCHEMA}`],
      ...[`--file=${file}`, `--dbname=${url}`],
    ]),
  );
}

/** What a restore needs besides the file. */
export interface RestoreKeys {
  readonly auditKey: Uint8Array;
  readonly auditMark: string;
}

/**
 * Replaces the data of a database by a backup, in one transaction, and settles it in others. After a failure of the
 * first one, the data is as it was. From its commit until the end, a mark keeps everyone from using the data.
 * @returns the number of requests whose password may have been changed since the backup
 * @throws BackupRefused when a server uses the database, or the backup can't be used
 * @throws RestoreUnfinished when the data was or may be replaced, and what follows failed
 */
export async function restoreServer(
  databaseUrl: string,
  file: string,
  { auditKey, auditMark }: RestoreKeys,
): Promise<number> {
  requireUsable(await keptFacts(file), auditMark);
  const engine = openServer(databaseUrl, () => undefined);
  try {
    let marked: number | undefined;
    await engine.whileAlone(async () => {
      if (await isUsed(engine)) return;
      await replaceData(databaseUrl, file, engine);
      marked = await settleRestored(engine, auditKey).catch((cause: unknown) => {
        throw new RestoreUnfinished(cause);
      });
    });
    if (marked === undefined)
      throw new BackupRefused(
        'a server uses this database: stop all of them first, and wait half a minute after one that crashed',
      );
    return marked;
  } finally {
    await engine.close();
  }
}

/**
 * Whether a failed replacement was committed all the same, because its connection broke off at the commit. The lock
 * lets its transaction end first. A database that doesn't answer may be replaced.
 */
async function mayBeReplaced(engine: Engine): Promise<boolean> {
  let isUnfinished = true;
  const look = engine.script(async (run) => {
    await run(MIGRATION_LOCK);
    isUnfinished = await isRestoreUnfinished(run);
  });
  return await look.then(
    () => isUnfinished,
    () => true,
  );
}

/** Whether a server beats, whose connection that listens may just be cut. */
async function isUsed({ db, serverId }: Engine): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`select to_regclass('servers') is not null as known`.execute(db);
  return rows[0]?.known === true && (await othersAlive(serverId).execute(db)).rows.length > 0;
}

async function keptFacts(file: string): Promise<KeptFacts> {
  const rowsOf = async (schema: string, table: string): Promise<ReturnType<typeof copiedRows>> =>
    copiedRows(
      await runProgram('pg_restore', ['--data-only', `--schema=${schema}`, `--table=${table}`, '--file=-', file]),
    );
  const [needs] = await rowsOf(SCHEMA, 'schema_needs');
  const [jobs] = await rowsOf(JOB_SCHEMA, JOB_TABLES_VERSION.table);
  const marks = await rowsOf(SCHEMA, 'key_marks');
  return {
    migrations: Number(needs?.['migrations'] ?? 0),
    jobTables: Number(jobs?.['version'] ?? 0),
    auditMark: marks.find(({ name }) => name === 'AUDIT_KEY')?.['mark'],
  };
}

async function hasExtension({ db }: Engine): Promise<boolean> {
  const { rows } = await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db);
  return rows.length > 0;
}

/** Writes which entries of the backup are restored, for `pg_restore --use-list`. */
async function writeList(file: string, folder: string, isSearchable: boolean): Promise<string> {
  const entries = (await runProgram('pg_restore', ['--list', file])).split('\n');
  const wanted = entries.filter((entry) => !LEFT_OUT.test(entry) && (isSearchable || !entry.includes(SEARCH_INDEX)));
  const list = join(folder, 'list');
  await writeFile(list, wanted.join('\n'));
  return list;
}

async function replaceData(databaseUrl: string, file: string, engine: Engine): Promise<void> {
  await engine.script(async (run) => void (await run(PROVIDE_EXTENSION)));
  const isSearchable = await hasExtension(engine);
  await withPrograms(databaseUrl, async (url, folder) => {
    const list = await writeList(file, folder, isSearchable);
    const reading = startProgram('pg_restore', [...OWN_RIGHTS, `--use-list=${list}`, '--file=-', file]);
    const writing = startProgram('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', `--dbname=${url}`]);
    writing.child.stdout?.resume();
    reading.child.stdin?.end();
    const { stdin } = writing.child;
    if (!stdin || !reading.child.stdout) throw new Error('the programs have no input or output');
    stdin.write(`begin;\n${MIGRATION_LOCK};\n${EMPTY}`);
    await pass(reading.child.stdout, stdin);
    // A backup that breaks off in the middle must not be committed. Without a commit, PostgreSQL rolls back.
    const isWhole = await reading.ended.then(
      () => true,
      () => false,
    );
    stdin.end(isWhole ? `${FORGET_SERVERS}${MARK_UNFINISHED};\ncommit;\n` : 'rollback;\n');
    await writing.ended.catch(async (cause: unknown) => {
      throw isWhole && (await mayBeReplaced(engine)) ? new RestoreUnfinished(cause) : cause;
    });
    await reading.ended;
  });
}

/** Passes everything on and leaves the target open. A target that has closed is no error here: its program says why. */
async function pass(source: NodeJS.ReadableStream, target: Writable): Promise<void> {
  await pipeline(source, new PassThrough(), target, { end: false }).catch(() => undefined);
}
