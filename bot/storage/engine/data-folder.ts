import { access, constants, mkdir, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

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

/** A path, and why no data can be kept in it or below. */
export interface FolderFault {
  readonly path: string;
  readonly reason: string;
}

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

/** The folder itself or the nearest one above it that exists; a file where a folder should be counts as there. */
async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || dirname(path) === path) throw error;
    return await nearestExisting(dirname(path));
  }
}

/** Creates nothing. */
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

/** Where it is or would be. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(await nearestExisting(resolve(folder)));
  return bavail * bsize;
}

/** One after the other: Node's own recursion tries for ever where a folder can be seen and takes no other, as in /proc. */
async function makeFolders(folder: string): Promise<void> {
  const nearest = await nearestExisting(folder);
  if (nearest === folder) return;
  await makeFolders(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/**
 * Only this user can read what is created.
 * @throws DataFolderRefused
 */
export async function provideFolder(folder: string): Promise<void> {
  const fault = await folderFault(folder);
  if (fault) throw new DataFolderRefused(fault);
  const path = resolve(folder);
  await makeFolders(path).catch((error: unknown) => {
    throw new DataFolderRefused(faultOf(path, error), error);
  });
}
