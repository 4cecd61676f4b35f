import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { ConsoleError } from '../enroll/outcome.ts';
import { codeOf } from './private-file.ts';

/**
 * Returns the name that a program takes while it works with a state folder: a pipe on Windows, and a socket without a file
 * on Linux. The system frees such a name when its program ends, even when it is killed, so no lock is ever left behind.
 * @returns `undefined` on systems without such names
 */
export function folderName(platform: NodeJS.Platform, folder: string): string | undefined {
  const isWindows = platform === 'win32';
  if (!isWindows && platform !== 'linux') return undefined;
  const hash = createHash('sha256').update(isWindows ? folder.toLowerCase() : folder);
  return `${isWindows ? '\\\\.\\pipe\\' : '\0'}rooms-otp-${hash.digest('hex')}`;
}

/** Takes a name. @returns a function that frees it, or `undefined` when another program has it */
async function takeName(name: string): Promise<(() => Promise<void>) | undefined> {
  const server = createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ path: name, exclusive: true }, resolve);
    });
  } catch (error) {
    // Without such names, a setup is better than none: two programs at once are rare.
    return codeOf(error) === 'EADDRINUSE' ? undefined : async () => {};
  }
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/**
 * Runs while no other program works with the same state folder. Two programs would overwrite each other's state, and one
 * could tell the server that a delivery failed which the other one has made. A program of another user that takes the name
 * first can only keep the setup from starting.
 * @throws ConsoleError `state`, when another program has the name
 */
export async function runAlone<Result>(name: string | undefined, run: () => Promise<Result>): Promise<Result> {
  if (name === undefined) return run();
  const free = await takeName(name);
  if (free === undefined) throw new ConsoleError('state', ({ machine }) => machine.alreadyRunning);
  try {
    return await run();
  } finally {
    await free();
  }
}
