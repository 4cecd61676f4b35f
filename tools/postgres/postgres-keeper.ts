/**
 * Runs one throwaway PostgreSQL for as long as its own standard input stays open. The server and its folder therefore
 * vanish however the starting process ends (Ctrl-C, crash, kill -9). private-postgres.ts starts this file; the first
 * line of its output is JSON: {"url"} or {"reason"}.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { ownerOfServer, type PostgresOwner } from './postgres-owner.ts';
import { scratchFolder } from '../scratch-folder.ts';

const USER = 'rooms_otp_test';
const PORT_ATTEMPTS = 5;
/** Settings that trade safety for speed, because the data lives for only one run. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
  shared_buffers: '32MB',
  lc_messages: 'C',
  logging_collector: 'off',
};

interface Cluster {
  readonly binaries: string;
  readonly folder: string;
  readonly owner: PostgresOwner;
  readonly password: string;
}

function createCluster(binaries: string, folder: string): Cluster {
  const owner = ownerOfServer();
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of [folder, passwordFile]) {
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
  }
  chmodSync(folder, 0o700);
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const options = [`--locale=${locale}`, '--encoding=UTF8', '--auth=scram-sha-256', '--no-sync', '--no-instructions'];
  const initdb = spawnSync(
    join(binaries, 'initdb'),
    ['-D', join(folder, 'data'), '-U', USER, `--pwfile=${passwordFile}`, ...options],
    { cwd: folder, encoding: 'utf8', ...owner },
  );
  if (initdb.status !== 0) throw new Error(`initdb failed: ${initdb.error?.message ?? initdb.stderr.trim()}`);
  return { binaries, folder, owner, password };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts the server. It resolves with the process once the server accepts connections, or with its log if it ended
 * before.
 */
function startServer(cluster: Cluster, port: number): Promise<ChildProcess | string> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    join(cluster.binaries, 'postgres'),
    ['-D', join(cluster.folder, 'data'), '-p', String(port), ...settings],
    { cwd: cluster.folder, stdio: ['ignore', 'ignore', 'pipe'], ...cluster.owner },
  );
  return new Promise((resolve) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-4_000);
      if (log.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', (error) => resolve(error.message));
    server.once('exit', () => resolve(log));
  });
}

async function startOnFreePort(cluster: Cluster): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  let log = '';
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    const port = await freePort();
    const outcome = await startServer(cluster, port);
    if (typeof outcome !== 'string') return { server: outcome, port };
    log = outcome;
  }
  throw new Error(`the server didn't start: ${log.trim()}`);
}

async function keep(): Promise<void> {
  const binaries = findPostgresBinaries();
  if (binaries === undefined) throw new Error('no PostgreSQL server is installed (Debian: apt-get install postgresql)');
  const folder = mkdtempSync(join(scratchFolder(), 'rooms-otp-postgres-'));
  try {
    const cluster = createCluster(binaries, folder);
    const { server, port } = await startOnFreePort(cluster);
    tell({ url: `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/postgres` });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    process.stdin.once('end', () => server.kill('SIGQUIT')).resume(); // SIGQUIT makes PostgreSQL shut down immediately.
    await ended;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(message: { readonly url: string } | { readonly reason: string }): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** A signal to stop takes the same way out as the end of the input. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.stdin.emit('end'));
process.stdout.on('error', () => undefined);
await keep().catch((error: unknown) => tell({ reason: error instanceof Error ? error.message : String(error) }));
process.exit();
