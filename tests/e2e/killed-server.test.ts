import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPages } from '../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../env/demo/child.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { accountsAreSynced, approvalCard, countPosts, decide, generateCode, poll, postsUpTo, settings, type Stage, submit } from './stage.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'bot', 'index.ts');
const { grady, megan } = SANDBOX_PEOPLE;
const MOST_PRESSES = 300;

describe('T7: a server that is killed with -9', function () {
  this.timeout(120_000);
  let sandbox: Sandbox;
  let dataDir: string;
  let environment: Record<string, string>;
  let server: Child | undefined;

  /** The server as a process of its own on the same data, and the stage on which to play with it. */
  async function start(): Promise<Stage> {
    const child = startChild('the server', SERVER, environment);
    server = child;
    const listening = await child.line((line) => (line as { msg?: string }).msg === 'listening');
    const { url } = listening as { url: string };
    const teams = connectorClient(sandbox.connector);
    await teams.setFaults({ rateLimits: false });
    await teams.setBot({ endpoint: `${url}/api/messages` });
    return { url, sandbox, teams, close: () => child.stop() };
  }

  before(buildPages);

  beforeEach(async () => {
    sandbox = await startSandbox();
    dataDir = await newDataFolder();
    environment = { ...settings(sandbox, dataDir), LOG_LEVEL: 'info', SETTLE_SECONDS: '1' };
  });

  afterEach(async () => {
    await server?.stop();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('brings the card and the credential after its restart when it died right after the decision', async () => {
    const before = await start();
    await before.teams.say({ as: grady.objectId, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
    await accountsAreSynced(before);
    const submitted = await submit(before, await generateCode(before, 1), 'SN-KILLED');
    const card = await approvalCard(before, 'SN-KILLED', 'Approve');
    const answer = await decide(before, card, grady, 'Approve', { matchCode: submitted.matchCode });
    assert.equal(answer.statusCode, 200);
    await server?.stop('SIGKILL');

    const after = await start();
    let polled = await poll(after, submitted);
    while (polled.body['error'] === 'authorization_pending') polled = await poll(after, submitted);
    assert.equal(polled.status, 200, JSON.stringify(polled.body));
    assert.equal(typeof polled.body['credential'], 'string');
    const changed = await approvalCard(after, 'SN-KILLED', 'Approved');
    assert.equal(changed.id, card.id);
  });

  it('posts the card after its restart when it died right after the submission', async () => {
    const before = await start();
    await before.teams.say({ as: grady.objectId, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
    await accountsAreSynced(before);
    await submit(before, await generateCode(before, 2), 'SN-NO-CARD');
    await server?.stop('SIGKILL');

    const after = await start();
    assert.ok(await approvalCard(after, 'SN-NO-CARD', 'Approve'));
  });

  it('posts a successor when it died between post and save, and the first card points to it when it is pressed', async () => {
    const before = await start();
    await before.teams.say({ as: grady.objectId, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
    await accountsAreSynced(before);
    const code = await generateCode(before, 3);
    await before.teams.setFaults({ add: [{ operation: 'create', effect: 'holdReply', delayMs: 60_000 }] });
    await submit(before, code, 'SN-TWICE');
    const first = await approvalCard(before, 'SN-TWICE', 'Approve');
    const posted = await countPosts(before);
    await server?.stop('SIGKILL');

    await before.teams.setFaults({ clear: true });
    const after = await start();
    await postsUpTo(after, posted + 1);
    const second = await approvalCard(after, 'SN-TWICE', 'If you see another card for this request, use this one.');
    assert.notEqual(second.id, first.id);
    const retired = async (): Promise<boolean> => {
      const messages = await after.teams.messages(APPROVALS_CHANNEL_ID, megan.objectId);
      return JSON.stringify(messages.find(({ id }) => id === first.id)?.cards).includes('continues in another card');
    };
    // A refresh may have found it already, and its button is gone then.
    const press = () => decide(after, first, grady, 'Approve').catch(() => undefined);
    for (let presses = 0; !(await retired()); presses += 1) {
      assert.ok(presses < MOST_PRESSES);
      await press();
    }
  });
});
