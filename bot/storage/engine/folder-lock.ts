import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string, cause: unknown) {
    super(
      `another process already uses the data in ${folder}; stop it first, or set DATABASE_URL to share a database`,
      { cause },
    );
  }
}

/** SQLite, "Result and Error Codes". */
const SQLITE_BUSY = 5;

/**
 * Two embedded databases on one folder lose rows silently, so the second is refused. Node has no locks of files, but SQLite
 * brings them: of an empty file, held by the system for as long as the process lives, and seen by every process that sees
 * the folder, also out of another container.
 * @returns how to give the folder free
 * @throws FolderInUseError
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock'));
  try {
    lock.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    throw (error as { readonly errcode?: number }).errcode === SQLITE_BUSY
      ? new FolderInUseError(folder, error)
      : error;
  }
  return () => lock.close();
}
