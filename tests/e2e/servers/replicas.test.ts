import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { AUDIT_PATHS, auditQuery } from '../../../contract/audit.ts';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { noPostgresReason } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { type ServerProcesses, startReplicas } from './servers.ts';
import {
  approvalCard,
  approveAtOnce,
  CONSOLE_KEY,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  type Submitted,
  textOf,
} from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { megan } = SANDBOX_PEOPLE;

describe('two replicas behind a plain proxy, with certificates and PostgreSQL', function suite() {
  this.timeout(120_000);
  let replicas: ServerProcesses;
  let stage: Stage;

  before(async function open() {
    if (!process.env['TEST_DATABASE_URL']) return skipBecause(this, noPostgresReason());
    stage = await openStage({}, async (sandbox, settings) => (replicas = await startReplicas(sandbox, settings)));
  });
  after(() => stage?.close());

  async function acknowledge({
    accessToken,
    stage: reached,
  }: {
    readonly accessToken: string;
    readonly stage: string;
  }): Promise<number> {
    const answer = await fetch(stage.url + DEVICE_PATHS.acknowledgement, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: new URLSearchParams({ stage: reached }),
    });
    return answer.status;
  }

  async function signsIn(credential: unknown): Promise<unknown> {
    const { plaintext } = await compactDecrypt(String(credential), CONSOLE_KEY.privateKey);
    const { upn: userPrincipalName, password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as Record<
      string,
      string
    >;
    const answer = await fetch(`${stage.sandbox.graph}/_sandbox/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userPrincipalName, password }),
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
    const failures = Array.from({ length: 6 }, () => acknowledge({ accessToken, stage: 'sign_in_failed' }));
    assert.deepEqual(await Promise.all(failures), Array(6).fill(204));
    const { body } = await callTab(stage, megan, AUDIT_PATHS.list + auditQuery({ act: 'sign_in_failed' }));
    assert.equal((body['items'] as readonly unknown[]).length, 1, 'what is said to both counts once');
    assert.equal(await acknowledge({ accessToken, stage: 'signed_in' }), 204);
    const changed = await approvalCard(stage, 'SN-REPLICA', 'Signed in');
    assert.equal(changed.id, card.id);
    assert.equal(new Set(replicas.proxy.passed.map(({ target }) => target)).size, 2);
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
    const before = replicas.proxy.passed.length;
    await approveAtOnce(stage, card, submitted.matchCode);
    const asked = replicas.proxy.passed.slice(before).filter(({ what }) => what === 'POST /api/messages');
    assert.equal(new Set(asked.map(({ target }) => target)).size, 2);
    await credentialOf(submitted);
    const resets = stage.sandbox.parts.graph
      .requests()
      .filter(({ method, path }) => method === 'PATCH' && path.includes(sandboxRoom(3).objectId));
    assert.equal(resets.length, 1);
  });
});
