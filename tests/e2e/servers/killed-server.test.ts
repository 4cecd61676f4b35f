import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { skipBecause } from '../../support/skip.ts';
import { isReplicated, type ServerProcesses, startServerProcess } from './servers.ts';
import {
  approvalCard,
  CONSOLE_KEY,
  countPosts,
  decide,
  generateCode,
  openStage,
  poll,
  postsUpTo,
  type Stage,
  submit,
} from '../stage.ts';

const { grady, megan } = SANDBOX_PEOPLE;
const MOST_PRESSES = 300;

describe('T7: a server that is killed with -9', function () {
  this.timeout(120_000);
  let server: ServerProcesses;
  let stage: Stage;

  before(function once() {
    if (isReplicated)
      skipBecause(
        this,
        'it is about a server that is alone with its database and takes up its jobs at its start; replicas wait minutes for those of a dead one',
      );
  });
  beforeEach(async () => {
    stage = await openStage(
      { SETTLE_SECONDS: '1', GRAPH_TIMEOUT_MS: '5000', RESET_LATE_MS: '1000' },
      async (sandbox, settings) => (server = await startServerProcess(sandbox, settings)),
    );
  });

  afterEach(() => stage?.close());

  it('brings the card, and the credential at the next poll, after its restart when it died right after the decision', async () => {
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-KILLED');
    const held = poll(stage, submitted).catch(() => undefined);
    const card = await approvalCard(stage, 'SN-KILLED', 'Approve');
    const answer = await decide(stage, card, grady, 'Approve', { matchCode: submitted.matchCode });
    assert.equal(answer.statusCode, 200);
    await server.kill();
    await held;

    await server.restart();
    const polled = await poll(stage, submitted);
    assert.equal(polled.status, 200, JSON.stringify(polled.body));
    assert.equal(typeof polled.body['credential'], 'string');
    const changed = await approvalCard(stage, 'SN-KILLED', 'Approved');
    assert.equal(changed.id, card.id);
  });

  it('sends the same password after its restart when it died while the reset was under way', async () => {
    const { objectId, userPrincipalName } = sandboxRoom(4);
    const { graph } = stage.sandbox.parts;
    const resets = () => graph.requests().filter(({ method, path }) => method === 'PATCH' && path.endsWith(objectId));
    const late = Promise.withResolvers<void>();
    graph.addFault({ method: 'PATCH', path: `${objectId}$`, lateEffectMs: 0, lateUntil: late.promise });
    const submitted = await submit(stage, await generateCode(stage, 4), 'SN-RESETTING');
    const card = await approvalCard(stage, 'SN-RESETTING', 'Approve');
    await decide(stage, card, grady, 'Approve', { matchCode: submitted.matchCode });
    while (graph.waitingFaults() > 0) await beforeAskingAgain();
    await server.kill();

    await server.restart();
    let polled = await poll(stage, submitted);
    while (polled.body['error'] === 'authorization_pending') polled = await poll(stage, submitted);
    assert.equal(polled.status, 200, JSON.stringify(polled.body));
    late.resolve();
    while (resets().length < 2) await beforeAskingAgain();
    const { plaintext } = await compactDecrypt(String(polled.body['credential']), CONSOLE_KEY.privateKey);
    const { password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { readonly password: string };
    assert.deepEqual(graph.signIn(userPrincipalName, password), { signedIn: true });
  });

  it('posts the card after its restart when it died right after the submission', async () => {
    await submit(stage, await generateCode(stage, 2), 'SN-NO-CARD');
    await server.kill();

    await server.restart();
    assert.ok(await approvalCard(stage, 'SN-NO-CARD', 'Approve'));
  });

  it('posts a successor when it died between post and save, and the first card points to it when it is pressed', async () => {
    const code = await generateCode(stage, 3);
    await stage.teams.setFaults({ add: [{ operation: 'create', effect: 'holdReply', delayMs: 60_000 }] });
    await submit(stage, code, 'SN-TWICE');
    const first = await approvalCard(stage, 'SN-TWICE', 'Approve');
    const posted = await countPosts(stage);
    await server.kill();

    await stage.teams.setFaults({ clear: true });
    await server.restart();
    await postsUpTo(stage, posted + 1);
    const second = await approvalCard(stage, 'SN-TWICE', 'If you see another card for this request, use this one.');
    assert.notEqual(second.id, first.id);
    const retired = async (): Promise<boolean> => {
      const messages = await stage.teams.messages(APPROVALS_CHANNEL_ID, megan.objectId);
      return JSON.stringify(messages.find(({ id }) => id === first.id)?.cards).includes('continues in another card');
    };
    // A refresh may have found the card already, and then its button is gone.
    const press = () => decide(stage, first, grady, 'Approve').catch(() => undefined);
    for (let presses = 0; !(await retired()); presses += 1) {
      assert.ok(presses < MOST_PRESSES);
      await press();
    }
  });
});
