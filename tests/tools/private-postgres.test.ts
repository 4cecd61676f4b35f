import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries } from '../../tools/postgres/postgres-binaries.ts';
import { skipBecause } from '../support/skip.ts';

/** Starts a server in a process of its own, tells its address, and stays until it is killed. */
const HOLDER = `
  const { startPrivatePostgres } = await import(process.argv[1]);
  const server = await startPrivatePostgres();
  console.log(server.url ?? server.reason);
  process.stdin.once('end', async () => { await server.stop(); process.exit(); }).resume();
`;

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

describe('The private PostgreSQL', () => {
  let folder = '';

  before(function () {
    if (findPostgresBinaries() === undefined) skipBecause(this, 'no PostgreSQL server is installed');
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-private-'));
    chmodSync(folder, 0o755); // the server's own account has to pass through it
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const ends = {
    'is asked to stop': (holder: ReturnType<typeof spawn>) => holder.stdin?.end(),
    'is killed': (holder: ReturnType<typeof spawn>) => holder.kill('SIGKILL'),
  };
  for (const [name, end] of Object.entries(ends)) {
    it(`serves, then vanishes with its folder when the process that wanted it ${name}`, async () => {
      const module = new URL('../../tools/postgres/private-postgres.ts', import.meta.url).href;
      const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, module], {
        env: { ...process.env, TMPDIR: folder },
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const [chunk] = await holder.stdout.setEncoding('utf8').take(1).toArray();
      const url = String(chunk).trim();
      assert.ok(await canConnect(url), url);
      assert.ok(!(await canConnect(url.replace(/:[^:@]*@/, ':wrong@'))), 'it asks for the password');

      end(holder);
      const isGone = async (): Promise<boolean> => readdirSync(folder).length === 0 && !(await canConnect(url));
      while (!(await isGone())) await pause(20); // mocha's time limit ends the wait
    });
  }
});
