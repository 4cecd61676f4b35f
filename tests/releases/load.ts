import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonWebKey } from 'node:crypto';
import type { AuditVerdict } from '../../bot/domain/audit/audit.ts';
import { openEngine } from '../../bot/storage/engine/open-engine.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import { createTestDatabase } from '../support/postgres.ts';
import type { Facts } from './facts.ts';
import { TEST_KEYS } from './test-keys.ts';

export const RELEASES = join(import.meta.dirname, '..', 'support', 'releases');
const DUMP = 'database.sql';
const EXPECTED = 'expected.json';
const JOB_TIMES = ['start_after', 'created_on', 'started_on', 'completed_on', 'keep_until'] as const;

/** A console of the kept data that waits, and what it needs to go on. */
export interface WaitingConsole {
  readonly serialNumber: string;
  readonly deviceCode: string;
  readonly matchCode: string;
}

/** What the server of that release told about its own data, at the moment of the dump. */
export interface Expected {
  readonly version: string;
  readonly commit: string;
  /** When the dump was taken, by the wall clock, which is that of the jobs. */
  readonly dumpedAt: string;
  /** How far the clock of all other rows was ahead of the wall clock, in seconds. */
  readonly aheadSeconds: number;
  /** Address of the Teams stand-in, which stands in rows of channels and chats. */
  readonly connector: string;
  /** How many rooms the directory has, and which accounts have gone from it. */
  readonly rooms: number;
  readonly goneAccounts: readonly string[];
  readonly consoleKey: JsonWebKey;
  readonly consoles: readonly WaitingConsole[];
  /** Codes that can still be shown at the moment of the dump. */
  readonly codes: readonly { readonly otpId: string; readonly code: unknown }[];
  readonly batchCodes: {
    readonly batchId: string;
    readonly codes: readonly Readonly<Record<string, unknown>>[];
  };
  /** Passwords of the CSV, by sign-in address. */
  readonly keptPasswords: Readonly<Record<string, string>>;
  readonly facts: Facts;
}

/** A copy of the kept data in a database of its own. */
export interface LoadedRelease {
  readonly settings: { readonly DATA_DIR: string; readonly DATABASE_URL?: string };
  drop(): Promise<void>;
}

export type EngineName = 'embedded' | 'server';

export function dumpPath(version: string): string {
  return join(RELEASES, version, DUMP);
}

export function expectedPath(version: string): string {
  return join(RELEASES, version, EXPECTED);
}

export async function readExpected(version: string): Promise<Expected> {
  return JSON.parse(await readFile(expectedPath(version), 'utf8')) as Expected;
}

/**
 * The clock of the rows goes on where it stood at the dump, so that nothing has run out meanwhile. Jobs live on the wall
 * clock: those of the dump keep their distance, and those to come are moved there when they are told a time on the
 * clock of the rows, as tests/e2e/servers/servers.ts does it.
 */
function jobsFollowTheClock(elapsedSeconds: number): string {
  return `
    update pgboss.job set ${JOB_TIMES.map((column) => `${column} = ${column} + ${elapsedSeconds} * interval '1 second'`).join(', ')};
    create function pgboss.release_job_time() returns trigger language plpgsql as $$
    declare ahead interval := public.rooms_now() - clock_timestamp();
    begin
      if new.state = 'created' and abs(extract(epoch from new.start_after - public.rooms_now()))
        < abs(extract(epoch from new.start_after - clock_timestamp()))
      then new.start_after := new.start_after - ahead; end if;
      return new;
    end $$;
    create trigger release_job_time before insert on pgboss.job for each row execute function pgboss.release_job_time();`;
}

/** Each engine takes the clock's offset as a default of its sessions, so that it holds from the first statement on. */
async function load(version: string, connector: string, where: { dataDir: string; databaseUrl?: string }) {
  const { aheadSeconds, connector: oldConnector, dumpedAt } = await readExpected(version);
  const elapsedSeconds = (Date.now() - Date.parse(dumpedAt)) / 1000;
  const offset = String(aheadSeconds - elapsedSeconds);
  const dump = (await readFile(dumpPath(version), 'utf8')).replaceAll(oldConnector, connector);
  const engine = await openEngine(where);
  try {
    await engine.script(async (run) => {
      await run(dump);
      await run(jobsFollowTheClock(elapsedSeconds));
      if (where.databaseUrl !== undefined)
        await run(
          `do $$ begin execute format('alter database %I set rooms.clock_offset = %L', current_database(), '${offset}'); end $$`,
        );
    });
  } finally {
    await engine.close();
  }
  if (where.databaseUrl === undefined)
    await appendFile(join(where.dataDir, 'database', 'postgresql.conf'), `\nrooms.clock_offset = '${offset}'\n`);
}

/** As the release left it; undefined when there is no PostgreSQL server. */
export async function loadRelease(
  version: string,
  engine: EngineName,
  connector: string,
): Promise<LoadedRelease | undefined> {
  const database = engine === 'server' ? await createTestDatabase() : undefined;
  if (engine === 'server' && database === undefined) return undefined;
  const dataDir = await mkdtemp(join(tmpdir(), 'rooms-otp-release-'));
  await load(version, connector, { dataDir, ...(database && { databaseUrl: database.url }) });
  return {
    settings: { DATA_DIR: dataDir, ...(database && { DATABASE_URL: database.url }) },
    drop: async () => {
      await database?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The only calls of the store: they bring the data up to date, and verify the audit before anybody works on it. */
export async function migrateAndVerify({ settings }: LoadedRelease): Promise<{
  readonly first: unknown;
  readonly verdict: AuditVerdict;
  /** The number of entries that say which rows the upgrade sealed. */
  readonly sealed: number;
  readonly found: readonly string[];
}> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = settings;
  const store = await openStore({
    dataDir,
    auditKey: Buffer.from(TEST_KEYS.AUDIT_KEY, 'base64'),
    ...(databaseUrl !== undefined && { databaseUrl }),
  });
  try {
    await store.startAudit();
    await store.sealAudit();
    const found = await store.accounts.search('2.05 zurich', 5);
    const [first] = (await store.audit.list({ act: 'log_begun' }, 2)).map(({ number, details }) => ({
      number,
      details,
    }));
    const [requests, rows] = [
      await store.audit.list({ act: 'request_sealed' }, 100),
      await store.audit.list({ act: 'rows_sealed' }, 2),
    ];
    const sealed = requests.length + rows.length;
    return { first, sealed, verdict: await store.audit.verify(), found: found.map(({ displayName }) => displayName) };
  } finally {
    await store.close();
  }
}
