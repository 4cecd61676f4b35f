import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../bot/storage/open-store.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

const AUDIT_KEY = new Uint8Array(32);
// It takes seconds to create a database and little time to copy one, so each process creates one of each kind and
// copies it.
let folder: Promise<string> | undefined;
let onServer: Promise<TestDatabase | undefined> | undefined;

/** Makes a folder for DATA_DIR, with an embedded database that has its tables and nothing else. */
export async function newDataFolder(): Promise<string> {
  folder ??= beginFolder();
  const copy = await newFolder();
  await cp(await folder, copy, { recursive: true });
  return copy;
}

/** Makes a database on the PostgreSQL server with its tables and nothing else; undefined when there is no server. */
export async function newServerDatabase(): Promise<TestDatabase | undefined> {
  onServer ??= beginOnServer();
  const template = await onServer;
  return template && createTestDatabase(template);
}

/** Removes the databases that were copied. */
export async function dropBegunDatabases(): Promise<void> {
  if (folder) await rm(await folder, { recursive: true, force: true });
  await (await onServer)?.drop();
  folder = undefined;
  onServer = undefined;
}

async function beginFolder(): Promise<string> {
  const dataDir = await newFolder();
  const store = await openStore({ dataDir, auditKey: AUDIT_KEY });
  await store.close();
  return dataDir;
}

async function beginOnServer(): Promise<TestDatabase | undefined> {
  const database = await createTestDatabase();
  if (database === undefined) return undefined;
  const store = await openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
  await store.close();
  return database;
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rooms-otp-data-'));
}
