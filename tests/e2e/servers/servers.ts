import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'mocha';
import pg from 'pg';
import { compose } from '../../../bot/main/compose.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { type Child, startChild } from '../../../env/demo/child.ts';
import type { Sandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP } from '../../../env/sandbox/tenant.ts';
import { newGuardedDatabase, newGuardedFolder } from '../../support/begun-databases.ts';
import { noPostgresReason } from '../../support/postgres.ts';
import { type RoundRobin, startRoundRobin } from '../../support/round-robin.ts';
import { selfSigned } from '../../support/self-signed.ts';
import { skipBecause } from '../../support/skip.ts';

/** The servers that answer at one address: one, or several behind a proxy. */
export interface Servers {
  readonly url: string;
  /** Sets the clock that the servers decide by, to this many seconds ahead of the real time. */
  readonly setClock?: (aheadSeconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Servers in processes of their own, behind a proxy that knows nothing about them. */
export interface ServerProcesses extends Servers {
  readonly proxy: RoundRobin;
  /** Kills all of them with SIGKILL. */
  readonly kill: () => Promise<void>;
  /** Starts them again with the same data, at the same address. */
  readonly restart: () => Promise<void>;
}

/** Returns the settings of servers that keep files in this folder. */
type SettingsFor = (folder: string) => Record<string, string>;
export type StartServers = (sandbox: Sandbox, settings: SettingsFor) => Promise<Servers>;

const SERVER = join(import.meta.dirname, '..', '..', '..', 'bot', 'main', 'serve.ts');

/** True with `E2E_STAGE=replicas`, which `npm run test:replicas` sets. The suite then runs as in production. */
export const isReplicated = process.env['E2E_STAGE'] === 'replicas';

/**
 * True with `E2E_STAGE=embedded`, which `npm run test:long` sets. One server then has the embedded database, and the
 * PostgreSQL of the tests otherwise, where a command takes a third of the processor time.
 */
const isEmbedded = process.env['E2E_STAGE'] === 'embedded';

/** The databases that a suite for every engine runs on. */
export const ENGINES = ['the embedded database', 'a PostgreSQL server'] as const;
export type Engine = (typeof ENGINES)[number];

/** The database of a suite. */
export interface EngineDatabase {
  /** The settings by which a server uses it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Starts a server on it, or replicas. */
  readonly start: StartServers;
  readonly drop: () => Promise<void>;
}

/** Opens a database of this engine for a suite. The suite is skipped when this machine has no PostgreSQL. */
export async function openEngine(suite: Context, engine: Engine): Promise<EngineDatabase> {
  if (engine === 'the embedded database') return { settings: {}, start: startOnEmbedded, drop: async () => undefined };
  const database = (await newGuardedDatabase()) ?? skipBecause(suite, noPostgresReason());
  const start = isReplicated ? startReplicas : startOneServer;
  return { settings: { DATABASE_URL: database.url }, start, drop: () => database.drop() };
}

/**
 * Starts a server in this process, on the database that the settings name. When they name none, it gets one of its own
 * (`ownDatabase`).
 */
export async function startOneServer(_sandbox: Sandbox, settings: SettingsFor): Promise<Servers> {
  const isNamed = settings('.')['DATABASE_URL'] !== '';
  return startOn(isNamed ? await emptyFolder() : await ownDatabase(), settings);
}

/** Starts a server with the embedded database in this process, or replicas with `E2E_STAGE=replicas`. */
export const startOnEmbedded: StartServers = (sandbox, settings) =>
  isReplicated ? startReplicas(sandbox, settings) : startEmbedded(sandbox, settings);

/** Starts a server in this process, with the embedded database. */
async function startEmbedded(_sandbox: Sandbox, settings: SettingsFor): Promise<Servers> {
  return startOn(await embeddedDatabase(), settings);
}

async function startOn(own: OwnDatabase, settings: SettingsFor): Promise<Servers> {
  try {
    const server = await compose(readConfig({ ...settings(own.dataDir), ...own.settings }));
    return {
      url: server.url,
      ...(server.setClockOffset && { setClock: server.setClockOffset }),
      close: async () => {
        await server.close();
        await own.drop();
      },
    };
  } catch (error) {
    await own.drop();
    throw error;
  }
}

/** The database and the folder of one server. */
interface OwnDatabase extends Pick<EngineDatabase, 'settings' | 'drop'> {
  /** The folder for DATA_DIR. */
  readonly dataDir: string;
}

/** Makes a database for one server: on the PostgreSQL of the tests, or embedded with `E2E_STAGE` or without one. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const database = isEmbedded ? undefined : await newGuardedDatabase();
  if (database === undefined) return embeddedDatabase();
  const { dataDir, drop: dropFolder } = await emptyFolder();
  const drop = async (): Promise<void> => {
    await database.drop();
    await dropFolder();
  };
  return { dataDir, settings: { DATABASE_URL: database.url }, drop };
}

async function embeddedDatabase(): Promise<OwnDatabase> {
  return inFolder(await newGuardedFolder());
}

async function emptyFolder(): Promise<OwnDatabase> {
  return inFolder(await mkdtemp(join(tmpdir(), 'rooms-otp-server-')));
}

function inFolder(dataDir: string): OwnDatabase {
  return { dataDir, settings: {}, drop: () => rm(dataDir, { recursive: true, force: true }) };
}

/** Starts one server in its own process, with the embedded database. */
export async function startServerProcess(_sandbox: Sandbox, settings: SettingsFor): Promise<ServerProcesses> {
  const dataDir = await newGuardedFolder();
  return startProcesses(
    1,
    () => settings(dataDir),
    () => rm(dataDir, { recursive: true, force: true }),
  );
}

/** Starts two servers as in production, with certificates instead of secrets, and with PostgreSQL. */
export async function startReplicas(sandbox: Sandbox, settings: SettingsFor): Promise<ServerProcesses> {
  const database = (await newGuardedDatabase()) ?? fail(noPostgresReason());
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-replicas-'));
  const environment = {
    ...settings(folder),
    ...(await certificates(sandbox, folder)),
    DATABASE_URL: database.url,
    TRUSTED_PROXIES: '127.0.0.1',
  };
  const replicas = await startProcesses(
    2,
    (proxyUrl) => ({ ...environment, PUBLIC_URL: proxyUrl }),
    async () => {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  );
  return { ...replicas, setClock: clockOf(database.url) };
}

async function startProcesses(
  count: number,
  environmentAt: (proxyUrl: string) => Record<string, string>,
  dropData: () => Promise<void>,
): Promise<ServerProcesses> {
  const proxy = await startRoundRobin();
  const environment = { ...environmentAt(proxy.url), LOG_LEVEL: 'info' };
  let children: readonly Child[] = [];
  const stop = async (signal?: NodeJS.Signals): Promise<void> =>
    void (await Promise.all(children.map((child) => child.stop(signal))));
  const close = async (): Promise<void> => {
    await stop();
    await proxy.close();
    await dropData();
  };
  const restart = async (): Promise<void> => {
    children = Array.from({ length: count }, () => startChild('the server', SERVER, environment));
    proxy.use(await Promise.all(children.map(addressOf)));
  };
  try {
    await restart();
  } catch (error) {
    await close();
    throw error;
  }
  return { url: proxy.url, proxy, kill: () => stop('SIGKILL'), restart, close };
}

async function addressOf(child: Child): Promise<string> {
  const { port } = (await child.line((line) => (line as { msg?: string }).msg === 'listening')) as { port: number };
  return `http://127.0.0.1:${port}`;
}

/** Makes a certificate for each app. The tenant knows the certificate, and only the servers have the key. */
async function certificates(sandbox: Sandbox, folder: string): Promise<Record<string, string>> {
  const files = await Promise.all(
    [SANDBOX_BOT_APP, SANDBOX_GRAPH_APP].map(async ({ appId }) => {
      const { certificate, privateKey } = selfSigned();
      sandbox.parts.issuer.proofs.trustCertificate(appId, certificate);
      const path = join(folder, `${appId}.pem`);
      await writeFile(path, certificate + privateKey, { mode: 0o600 });
      return path;
    }),
  );
  const [bot = '', graph = ''] = files;
  return { BOT_APP_SECRET: '', BOT_CERTIFICATE_FILE: bot, GRAPH_CLIENT_SECRET: '', GRAPH_CERTIFICATE_FILE: graph };
}

/**
 * Returns a function that sets the clock of all replicas. They take the time from their database, so the function
 * changes it there. The server computes the due time of a job on that clock, but pg-boss compares it with the real
 * time. The function therefore moves jobs that already wait, and a trigger moves new ones when they are inserted.
 */
function clockOf(databaseUrl: string): (aheadSeconds: number) => Promise<void> {
  let ahead = 0;
  return async (aheadSeconds) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await client.query(`
        begin;
        create or replace function rooms_now() returns timestamptz language sql volatile as $$
          select date_trunc('milliseconds', clock_timestamp() + ${aheadSeconds} * interval '1 second')
        $$;
        create or replace function stage_job_time() returns trigger language plpgsql as $$ begin
          if new.start_after > clock_timestamp() then new.start_after := new.start_after - ${aheadSeconds} * interval '1 second'; end if;
          return new;
        end $$;
        create or replace trigger stage_job_time before insert on pgboss.job for each row execute function stage_job_time();
        update pgboss.job set start_after = start_after - ${aheadSeconds - ahead} * interval '1 second'
        where state < 'active' and start_after > clock_timestamp();
        commit`);
      ahead = aheadSeconds;
    } finally {
      await client.end();
    }
  };
}

function fail(reason: string): never {
  throw new Error(reason);
}
