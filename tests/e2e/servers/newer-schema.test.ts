import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../../env/demo/child.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { noPostgresReason, runOn, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { settings } from '../stage.ts';

const SERVER = join(import.meta.dirname, '..', '..', '..', 'bot', 'main', 'serve.ts');

describe('a running server whose database a newer version has changed', function suite() {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let database: TestDatabase;
  let folder: string;
  let server: Child;

  before(async function begin() {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    await buildPages();
    sandbox = await startSandbox();
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-newer-'));
    const given = { ...settings(sandbox, folder), DATABASE_URL: database.url, LOG_LEVEL: 'info', DRAIN_SECONDS: '3' };
    server = startChild('the server', SERVER, given);
  });
  after(async () => {
    await server?.stop('SIGKILL');
    await sandbox?.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('stops being ready, ends what is under way, and ends itself so that the platform starts the newer one', async () => {
    const { url } = (await server.line((line) => (line as { msg?: string }).msg === 'listening')) as { url: string };
    assert.equal((await fetch(`${url}/health/ready`)).status, 200);
    await runOn(database.url, 'update schema_needs set migrations = 1000');
    const said = await server.line((line) => String((line as { msg?: string }).msg).startsWith('the server ends'));
    assert.match((said as { reason: string }).reason, /it needs 1000 migrations, and this version knows \d+$/);
    let ready = await fetch(`${url}/health/ready`);
    while (ready.status === 200) {
      await beforeAskingAgain();
      ready = await fetch(`${url}/health/ready`);
    }
    assert.equal(ready.status, 503);
    assert.match(await ready.text(), /running/);
    assert.match(await server.crashed, /exit code 1/);
  });
});
