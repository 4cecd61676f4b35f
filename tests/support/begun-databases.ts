import { appendFileSync, cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../bot/storage/open-store.ts';
import { guardFolder, guardServer } from '../storage/locks/lock-guard.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

const AUDIT_KEY = new Uint8Array(32);
// It takes seconds to create a database and little time to copy one. A whole run names one of each kind for all its
// processes (begin-databases.ts). Without them, each process creates its own.
const given = {
  folder: process.env['ROOMS_OTP_BEGUN_FOLDER'],
  guardedFolder: process.env['ROOMS_OTP_BEGUN_GUARDED_FOLDER'],
  database: process.env['ROOMS_OTP_BEGUN_DATABASE'],
};
let folder: Promise<string> | undefined;
let guardedFolder: Promise<string> | undefined;
let onServer: Promise<TestDatabase | undefined> | undefined;

/** Makes a folder for DATA_DIR, with an embedded database that has its tables and nothing else. */
export async function newDataFolder(): Promise<string> {
  return copyOf(given.folder ?? (await (folder ??= newFolder().then(beginFolder))));
}

/** Makes such a folder whose database refuses writes without a lock (lock-guard.ts). */
export async function newGuardedFolder(): Promise<string> {
  return copyOf(given.guardedFolder ?? (await (guardedFolder ??= newDataFolder().then(beginGuard))));
}

/** Makes a database on the PostgreSQL server with its tables and nothing else; undefined when there is no server. */
export async function newServerDatabase(): Promise<TestDatabase | undefined> {
  if (given.database !== undefined) return createTestDatabase({ name: given.database });
  const template = await (onServer ??= beginOnServer());
  return template && createTestDatabase(template);
}

/** Makes such a database that refuses writes without a lock. */
export async function newGuardedDatabase(): Promise<TestDatabase | undefined> {
  const database = await newServerDatabase();
  if (database) await guardServer(database.url);
  return database;
}

/** Removes the databases that this process has begun. */
export async function dropBegunDatabases(): Promise<void> {
  for (const begun of [folder, guardedFolder]) if (begun) await rm(await begun, { recursive: true, force: true });
  await (await onServer)?.drop();
  folder = undefined;
  guardedFolder = undefined;
  onServer = undefined;
}

/**
 * Makes an embedded database in this folder, and returns the folder. Its buffers are small: PostgreSQL touches all of
 * them at each start, which takes half of the processor time of a start with the default of 128 MB.
 */
export async function beginFolder(dataDir: string): Promise<string> {
  const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
  await store.close();
  appendFileSync(join(dataDir, 'database', 'postgresql.conf'), '\nshared_buffers = 16MB\n');
  return dataDir;
}

/** Puts the guard into the embedded database of this folder, and returns the folder. */
export async function beginGuard(dataDir: string): Promise<string> {
  await guardFolder(dataDir);
  return dataDir;
}

/** Copies a folder. */
export async function copyOf(begun: string): Promise<string> {
  const copy = await newFolder();
  // The copy without promises takes a fifth of the processor time.
  cpSync(begun, copy, { recursive: true });
  return copy;
}

/** Makes a database with its tables on the PostgreSQL server; undefined when there is no server. */
export async function beginOnServer(): Promise<TestDatabase | undefined> {
  const database = await createTestDatabase();
  if (database === undefined) return undefined;
  const store = await openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
  await store.close();
  return database;
}

function newFolder(): Promise<string> {
  return mkdtemp(join(process.env['ROOMS_OTP_TEST_FOLDER'] ?? tmpdir(), 'rooms-otp-data-'));
}
