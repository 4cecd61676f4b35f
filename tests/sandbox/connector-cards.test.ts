import assert from 'node:assert/strict';
import { asList, at, textAt } from '../../env/sandbox/connector/json-object.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { APPROVALS_CHANNEL_ID, mriOf } from '../../env/sandbox/connector/layout.ts';
import type { MessageView, PressRequest } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { adaptiveCard, startStage } from './fake-bot.ts';
import type { Stage } from './fake-bot.ts';

const { adele, megan, diego } = SANDBOX_PEOPLE;
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';

function cardSaying(text: string, more: JsonObject = {}): JsonObject {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], ...more };
}

const choices = [{ title: 'Wrong room', value: 'wrong_room' }];
const decision = cardSaying('A console waits', {
  body: [
    { type: 'TextBlock', text: 'A console waits' },
    {
      type: 'Input.Text',
      id: 'matchCode',
      label: 'Verification digits',
      regex: '^[0-9]{6}$',
      errorMessage: 'six digits',
      maxLength: 6,
    },
  ],
  actions: [
    {
      type: 'Action.Execute',
      id: 'approve',
      title: 'Approve',
      verb: 'approve',
      data: { requestId: 'r1', revision: 1 },
      fallback: { type: 'Action.Submit', title: 'Approve', data: { requestId: 'r1', verb: 'approve' } },
    },
    {
      type: 'Action.ShowCard',
      title: 'Reject',
      card: {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Input.ChoiceSet',
            id: 'reason',
            label: 'Reason',
            isRequired: true,
            errorMessage: 'choose one',
            choices,
          },
        ],
        actions: [{ type: 'Action.Execute', title: 'Reject now', verb: 'reject', data: { requestId: 'r1' } }],
      },
    },
    { type: 'Action.Submit', title: 'Show code', data: { msteams: { type: 'task/fetch' }, otp: 'o1' } },
    { type: 'Action.Submit', title: 'Later', data: { later: true } },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://contoso.example/' },
  ],
});

