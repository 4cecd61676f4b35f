import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import {
  approvalCard,
  consoleForm,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
const REASON_TEXT = 'The installer is in the wrong building';

describe('a rejection, over all programs', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  it('needs a reason but no match code, and the console hears of it', async () => {
    const otp = await generateCode(stage, 1);
    const submitted = await submit(stage, otp, 'SN-REJECT');
    const held = poll(stage, submitted);
    const card = await approvalCard(stage, 'SN-REJECT', 'Approve');
    const inputs = { matchCode: '', reason: 'other', reasonText: REASON_TEXT };
    const answer = await decide(stage, card, megan, 'Reject', inputs);
    assert.match(textOf(answer.value), /Rejected by Megan Bowen/);
    const { status, body } = await held;
    assert.equal(status, 400);
    assert.equal(body['error'], 'access_denied');
    assert.equal(body['error_description'], REASON_TEXT);
    await approvalCard(stage, 'SN-REJECT', 'Rejected by Megan Bowen', REASON_TEXT);
    const again = await trySubmit(stage, consoleForm(otp, 'SN-REJECT'));
    assert.equal(again.body['error'], 'invalid_grant');
  });

  it('comes by itself with the third wrong match code', async () => {
    const submitted = await submit(stage, await generateCode(stage, 2), 'SN-WRONG');
    const held = poll(stage, submitted);
    const card = await approvalCard(stage, 'SN-WRONG', 'Approve');
    const wrong = submitted.matchCode === '000000' ? '111111' : '000000';
    const answers: string[] = [];
    for (let tried = 1; tried <= 3; tried += 1) {
      answers.push(textOf((await decide(stage, card, megan, 'Approve', { matchCode: wrong })).value));
    }
    for (const answer of answers) assert.match(answer, /aren't the digits on the console/);
    assert.match(answers[2] ?? '', /the request was rejected/);
    assert.equal((await held).body['error'], 'access_denied');
    await approvalCard(stage, 'SN-WRONG', 'Rejected by');
    const { matchCode } = submitted;
    await assert.rejects(decide(stage, card, megan, 'Approve', { matchCode }), { name: 'ConnectorError' });
  });
});
