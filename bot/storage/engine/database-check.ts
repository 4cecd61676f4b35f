import { access } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Check } from '../../domain/accounts/check.ts';
import type { KeyMarks } from '../../domain/keys/key-rotation.ts';
import { FOLDER_REMEDY, folderFault, freeBytes } from './data-folder.ts';
import { connectionFaultOf, connectionWords } from '../../runtime/connection-fault.ts';
import type { RunScript } from './engine.ts';
import { CONNECTION_LIMITS } from './limits.ts';
import { errorOfConnecting, POOLER, PoolerRefused, refusePooler } from './refuse-pooler.ts';
import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { isRestoreUnfinished, UNFINISHED } from '../migrations/restore-unfinished.ts';
import { findTooNew } from '../migrations/schema-needs.ts';

/** Time limit for the connection, in milliseconds. */
const CONNECT_MILLISECONDS = 5_000;
/** The oldest supported version of PostgreSQL, 15, as `server_version_num` reports it. */
const LEAST_VERSION = 150_000;
const SUBJECT = 'database';
const MEGABYTE = 2 ** 20;
/** A new embedded database takes about 40 MB, and its log grows by 16 MB at a time. */
const LEAST_FREE_MEGABYTES = 64;

/**
 * Checks that the server can use its database, and changes nothing: the next start runs the missing migrations. For the
 * embedded database, it checks only the folder and the free space.
 * @param marks marks of the keys that the server would use, or `undefined` when the keys can't be read
 */
export async function checkDatabase(
  databaseUrl: string | undefined,
  dataDir: string,
  marks?: KeyMarks,
): Promise<Check> {
  if (databaseUrl === undefined) return await checkEmbedded(dataDir);
  const client = new pg.Client({
    connectionString: databaseUrl,
    pipeline: true,
    ...CONNECTION_LIMITS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refusePooler(client, databaseUrl);
    return await checkServer(client, marks);
  } catch (error) {
    if (errorOfConnecting(error) instanceof PoolerRefused) return missing(POOLER.found, POOLER.remedy);
    return connectionCheck(error, databaseUrl);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const OWN_AUTHORITY =
  'if an authority of your own has signed it, add sslrootcert=/path/to/root.pem to DATABASE_URL, or set NODE_EXTRA_CA_CERTS to that file before the start';

/** Remedies by SQLSTATE, and by `sslmode` where a server has no TLS (PostgreSQL documentation, appendix A; `pg` 8.23). */
const SERVER_REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'the user or the password in DATABASE_URL is wrong',
  '28000':
    'the server refuses this user from this machine: add a line to its pg_hba.conf or to the firewall of the service',
  '3D000': 'create the database, or correct its name in DATABASE_URL',
  '53300': 'the server has no free connection: raise max_connections, or stop what holds them',
};

/** Tells why there is no connection, without the words of the error, which may repeat the address. */
function connectionCheck(error: unknown, databaseUrl: string): Check {
  const code = (error as { readonly code?: string }).code ?? 'no answer';
  const remedy = SERVER_REMEDIES[code];
  if (remedy !== undefined) return missing(`DATABASE_URL: ${code}`, remedy);
  const fault = connectionFaultOf(error);
  const { found, remedy: general } = connectionWords(error, new URL(databaseUrl).host || 'the database');
  if (fault === 'untrusted')
    return missing(`DATABASE_URL: ${code}: nobody that this machine trusts has signed its certificate`, OWN_AUTHORITY);
  if (fault !== 'unknown' && fault !== 'timeout') return missing(`DATABASE_URL: ${code}: ${found}`, general);
  return missing(
    `DATABASE_URL: ${code}`,
    'check host, port, name, user, password and TLS of DATABASE_URL, and that the server lets this machine in',
  );
}

function missing(found: string, remedy: string): Check {
  return { subject: SUBJECT, outcome: 'missing', found, remedy };
}

async function checkServer(client: pg.Client, marks: KeyMarks | undefined): Promise<Check> {
  const { rows } = await client.query<{ version: number; known: boolean; may_create: boolean }>(`
    select current_setting('server_version_num')::integer as version, to_regclass('rooms_migrations') is not null as known,
      has_database_privilege(current_database(), 'create') as may_create`);
  const { version = 0, known = false, may_create: mayCreate = false } = rows[0] ?? {};
  const product = `PostgreSQL ${Math.floor(version / 10_000)}`;
  if (version < LEAST_VERSION) return missing(product, 'use PostgreSQL 15 or newer');
  if (!known && !mayCreate) {
    return missing(
      'empty, and its user may not create schemas',
      'grant create on the database to the user of DATABASE_URL',
    );
  }
  const done = known ? await migrationsDone(client) : 0;
  const found = `${product}, ${done} of ${MIGRATION_COUNT} migrations`;
  const run: RunScript = async (text) => (await client.query<Record<string, unknown>>(text)).rows;
  if (await isRestoreUnfinished(run)) return missing(UNFINISHED.found, UNFINISHED.remedy);
  const tooNew = await findTooNew(run, MIGRATION_COUNT);
  if (tooNew !== undefined)
    return missing(tooNew, 'start the newer version, or restore a backup from before the upgrade');
  const others = marks ? await otherKeys(client, marks) : [];
  if (others.length > 0) {
    return missing(
      `${found}; written with other values of ${others.join(', ')}`,
      'give the earlier values back, or replace the keys by npm run keys:rotate',
    );
  }
  return {
    subject: SUBJECT,
    outcome: 'ok',
    found: found + migrationWords(done),
  };
}

function migrationWords(done: number): string {
  if (done > MIGRATION_COUNT) return '; a newer version has used it, and this version can still use it';
  return done < MIGRATION_COUNT ? '; the next start runs the others' : '';
}

async function migrationsDone(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ done: number }>(
    'select coalesce(max(version), 0)::integer as done from rooms_migrations',
  );
  return rows[0]?.done ?? 0;
}

async function otherKeys(client: pg.Client, marks: KeyMarks): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ known: boolean }>(
    `select to_regclass('key_marks') is not null as known`,
  );
  if (tables[0]?.known !== true) return [];
  const { rows } = await client.query<{ name: string }>(
    'select name from key_marks join jsonb_each_text($1::jsonb) on key = name where mark <> value order by name',
    [JSON.stringify(marks)],
  );
  return rows.map(({ name }) => name);
}

async function checkEmbedded(dataDir: string): Promise<Check> {
  const folder = join(dataDir, 'database');
  const fault = await folderFault(folder);
  if (fault) return missing(`embedded, in DATA_DIR: ${fault.path}: ${fault.reason}`, FOLDER_REMEDY);
  const free = Math.floor((await freeBytes(folder)) / MEGABYTE);
  if (free < LEAST_FREE_MEGABYTES) {
    return missing(
      `embedded, in ${dataDir}: ${free} MB are free`,
      `make room: the embedded database needs ${LEAST_FREE_MEGABYTES} MB, and more as it grows`,
    );
  }
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  const found = exists ? `embedded, in ${dataDir}` : `embedded, begun at the next start in ${dataDir}`;
  return { subject: SUBJECT, outcome: 'warning', found, remedy: 'for more than one server, set DATABASE_URL' };
}
