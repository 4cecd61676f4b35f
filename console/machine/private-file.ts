import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/**
 * Returns the error code of a failure as text; `undefined` for an error that carries no code. A command that was killed
 * because it took too long has none: Node then sets its exit code to `null` (Node.js, `child_process.execFile`).
 */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : undefined;
}

/**
 * Returns the temporary name of a file that is not complete yet. It is the same at every attempt, so a killed run
 * leaves at most one such file.
 */
export function unfinished(path: string): string {
  return `${path}.rooms-otp-new`;
}

/**
 * Writes a file that appears either complete or not at all. The bytes go to a temporary file, reach the disk, and only
 * then take the final name by a rename, so the Teams Rooms app never reads half a file. `protect` sets the access rules
 * while the file is still empty, so no one else can open it between its creation and its protection. On POSIX its mode
 * is 0600 from the start. The exclusive open fails if someone puts a file or link there first.
 * @param temporary the path of the temporary file, on the same volume
 * @throws the error of the system or of `protect`, after the temporary file is removed
 */
export async function writePrivateFile(
  path: string,
  bytes: Uint8Array,
  protect: (path: string) => Promise<void>,
  temporary: string = unfinished(path),
): Promise<void> {
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      await protect(temporary);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
