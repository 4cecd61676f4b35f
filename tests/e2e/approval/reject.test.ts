import assert from 'node:assert/strict';
import { personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import {
  approvalCard,
  consoleForm,
  decide,
  generateCode,
  isOutcome,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
  trySubmit,
} from '../stage.ts';

const { adele, megan } = SANDBOX_PEOPLE;
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

  it('is told to the person who generated the code, on the one card of that code and in their activity feed', async () => {
    const { displayName } = sandboxRoom(3);
    const chat = personalConversationId(adele.objectId);
    const isAbout = (message: MessageView): boolean =>
      isOutcome(message) && textOf(message.cards).includes(displayName);
    const told = (text: string): Promise<MessageView> =>
      stage.teams.waitFor(
        chat,
        adele.objectId,
        (messages) => messages.find((one) => isAbout(one) && textOf(one.cards).includes(text)),
        60_000,
      );
    await submit(stage, await generateCode(stage, 3), 'SN-TOLD');
    const first = await told('Awaiting OTP Approval');
    const card = await approvalCard(stage, 'SN-TOLD', 'Approve');
    await decide(stage, card, megan, 'Reject', { matchCode: '', reason: 'wrong_room', reasonText: REASON_TEXT });
    const after = await told('Rejected by Megan Bowen');
    assert.equal(after.id, first.id);
    assert.ok(textOf(after.cards).includes(REASON_TEXT));
    const messages = await stage.teams.messages(chat, adele.objectId);
    assert.equal(messages.filter(isAbout).length, 1);
    const feed = (): boolean =>
      stage.sandbox.parts.graph
        .notifications()
        .some(
          ({ objectId, text }) => objectId === adele.objectId && text === `The request of ${displayName} was rejected`,
        );
    for (let asked = 0; !feed() && asked < 200; asked += 1) await beforeAskingAgain();
    assert.ok(feed(), 'the activity feed was not told');
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
