import { existsSync, openAsBlob } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { provideFolder, undoReplacing } from '../engine/data-folder.ts';
import { openDurable } from '../engine/durable-files.ts';
import { openEmbedded } from '../engine/embedded-engine.ts';
import type { Engine } from '../engine/engine.ts';
import { lockFolder } from '../engine/folder-lock.ts';
import { JOB_TABLES_VERSION } from '../jobs/pg-boss-tables.ts';
import { BackupRefused } from './backup-refused.ts';
import { type KeptFacts, requireUsable } from './kept-rows.ts';
import { settleRestored } from './settle-restored.ts';
import type { RestoreKeys } from './server-backup.ts';

const FOLDER = 'database';

/**
 * Writes a backup of the embedded database while no server uses it.
 * @throws FolderInUseError while a server uses it
 * @throws BackupRefused when there is none
 */
export async function backUpEmbedded(dataDir: string, file: string): Promise<void> {
  const folder = join(dataDir, FOLDER);
  if (!existsSync(folder)) throw new BackupRefused(`there is no database in ${dataDir}; check DATA_DIR`);
  const unlock = lockFolder(dataDir);
  try {
    const pglite = await openDurable(folder);
    try {
      const packed = await pglite.dumpDataDir('gzip');
      await writeFile(file, packed.stream());
    } finally {
      await pglite.close();
    }
  } finally {
    unlock();
  }
}

/**
 * Replaces the embedded database by a backup while no server uses it. The data of before stays in place until the
 * restored one is complete and settled, so there is never an unfinished restore.
 * @returns the number of requests whose password may have been changed since the backup
 * @throws FolderInUseError while a server uses it
 * @throws BackupRefused when the backup can't be used
 */
export async function restoreEmbedded(dataDir: string, file: string, keys: RestoreKeys): Promise<number> {
  await provideFolder(dataDir);
  const unlock = lockFolder(dataDir);
  const [folder, restored, replaced] = [join(dataDir, FOLDER), join(dataDir, 'restored'), join(dataDir, 'replaced')];
  const remove = async (): Promise<void> => {
    await undoReplacing(dataDir); // Nothing that is removed may be the only copy.
    for (const path of [restored, replaced]) await rm(path, { recursive: true, force: true });
  };
  try {
    await remove();
    const marked = await restoreInto(restored, file, keys);
    if (existsSync(folder)) await rename(folder, replaced);
    await rename(join(restored, FOLDER), folder);
    return marked;
  } finally {
    // What is left does no harm: the next start puts data back that nothing replaced, and the next restore removes it.
    await remove().catch(() => undefined);
    unlock();
  }
}

/** Makes an embedded database of the backup in a data folder of its own. */
async function restoreInto(dataDir: string, file: string, { auditKey, auditMark }: RestoreKeys): Promise<number> {
  await provideFolder(dataDir);
  const packed = await openAsBlob(file);
  const pglite = await openDurable(join(dataDir, FOLDER), { packed }).catch((cause: unknown) => {
    throw new BackupRefused(`${file} is no backup of an embedded database, or it is damaged`, { cause });
  });
  await pglite.close();
  const engine = await openEmbedded(dataDir);
  try {
    requireUsable(await keptFacts(engine), auditMark);
    return await settleRestored(engine, auditKey);
  } finally {
    await engine.close();
  }
}

async function keptFacts({ db }: Engine): Promise<KeptFacts> {
  const read = async (table: string, statement: string): Promise<unknown> => {
    const { rows: known } = await sql<{
      known: boolean;
    }>`select to_regclass(${table}::text) is not null as known`.execute(db);
    return known[0]?.known === true
      ? Object.values((await sql.raw<object>(statement).execute(db)).rows[0] ?? {})[0]
      : undefined;
  };
  const mark = await read('key_marks', `select mark from key_marks where name = 'AUDIT_KEY'`);
  return {
    migrations: Number((await read('schema_needs', 'select migrations from schema_needs')) ?? 0),
    jobTables: Number((await read(JOB_TABLES_VERSION.name, JOB_TABLES_VERSION.read)) ?? 0),
    auditMark: typeof mark === 'string' ? mark : undefined,
  };
}
