import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactDecrypt } from 'jose';
import { buildPages } from '../../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../../env/demo/child.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { checkOut, isHere } from '../../releases/check-out.ts';
import type { WaitingConsole } from '../../releases/load.ts';
import { TEST_KEYS } from '../../releases/test-keys.ts';
import { acknowledge, approve, pickUp, tab, typeInFor, type Usage } from '../../releases/usage.ts';
import { createTestDatabase, noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { type RoundRobin, startRoundRobin } from '../../support/round-robin.ts';
import { skipBecause } from '../../support/skip.ts';
import { accountsAreSynced, CONSOLE_KEY, countPosts, postsUpTo, settings, type Stage } from '../stage.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/**
 * Release 0.1.0, whose audit becomes a log and whose rows get seals, so its servers stop before the first server of this
 * version starts.
 */
const OLDER = '8e809b37398fc57d768253d150d490fcca839da6';
/** The first commit that seals rows, and so the oldest whose servers run beside those of this version. */
const FIRST_TO_SEAL = '8eeea2859984c2e2aa52e771a4b095ac6695b574';
const NEWER = join(ROOT, 'bot', 'main', 'serve.ts');
const { grady, lidia } = SANDBOX_PEOPLE;

async function addressOf(server: Child): Promise<string> {
  const { port } = (await server.line((line) => (line as { msg?: string }).msg === 'listening')) as { port: number };
  return `http://127.0.0.1:${port}`;
}

describe('an upgrade from release 0.1.0, and a rolling one after it, under traffic', function suite() {
  this.timeout(300_000);
  let sandbox: Sandbox;
  let database: TestDatabase;
  let folder: string;
  let proxy: RoundRobin;
  let usage: Usage;
  let environment: Readonly<Record<string, string>>;
  const servers: Child[] = [];
  const serials: string[] = [];

  before(async function begin() {
    for (const commit of [OLDER, FIRST_TO_SEAL]) {
      if (!isHere(commit)) skipBecause(this, `the commit ${commit} is not in this clone`);
    }
    database = (await createTestDatabase()) ?? skipBecause(this, noPostgresReason());
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-older-'));
    await checkOut(OLDER, join(folder, 'older'));
    await checkOut(FIRST_TO_SEAL, join(folder, 'first-to-seal'));
    await buildPages();
    sandbox = await startSandbox({ rooms: 40 });
    proxy = await startRoundRobin();
    environment = {
      ...settings(sandbox, join(folder, 'data')),
      ...TEST_KEYS,
      DATABASE_URL: database.url,
      PUBLIC_URL: proxy.url,
      TRUSTED_PROXIES: '127.0.0.1',
      LOG_LEVEL: 'info',
    };
    const teams = connectorClient(sandbox.connector);
    const stage: Stage = { url: proxy.url, sandbox, teams, close: async () => undefined };
    usage = { stage, consoleKey: CONSOLE_KEY.publicKey };
    await teams.setFaults({ rateLimits: false });
    await teams.setBot({ endpoint: `${proxy.url}/api/messages` });
  });
  after(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await proxy?.close();
    await sandbox?.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function start(file: string): Promise<{ readonly server: Child; readonly url: string }> {
    const server = startChild('the server', file, environment);
    servers.push(server);
    return { server, url: await addressOf(server) };
  }

  async function begin(room: number): Promise<WaitingConsole> {
    serials.push(`SN-ROLL-${room}`);
    return await typeInFor(usage, room, `SN-ROLL-${room}`);
  }

  /** The console gets its credential and signs its room in. */
  async function finish(room: number, waiting: WaitingConsole): Promise<void> {
    const token = await pickUp(usage, waiting);
    const { plaintext } = await compactDecrypt(String(token['credential']), CONSOLE_KEY.privateKey);
    const { upn, password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { upn: string; password: string };
    assert.equal(upn, sandboxRoom(room).userPrincipalName);
    assert.deepEqual(sandbox.parts.graph.signIn(upn, password), { signedIn: true });
    await acknowledge(usage, token, 'delivered');
    await acknowledge(usage, token, 'signed_in');
  }

  async function whole(room: number): Promise<void> {
    const waiting = await begin(room);
    await approve(usage, waiting);
    await finish(room, waiting);
  }

  it('waits until the older server has stopped, and loses and doubles nothing', async () => {
    const older = await start(join(folder, 'older', 'bot', 'index.ts'));
    proxy.use([older.url]);
    const { teams } = usage.stage;
    await teams.say({
      as: grady.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      text: 'use this channel',
      mention: true,
    });
    await accountsAreSynced(usage.stage);
    for (const room of [1, 2]) await whole(room);
    const pending = await begin(3);
    const approved = await begin(4);
    await approve(usage, approved);

    const refused = startChild('the server', NEWER, environment);
    assert.match(await refused.crashed, /exit code 1/);
    await whole(5);

    await older.server.stop();
    const newer = await start(NEWER);
    proxy.use([newer.url]);
    await approve(usage, pending);
    await Promise.all([finish(3, pending), finish(4, approved)]);
    await whole(6);
  });

  it('rolls from then on, back to the first version that seals and forth again, and answers all the time', async () => {
    const newer = servers.at(-1) ?? assert.fail();
    const before = await start(join(folder, 'first-to-seal', 'bot', 'main', 'serve.ts'));
    proxy.use([await addressOf(newer), before.url]);
    const pending = await begin(7);
    for (const room of [8, 9, 10, 11]) await whole(room);
    proxy.use([before.url]);
    await newer.stop();
    await approve(usage, pending);
    await finish(7, pending);
    const left = await begin(12);

    const second = await start(NEWER);
    proxy.use([before.url, second.url]);
    for (const room of [14, 15, 24, 25]) await whole(room);
    proxy.use([second.url]);
    await before.server.stop();
    await approve(usage, left);
    await finish(12, left);

    for (const serial of serials) {
      await postsUpTo(usage.stage, 1, serial);
      assert.equal(await countPosts(usage.stage, serial), 1, serial);
    }
    assert.equal((await tab(usage, lidia, 'audit/verify'))['intact'], true);
    await second.server.stop();
  });

  it('can only be taken back by a backup: the older version cannot act on the database of the newer one', async () => {
    const older = await start(join(folder, 'older', 'bot', 'index.ts'));
    proxy.use([older.url]);
    await assert.rejects(whole(13));
  });
});
