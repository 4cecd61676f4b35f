import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { PgBoss, fromPglite } from 'pg-boss';
import type { Logger } from 'pino';
import { openStatementTurns } from '../../runtime/statement-turns.ts';
import { closeDataFolder } from './close-folder.ts';
import { provideFolder, undoReplacing } from './data-folder.ts';
import { openDurable } from './durable-files.ts';
import type { Database, Engine } from './engine.ts';
import { lockFolder } from './folder-lock.ts';
import { JobCalls } from './job-calls.ts';
import { asUnavailable } from './store-unavailable.ts';
import { tolerant } from './tolerant-listener.ts';
import { vacuumEmbedded } from './vacuum.ts';

type Queries = Pick<PGlite, 'query'>;

/**
 * Binds a Kysely to one PGlite transaction. Kysely's own PGlite transactions share one connection object, so two
 * transactions at the same time would mix their statements.
 */
function boundTo(queries: Queries): Database {
  const query: Queries['query'] = (...statement) => queries.query<never>(...statement).catch(throwAsUnavailable);
  const pglite = {
    query,
    ready: true,
    closed: false,
    waitReady: Promise.resolve(),
    close: () => Promise.resolve(),
    transaction: () => Promise.reject(new Error('transactions are begun by the engine')),
  };
  return new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
}

/** @throws DomainError store_unavailable for a full disk, and every other error as it is */
function throwAsUnavailable(error: unknown): never {
  throw asUnavailable(error);
}

/** Ends the process. Every commit is on the disk, so a restarted server continues from there. */
function endProcess(log: Logger, folder: string, reason: string): never {
  log.fatal({ folder, reason }, 'the embedded database gave up, and the server ends; nothing that was done is lost');
  process.exit(1);
}

/**
 * Opens the database in the folder `database` of the data folder, and holds the lock of the data folder until the
 * engine closes.
 * @throws DataFolderRefused when the server can't write to the data folder
 * @throws FolderInUseError while another process uses the data folder
 * @throws DatabaseDidNotOpen when PostgreSQL doesn't start, for example on a full disk
 */
export async function openEmbedded(dataDir: string, log?: Logger): Promise<Engine> {
  await provideFolder(dataDir);
  const unlock = lockFolder(dataDir);
  try {
    await closeDataFolder(dataDir, log);
    await undoReplacing(dataDir);
    const folder = join(dataDir, 'database');
    if (!existsSync(folder)) log?.info({ folder }, 'beginning a new database, which takes some seconds');
    const pglite = await openDurable(folder, { ...(log && { givenUp: (reason) => endProcess(log, folder, reason) }) });
    // The whole database is soon in memory, where following an index costs little more than reading in sequence.
    await pglite.exec('set random_page_cost = 1.1');
    return embeddedEngine(pglite, unlock, (error) => log?.warn({ err: error }, 'a notification was not handled'));
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The database whose statements and transactions wait for their turn. */
function inTurns(pglite: PGlite): Pick<PGlite, 'exec' | 'query' | 'transaction'> {
  const turns = openStatementTurns();
  return {
    exec: (...script) => turns(() => pglite.exec(...script)),
    query: (...statement) => turns(() => pglite.query<never>(...statement)),
    transaction: (work) => turns(() => pglite.transaction(work)),
  };
}

function bossOn(
  { exec, query }: ReturnType<typeof inTurns>,
  listenOn: PGlite['listen'],
  jobCalls: JobCalls,
  failed: (error: unknown) => void,
): PgBoss {
  const database = fromPglite({ exec, query });
  const listen = async (channel: string) => {
    const heard = (queue: string): void => jobCalls.heard(queue);
    const close = await listenOn(channel, tolerant(heard, failed));
    return { close };
  };
  return new PgBoss({
    db: { executeSql: (text, values) => database.executeSql(text, values), listen },
    backend: 'pglite',
    useListenNotify: true,
    schedule: false,
    supervise: false,
    registerInstance: false,
  });
}

function embeddedEngine(pglite: PGlite, unlock: () => void, failed: (error: unknown) => void): Engine {
  const jobCalls = new JobCalls();
  const turned = inTurns(pglite);
  const boss = bossOn(turned, (...asked) => pglite.listen(...asked), jobCalls, failed);
  return {
    embedded: true,
    serverId: randomUUID(),
    db: boundTo(turned),
    boss,
    jobCalls,
    transaction: (work) => turned.transaction((tx) => work(boundTo(tx))).catch(throwAsUnavailable),
    script: (work) => turned.transaction((tx) => work(async (text) => (await tx.exec(text)).at(-1)?.rows ?? [])),
    listen: async (channel, heard) => {
      await pglite.listen(channel, tolerant(heard, failed));
    },
    onListening: async (statement, values) =>
      (await turned.query<Record<string, unknown>>(statement, [...values])).rows,
    isStuck: () => Promise.resolve(false),
    whileAlone: async (work) => {
      await work();
      return true;
    },
    setClockOffset: async (seconds) => {
      await turned.query(`select set_config('rooms.clock_offset', $1, false)`, [String(seconds)]);
    },
    vacuum: () => vacuumEmbedded(turned),
    close: async () => {
      await pglite.close();
      unlock();
    },
  };
}
