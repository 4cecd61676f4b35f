import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactDecrypt } from 'jose';
import { DEVICE_PATHS } from '../../bot/contract/device-api.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../env/demo/child.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { newServerDatabase } from '../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../support/postgres.ts';
import { type RoundRobin, startRoundRobin } from '../support/round-robin.ts';
import { selfSigned } from '../support/self-signed.ts';
import { skipBecause } from '../support/skip.ts';
import {
  accountsAreSynced, approvalCard, approveAtOnce, CONSOLE_KEY, decide, generateCode, poll, settings, type Stage, submit, type Submitted, textOf,
} from './stage.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'bot', 'index.ts');
const { grady, megan } = SANDBOX_PEOPLE;

/** As in production: certificates instead of secrets, PostgreSQL, two servers behind a proxy that knows nothing of them. */
describe('two replicas behind a plain proxy, with certificates and PostgreSQL', function suite() {
  this.timeout(120_000);
  let folder: string;
  let database: TestDatabase | undefined;
  let sandbox: Sandbox;
  let proxy: RoundRobin;
  let stage: Stage;
  const replicas: Child[] = [];

  before(async function open() {
    database = await newServerDatabase();
    if (database === undefined) return skipBecause(this, noPostgresReason());
    await buildPages();
    folder = await mkdtemp(join(tmpdir(), 'rooms-otp-replicas-'));
    sandbox = await startSandbox();
    proxy = await startRoundRobin();
    const environment = { ...settings(sandbox, folder), ...(await certificates()), DATABASE_URL: database.url, PUBLIC_URL: proxy.url, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'info' };
    proxy.use(await Promise.all([startReplica(environment), startReplica(environment)]));
    const teams = connectorClient(sandbox.connector);
    stage = { url: proxy.url, sandbox, teams, close: () => Promise.resolve() };
    await teams.setFaults({ rateLimits: false });
    await teams.setBot({ endpoint: `${proxy.url}/api/messages` });
    await teams.say({ as: grady.objectId, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
    await accountsAreSynced(stage);
  });
  after(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    await proxy?.close();
    await sandbox?.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** One for each app; the tenant knows the certificate, and nobody but the server the key. */
  async function certificates(): Promise<Record<string, string>> {
    const files = await Promise.all([SANDBOX_BOT_APP, SANDBOX_GRAPH_APP].map(async ({ appId }) => {
      const { certificate, privateKey } = selfSigned();
      sandbox.parts.issuer.proofs.trustCertificate(appId, certificate);
      const path = join(folder, `${appId}.pem`);
      await writeFile(path, certificate + privateKey, { mode: 0o600 });
      return path;
    }));
    const [bot = '', graph = ''] = files;
    return { BOT_APP_SECRET: '', BOT_CERTIFICATE_FILE: bot, GRAPH_CLIENT_SECRET: '', GRAPH_CERTIFICATE_FILE: graph };
  }

  async function startReplica(environment: Record<string, string>): Promise<string> {
    const child = startChild('a replica', SERVER, environment);
    replicas.push(child);
    const { port } = (await child.line((line) => (line as { msg?: string }).msg === 'listening')) as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  async function acknowledge({ accessToken, stage: reached }: { readonly accessToken: string; readonly stage: string }): Promise<number> {
    const answer = await fetch(stage.url + DEVICE_PATHS.acknowledgement, {
      method: 'POST', headers: { authorization: `Bearer ${accessToken}` }, body: new URLSearchParams({ stage: reached }),
    });
    return answer.status;
  }

  async function signsIn(credential: unknown): Promise<unknown> {
    const { plaintext } = await compactDecrypt(String(credential), CONSOLE_KEY.privateKey);
    const { upn: userPrincipalName, password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as Record<string, string>;
    const answer = await fetch(`${sandbox.graph}/_sandbox/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ userPrincipalName, password }),
    });
    return answer.json();
  }

  async function credentialOf(submitted: Submitted) {
    let polled = await poll(stage, submitted);
    while (polled.body['error'] === 'authorization_pending') polled = await poll(stage, submitted);
    assert.equal(polled.status, 200, textOf(polled.body));
    return { credential: polled.body['credential'], accessToken: String(polled.body['access_token']) };
  }

  it('take a room from its code to its sign-in, whoever of them is asked', async () => {
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-REPLICA');
    const card = await approvalCard(stage, 'SN-REPLICA', 'Approve');
    const held = credentialOf(submitted);
    const answer = await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
    assert.match(textOf(answer.value), /Approved by Megan Bowen/);
    const { credential, accessToken } = await held;
    assert.deepEqual(await signsIn(credential), { signedIn: true });
    assert.equal(await acknowledge({ accessToken, stage: 'delivered' }), 204);
    assert.equal(await acknowledge({ accessToken, stage: 'signed_in' }), 204);
    const changed = await approvalCard(stage, 'SN-REPLICA', 'Signed in');
    assert.equal(changed.id, card.id);
    assert.equal(new Set(proxy.passed.map(({ target }) => target)).size, 2);
  });

  it('tell a console that one of them was asked to reject, which is told why', async () => {
    const submitted = await submit(stage, await generateCode(stage, 2), 'SN-REPLICA-NO');
    const card = await approvalCard(stage, 'SN-REPLICA-NO', 'Approve');
    const held = poll(stage, submitted);
    await decide(stage, card, megan, 'Reject', { reason: 'unknown_device' });
    const { status, body } = await held;
    assert.deepEqual([status, body['error']], [400, 'access_denied']);
  });

  it('let one of two approvers win who press at once, each on another replica', async () => {
    const submitted = await submit(stage, await generateCode(stage, 3), 'SN-REPLICA-RACE');
    const card = await approvalCard(stage, 'SN-REPLICA-RACE', 'Approve');
    const before = proxy.passed.length;
    await approveAtOnce(stage, card, submitted.matchCode);
    const asked = proxy.passed.slice(before).filter(({ what }) => what === 'POST /api/messages');
    assert.equal(new Set(asked.map(({ target }) => target)).size, 2);
    await credentialOf(submitted);
    const resets = sandbox.parts.graph.requests().filter(({ method, path }) => method === 'PATCH' && path.includes(sandboxRoom(3).objectId));
    assert.equal(resets.length, 1);
  });
});
