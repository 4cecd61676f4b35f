import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process holds the lock of the data folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string, cause: unknown) {
    super(
      `another process already uses the data in ${folder}; stop it first, or set DATABASE_URL to share a database`,
      { cause },
    );
  }
}

/** The number of `SQLITE_BUSY` in "Result and Error Codes" of SQLite's documentation. */
const SQLITE_BUSY = 5;

/**
 * Locks a data folder for this process. Two embedded databases in one folder lose rows silently, so the second process
 * must fail. Node can't lock files, but SQLite can: it takes an exclusive lock on an empty file named `lock`. The
 * operating system releases that lock when the process ends, even after a crash, so no stale lock stays behind. Every
 * process that sees the folder sees the lock, including one in another container.
 * @returns a function that releases the lock
 * @throws FolderInUseError while another process holds the lock
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
