import { constants } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';

/** What the system says of a failure; `undefined` when it was about access rights alone. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The name a file has until it is whole; the same at every attempt, so that a killed run leaves at most one. */
export function unfinished(path: string): string {
  return `${path}.rooms-otp-new`;
}

/**
 * Writes a file that appears whole or not at all. `protect` sets its access rules while it is still empty; on POSIX
 * its mode is 0600 from the start.
 */
export async function writePrivateFile(
  path: string,
  bytes: Uint8Array,
  protect: (path: string) => Promise<void>,
): Promise<void> {
  const temporary = unfinished(path);
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
