import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';

/** Rights of group and others, none of which the data folder gives. */
const WIDE_RIGHTS = 0o077;
const ALL_RIGHTS = 0o7777;

/** What the data folder holds of ours. Other files in it belong to somebody else, and the folder itself hides them. */
const OURS: ReadonlySet<string> = new Set(['database', 'lock', 'replaced', 'restored']);

/**
 * Takes all rights in the data folder from everyone but its owner, and says in the log what was open. A folder that
 * someone made beforehand, or that a tool unpacked, is often readable by all users of the machine. It changes nothing on
 * Windows, which has no such rights. A file system that refuses is a warning only, because on a network share the
 * rights are those of the mount.
 */
export async function closeDataFolder(folder: string, log?: Logger): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const ours = (await readdir(folder)).filter((name) => OURS.has(name)).map((name) => join(folder, name));
    const closed = (await closePath(folder)) + (await closeAll(ours));
    if (closed > 0) log?.warn({ folder, closed }, 'the data folder was open to other users and is closed now');
  } catch (error) {
    log?.warn({ err: error, folder }, "the data folder is open to other users and can't be closed");
  }
}

async function closeAll(paths: readonly string[]): Promise<number> {
  let closed = 0;
  for (const path of paths) {
    closed += await closePath(path);
    if (!(await lstat(path)).isDirectory()) continue;
    const names = await readdir(path);
    closed += await closeAll(names.map((name) => join(path, name)));
  }
  return closed;
}

/** Returns 1 when the path was open. The rights of a symbolic link mean nothing, so they stay. */
async function closePath(path: string): Promise<0 | 1> {
  const found = await lstat(path);
  if (found.isSymbolicLink() || (found.mode & WIDE_RIGHTS) === 0) return 0;
  await chmod(path, found.mode & ALL_RIGHTS & ~WIDE_RIGHTS);
  return 1;
}
