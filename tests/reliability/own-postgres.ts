import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { ownerOfServer } from '../../tools/postgres/postgres-owner.ts';
import { scratchFolder } from '../../tools/scratch-folder.ts';

/** A PostgreSQL server of one test, which the test may stop hard and start again. */
export interface OwnPostgres {
  readonly url: string;
  /** Ends every process of the server at once, as a crash does, and resolves when they are gone. */
  stopHard(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when the server accepts connections. @throws Error with the server's log when it ends before */
function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-4_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${log}`)));
  });
}

/**
 * Makes a cluster and starts it. It waits for its writes as in production, so that a hard stop loses no commit.
 * @param parent where its files are: in memory by default, if there is room, so that only a benchmark waits for a disk
 */
export async function openOwnPostgres(parent: string = scratchFolder()): Promise<OwnPostgres> {
  const binaries = findPostgresBinaries();
  if (binaries === undefined) throw new Error('no PostgreSQL server is installed (Debian: apt-get install postgresql)');
  const folder = mkdtempSync(join(parent, 'rooms-otp-own-postgres-'));
  const who = ownerOfServer();
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'rooms', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    {
      cwd: folder,
      encoding: 'utf8',
      ...who,
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'lc_messages=C'];
  let server: ChildProcess | undefined;
  const stopHard = async (): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGQUIT'); // PostgreSQL's immediate shutdown: every process ends at once, and the next start recovers.
    await gone;
  };
  const start = async (): Promise<void> => {
    server = spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...who },
    );
    await started(server);
  };
  await start();
  return {
    url: `postgres://rooms@127.0.0.1:${port}/postgres`,
    stopHard,
    start,
    remove: async () => {
      await stopHard();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