describe('cards in the connector', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await startStage();
  });
  afterEach(() => stage.close());

  async function postCard(card: JsonObject): Promise<string> {
    const { body } = await stage.ask('POST', '/v3/conversations', {
      channelData: { channel: { id: APPROVALS_CHANNEL_ID } },
      activity: adaptiveCard(card),
    });
    return textAt(body, 'activityId') ?? assert.fail(JSON.stringify(body));
  }
  const update = (id: string, card: JsonObject) =>
    stage.ask(
      'PUT',
      `/v3/conversations/${encodeURIComponent(`${APPROVALS_CHANNEL_ID};messageid=${id}`)}/activities/${id}`,
      adaptiveCard(card),
    );
  const press = (activityId: string, action: PressRequest['action'], more: Partial<PressRequest> = {}) =>
    stage.client.press({ as: megan.objectId, conversationId: APPROVALS_CHANNEL_ID, activityId, action, ...more });
  const textSeen = (messages: readonly MessageView[]) => textAt(asList(messages[0]?.cards[0]?.['body'])[0], 'text');
  const seenBy = async (as: string) => textSeen(await stage.client.messages(APPROVALS_CHANNEL_ID, as));
  const waitUntilSees = (as: string, text: string) =>
    stage.client.waitFor(APPROVALS_CHANNEL_ID, as, (messages) => (textSeen(messages) === text ? true : undefined));
  const answerCard = (text: string, more: JsonObject = {}) => ({
    body: { statusCode: 200, type: ADAPTIVE_CARD, value: cardSaying(text, more) },
  });
  const answerMessage = (value: string) => ({ body: { statusCode: 200, type: MESSAGE, value } });

  it('sends what the client still shows when the card has changed meanwhile', async () => {
    const id = await postCard(decision);
    await update(id, cardSaying('Approved'));
    await assert.rejects(press(id, 'approve'), /has no action approve/);
    stage.onTurn = () => answerMessage('Someone else was first.');
    assert.equal(
      (await press(id, 'approve', { card: decision, inputs: { matchCode: '123456' } })).value,
      'Someone else was first.',
    );
    assert.deepEqual(at(stage.turns[0], 'value', 'action', 'data'), {
      requestId: 'r1',
      revision: 1,
      matchCode: '123456',
    });
  });

  it('sends an Action.Execute as an invoke with the inputs in its data', async () => {
    const id = await postCard(decision);
    stage.onTurn = () => answerMessage('Approved.');
    const answer = await press(id, 'approve', { inputs: { matchCode: '123456' } });
    assert.deepEqual(answer, { statusCode: 200, type: MESSAGE, value: 'Approved.', problems: [] });
    const [turn] = stage.turns;
    assert.deepEqual(
      [textAt(turn, 'type'), textAt(turn, 'name'), textAt(turn, 'replyToId')],
      ['invoke', 'adaptiveCard/action', id],
    );
    assert.equal(textAt(turn, 'from', 'aadObjectId'), megan.objectId);
    assert.equal(textAt(turn, 'conversation', 'id'), `${APPROVALS_CHANNEL_ID};messageid=${id}`);
    assert.deepEqual(at(turn, 'value'), {
      action: {
        type: 'Action.Execute',
        id: 'approve',
        title: 'Approve',
        verb: 'approve',
        data: { requestId: 'r1', revision: 1, matchCode: '123456' },
      },
      trigger: 'manual',
    });
    assert.deepEqual(stage.badTokens, []);
  });

  it('leaves empty inputs out, as the clients do', async () => {
    const id = await postCard(decision);
    stage.onTurn = () => answerMessage('Six digits, please.');
    await press(id, 'Approve');
    assert.deepEqual(at(stage.turns[0], 'value', 'action', 'data'), { requestId: 'r1', revision: 1 });
  });

  it('sends nothing while a client would mark an input red', async () => {
    const id = await postCard(decision);
    await assert.rejects(press(id, 'approve', { inputs: { matchCode: '12' } }), /Verification digits: six digits/);
    await assert.rejects(press(id, 'Reject now'), /Reason: choose one/);
    await assert.rejects(press(id, 'Reject now', { inputs: { reason: 'other' } }), /Reason: choose one/);
    await assert.rejects(press(id, 'approve', { inputs: { reason: 'wrong_room' } }), /no input reason/);
    await assert.rejects(press(id, 'Nonsense'), { status: 400 });
    await assert.rejects(press(id, 'Reject'), { status: 400 });
    assert.equal(stage.turns.length, 0);
  });

  it('sends the inputs of an opened card together with those around it', async () => {
    const id = await postCard(decision);
    stage.onTurn = () => answerMessage('Rejected.');
    await press(id, 'Reject now', { inputs: { reason: 'wrong_room', matchCode: '123456' } });
    assert.deepEqual(at(stage.turns[0], 'value', 'action', 'data'), {
      requestId: 'r1',
      reason: 'wrong_room',
      matchCode: '123456',
    });
  });

  it('shows the card that an Execute returns to the one who pressed, an update to all', async () => {
    const id = await postCard(decision);
    stage.onTurn = () => answerCard('You approved');
    await press(id, 'approve');
    assert.deepEqual([await seenBy(megan.objectId), await seenBy(diego.objectId)], ['You approved', 'A console waits']);
    await update(id, cardSaying('Approved by Megan'));
    assert.deepEqual(
      [await seenBy(megan.objectId), await seenBy(diego.objectId)],
      ['Approved by Megan', 'Approved by Megan'],
    );
    await assert.rejects(press(id, 'approve'), /no action approve/);
  });

  it('asks for the view of each listed person once per revision', async () => {
    const refresh = {
      action: { type: 'Action.Execute', verb: 'view', data: { requestId: 'r1' } },
      userIds: [mriOf(megan.objectId)],
    };
    stage.onTurn = (turn) => answerCard(`For ${textAt(turn, 'from', 'name') ?? ''}`, { refresh });
    const id = await postCard({ ...decision, refresh });
    assert.equal(await seenBy(diego.objectId), 'A console waits');
    await waitUntilSees(megan.objectId, 'For Megan Bowen');
    assert.equal(await seenBy(diego.objectId), 'A console waits');
    assert.equal(stage.turns.length, 1);
    assert.equal(textAt(stage.turns[0], 'value', 'trigger'), 'automatic');
    await update(id, { ...decision, refresh });
    await waitUntilSees(megan.objectId, 'For Megan Bowen');
    assert.equal(stage.turns.length, 2);
  });

  it('stops when the bot answers each refresh with an update', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'view' }, userIds: [mriOf(megan.objectId)] };
    await stage.client.setFaults({ rateLimits: false });
    let id = '';
    stage.onTurn = async () => {
      await update(id, { ...decision, refresh });
      return answerCard('never shown', { refresh });
    };
    id = await postCard({ ...decision, refresh });
    const { cursor } = await stage.client.events(megan.objectId);
    for (let round = 0, after = cursor; round < 5; round += 1) {
      await stage.client.messages(APPROVALS_CHANNEL_ID, megan.objectId);
      ({ cursor: after } = await stage.client.events(megan.objectId, after));
    }
    await stage.client.messages(APPROVALS_CHANNEL_ID, megan.objectId);
    await stage.client.messages(APPROVALS_CHANNEL_ID, megan.objectId);
    assert.equal(stage.turns.length, 5);
    assert.ok(
      (await stage.client.log()).some(({ problems }) => problems.some((problem) => problem.includes('in a circle'))),
    );
  });

  it('fetches a dialog for an Action.Submit that asks for one, and hands in its data', async () => {
    const id = await postCard(decision);
    const dialog = { title: 'One-time password', url: 'http://127.0.0.1:3978/tab/code', height: 300, width: 400 };
    stage.onTurn = ({ name }) => (name === 'task/fetch' ? { body: { task: { type: 'continue', value: dialog } } } : {});
    const answer = await press(id, 'Show code');
    assert.deepEqual(answer, { statusCode: 200, type: 'task/continue', value: dialog, problems: [] });
    assert.equal(textAt(stage.turns[0], 'name'), 'task/fetch');
    assert.equal(textAt(stage.turns[0], 'value', 'data', 'otp'), 'o1');
    const closed = await stage.client.submitDialog({
      as: megan.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId: id,
      data: { seen: 'yes' },
    });
    assert.equal(closed.type, 'task/none');
    assert.equal(textAt(stage.turns[1], 'value', 'data', 'seen'), 'yes');
  });

  it('sends other submits, and the fallback of an Execute, as a message without text', async () => {
    const id = await postCard(decision);
    assert.deepEqual(await press(id, 'Later', { inputs: { matchCode: '123456' } }), {
      statusCode: 200,
      type: 'message',
      problems: [],
    });
    await press(id, 'approve', { useFallback: true });
    const [later, approve] = stage.turns;
    assert.deepEqual(
      [textAt(later, 'type'), textAt(later, 'text'), textAt(later, 'replyToId')],
      ['message', undefined, id],
    );
    assert.deepEqual(at(later, 'value'), { later: true, matchCode: '123456' });
    assert.deepEqual(at(approve, 'value'), { requestId: 'r1', verb: 'approve' });
    assert.equal((await press(id, 'Open')).value, 'https://contoso.example/');
  });

  it('points out answers that Teams would not take', async () => {
    const id = await postCard(decision);
    const wrong: readonly (readonly [RegExp, unknown])[] = [
      [/HTTP 501/, undefined],
      [/no statusCode/, {}],
      [/type "x" is unknown/, { statusCode: 200, type: 'x', value: '' }],
      [/no version/, { statusCode: 200, type: ADAPTIVE_CARD, value: { type: 'AdaptiveCard' } }],
      [/without code or message/, { statusCode: 400, type: 'application/vnd.microsoft.error', value: 'no' }],
    ];
    for (const [expected, body] of wrong) {
      stage.onTurn = () => (body === undefined ? { status: 501 } : { body });
      const { problems } = await press(id, 'approve');
      assert.match(problems.join(), expected);
      assert.match((await stage.client.log()).at(-1)?.problems.join() ?? '', expected);
    }
    assert.equal(await seenBy(megan.objectId), 'A console waits');
  });

  it('sends the turn again when the message of an answer is empty', async () => {
    const id = await postCard(decision);
    stage.onTurn = () => answerMessage('');
    assert.deepEqual((await press(id, 'approve')).problems, ['the message is empty']);
    assert.equal(stage.turns.length, 2);
    assert.equal(textAt(stage.turns[0], 'id'), textAt(stage.turns[1], 'id'));
  });

  it('lets nobody press who is not there', async () => {
    const id = await postCard(decision);
    await stage.client.removeMember(APPROVALS_CHANNEL_ID, adele.objectId);
    await assert.rejects(press(id, 'approve', { as: adele.objectId }), { status: 403 });
  });
});
