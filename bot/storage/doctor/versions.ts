import { sql } from 'kysely';
import type { Database } from '../engine/engine.ts';
import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { isRestoreUnfinished, UNFINISHED } from '../migrations/restore-unfinished.ts';
import { findTooNew } from '../migrations/schema-needs.ts';
import type { Finding } from './finding.ts';

function found(code: string, what: string, remedy: string): Finding {
  return { code, found: what, remedy, by: 'person', fixed: false };
}

/**
 * Finds a database that this version can't read, or whose restore did not end. Then nothing else can be looked at.
 * @returns `undefined` when this version knows the database
 */
export async function checkSchema(db: Database): Promise<Finding | undefined> {
  const run = async (text: string): Promise<readonly Record<string, unknown>[]> =>
    (await sql.raw<Record<string, unknown>>(text).execute(db)).rows;
  const tooNew = await findTooNew(run, MIGRATION_COUNT);
  if (tooNew !== undefined) return found('schema_too_new', tooNew, 'run the doctor of the newer version');
  if (await isRestoreUnfinished(run)) return found('restore_unfinished', UNFINISHED.found, UNFINISHED.remedy);
  const [known] = await run(`select to_regclass('rooms_migrations') is not null as known`);
  const [last] = known?.['known'] === true ? await run('select max(version) as version from rooms_migrations') : [];
  const done = Number(last?.['version'] ?? 0);
  if (done >= MIGRATION_COUNT) return undefined;
  return found(
    'schema_old',
    `the database has ${done} of ${MIGRATION_COUNT} migrations`,
    'start this version of the server, which runs the others; then run the doctor again',
  );
}

interface ServerRow {
  readonly versions: string;
  readonly schemas: string;
  readonly running: number;
  readonly silent: number;
}

/** Finds servers of different versions beside each other, and rows of servers that are dead. */
export async function checkServers(db: Database): Promise<readonly Finding[]> {
  const { rows } = await sql<ServerRow>`
    select coalesce(string_agg(distinct version, ', ') filter (where beats), '') as versions,
      coalesce(string_agg(distinct schema_version::text, ', ') filter (where beats), '') as schemas,
      (count(*) filter (where beats))::integer as running, (count(*) filter (where not beats))::integer as silent
    from (select version, schema_version, beat_at > clock_timestamp() - interval '24 seconds' as beats from servers) s`.execute(
    db,
  );
  const { versions, schemas, running, silent } = rows[0] ?? { versions: '', schemas: '', running: 0, silent: 0 };
  return [
    ...(versions.includes(', ') || schemas.includes(', ')
      ? [
          found(
            'versions_differ',
            `${running} servers run versions ${versions}, which know ${schemas} migrations`,
            'end the upgrade: replace the servers of the older version',
          ),
        ]
      : []),
    // While servers run, they take over from a dead one within half a minute. Without one, nobody does.
    ...(silent > 0 && running > 0
      ? [
          found(
            'server_silent',
            `${silent} ${silent === 1 ? 'server is' : 'servers are'} silent, and nobody has taken over yet`,
            'run the doctor again in a minute; if it stays, look at the log of the servers that run',
          ),
        ]
      : []),
  ];
}
