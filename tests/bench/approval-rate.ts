import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { openStore } from '../../bot/storage/open-store.ts';
import { submitted } from '../storage/store-contract.ts';
import type { DatabaseSettings } from './database.ts';

const SCRIPT = join(import.meta.dirname, 'approving-process.ts');
const APPROVALS = 300;
const AT_A_TIME = 16;

async function prepare(databaseUrl: string): Promise<readonly string[]> {
  const store = await openStore({ databaseUrl, dataDir: '', auditKey: new Uint8Array(32).fill(7) });
  const ids: string[] = [];
  for (let count = 0; count < APPROVALS; count += 1) ids.push((await submitted(store)).id);
  await store.close();
  return ids;
}

type Server = ChildProcessByStdio<Writable, Readable, null>;

/** Lets a server approve, and returns the seconds that it took. */
async function timeOf(server: Server, lines: AsyncIterator<string>, ids: readonly string[]): Promise<number> {
  const exited = once(server, 'exit');
  server.stdin.end(`${JSON.stringify(ids)}\n`);
  const { value } = await lines.next();
  await exited;
  return Number(value);
}

/** Measures approvals per second in the database, spread over so many servers, without HTTP and without releases. */
export async function measureApprovalRate(settings: DatabaseSettings, servers: number): Promise<number> {
  const { DATABASE_URL: databaseUrl = '' } = await settings();
  const ids = await prepare(databaseUrl);
  const started = Array.from({ length: servers }, () => {
    const server = spawn(process.execPath, [SCRIPT, databaseUrl, String(AT_A_TIME)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { server, lines: createInterface({ input: server.stdout })[Symbol.asyncIterator]() };
  });
  for (const { lines } of started) await lines.next();
  const seconds = await Promise.all(
    started.map(({ server, lines }, place) =>
      timeOf(
        server,
        lines,
        ids.filter((_, index) => index % servers === place),
      ),
    ),
  );
  return APPROVALS / Math.max(...seconds);
}
