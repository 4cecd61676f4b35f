import { existsSync } from 'node:fs';
import { access, constants, mkdir, rename, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** What to do if the server can't keep its data in a folder. */
export const FOLDER_REMEDY = 'set DATA_DIR to a folder that the server may write';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is read-only',
  ENOTDIR: 'it is no folder',
  EEXIST: 'it is no folder',
  ENOENT: 'it takes no new folders',
  ENOSPC: 'its disk is full',
};

/** A path, and the reason why the server can't keep data in it or below it. */
export interface FolderFault {
  readonly path: string;
  readonly reason: string;
}

/** The server can't keep its data in the folder of `DATA_DIR`. */
export class DataFolderRefused extends Error {
  override readonly name = 'DataFolderRefused';

  constructor({ path, reason }: FolderFault, cause?: unknown) {
    super(`DATA_DIR: ${path}: ${reason}; ${FOLDER_REMEDY}`, { cause });
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function faultOf(path: string, error: unknown): FolderFault {
  const code = codeOf(error);
  return { path, reason: REASONS[code] ?? code };
}

/** Returns the path itself, or else the nearest path above it that exists. That path may be a file. */
async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || dirname(path) === path) throw error;
    return await nearestExisting(dirname(path));
  }
}

/** Finds out whether the server could keep data in a folder that may not exist yet. It creates nothing. */
export async function folderFault(folder: string): Promise<FolderFault | undefined> {
  let path = resolve(folder);
  try {
    path = await nearestExisting(path);
    if (!(await stat(path)).isDirectory()) return faultOf(path, { code: 'ENOTDIR' });
    await access(path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return faultOf(path, error);
  }
}

/** Returns the free bytes of the disk that holds the folder, or that would hold it if the folder existed. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(await nearestExisting(resolve(folder)));
  return bavail * bsize;
}

/**
 * Creates missing folders one by one. The recursive `mkdir` of Node never returns where a folder is visible but accepts
 * no new folders, as in `/proc`.
 */
async function makeFolders(folder: string): Promise<void> {
  const nearest = await nearestExisting(folder);
  if (nearest === folder) return;
  await makeFolders(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/**
 * Creates the folder if it is missing. Only the user of this process can read the folders that it creates.
 * @throws DataFolderRefused when the server can't create the folder or write to it
 */
export async function provideFolder(folder: string): Promise<void> {
  const fault = await folderFault(folder);
  if (fault) throw new DataFolderRefused(fault);
  const path = resolve(folder);
  await makeFolders(path).catch((error: unknown) => {
    throw new DataFolderRefused(faultOf(path, error), error);
  });
}

/**
 * Puts the embedded database back that a restore had set aside when it broke off, and that nothing has replaced. Call
 * it under the lock of the data folder.
 */
export async function undoReplacing(dataDir: string): Promise<void> {
  const [folder, replaced] = [join(dataDir, 'database'), join(dataDir, 'replaced')];
  if (!existsSync(folder) && existsSync(replaced)) await rename(replaced, folder);
}
