import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string, cause: unknown) {
    super(`another process already uses the data in ${folder}; stop it first, or set DATABASE_URL to share a database`, { cause });
  }
}

/** Names that vanish with the process, also when it is killed: an abstract socket on Linux, a named pipe on Windows. */
function lockAddress(realFolder: string): string {
  const name = `rooms-otp-${createHash('sha256').update(realFolder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

/**
 * Two embedded databases on one folder lose rows silently, so the second is refused.
 * @returns how to give the folder free
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.destroy());
  server.listen(lockAddress(await realpath(folder)));
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new FolderInUseError(folder, error);
  }
  server.unref();
  return async () => {
    server.close();
    await once(server, 'close');
  };
}
