import assert from 'node:assert/strict';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { approvalCard, decide, generateCode, openStage, poll, type Stage, submit } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
const RESET = { method: 'PATCH', path: '/v1\\.0/users/[^/]+$' } as const;
const MINUTE = 60;

describe('the end of a release', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  const resets = (room: number): number =>
    stage.sandbox.parts.graph
      .requests()
      .filter(({ method, path }) => method === 'PATCH' && path.endsWith(sandboxRoom(room).objectId)).length;

  async function pass(seconds: number): Promise<void> {
    await (stage.setClock ?? assert.fail())(seconds);
  }

  it('cuts a pause of an hour to what is left, says so, and leaves the rest to a person, who starts anew', async () => {
    const { graph } = stage.sandbox.parts;
    graph.addFault({ ...RESET, status: 429, times: 9, retryAfterSeconds: 3600 });
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-PAUSED');
    const card = await approvalCard(stage, 'SN-PAUSED', 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
    await approvalCard(stage, 'SN-PAUSED', 'Microsoft Graph asks us to wait');
    assert.equal(resets(1), 1);
    await pass(29 * MINUTE);
    const stopped = await approvalCard(stage, 'SN-PAUSED', 'asked us to slow down each time', 'Try again');
    assert.equal(resets(1), 2, 'one attempt at the end, and none after it');
    graph.clearFaults();
    await pass(90 * MINUTE);
    await stage.teams.press({
      as: megan.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId: stopped.id,
      action: 'Try again',
    });
    await approvalCard(stage, 'SN-PAUSED', 'can collect its credential');
    assert.equal(resets(1), 3);
    let answer = await poll(stage, submitted);
    for (; answer.body['error'] === 'slow_down'; answer = await poll(stage, submitted)) await beforeAskingAgain();
    assert.ok(answer.body['credential']);
    await pass(0);
  });
});
