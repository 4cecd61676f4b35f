import assert from 'node:assert/strict';
import { at, textAt } from '../../env/sandbox/connector/json-object.ts';
import {
  APPROVALS_CHANNEL_ID,
  BOT_MRI,
  CONFIDENTIAL_CHANNEL_ID,
  GENERAL_CHANNEL_ID,
  GROUP_CHAT_ID,
  mriOf,
  PARTNERS_CHANNEL_ID,
  personalConversationId,
  TEAM,
} from '../../env/sandbox/connector/layout.ts';
import { ConnectorError } from '../../env/sandbox/connector-client.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { startStage } from './fake-bot.ts';
import type { Stage } from './fake-bot.ts';

const { adele, alex, isaiah, lidia } = SANDBOX_PEOPLE;
const chatOfAdele = personalConversationId(adele.objectId);

describe('turns from the connector to the bot', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await startStage();
  });
  afterEach(() => stage.close());

  const sayInChannel = (text: string, more: { mention?: boolean; threadId?: string } = {}) =>
    stage.client.say({ as: adele.objectId, conversationId: APPROVALS_CHANNEL_ID, text, ...more });

  it('brings a personal message with a token that is good for its service URL', async () => {
    const outcome = await stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'help' });
    assert.equal(outcome.botStatus, 200);
    assert.deepEqual(stage.badTokens, []);
    const [turn] = stage.turns;
    assert.equal(textAt(turn, 'id'), outcome.activityId);
    assert.equal(textAt(turn, 'text'), 'help');
    assert.equal(textAt(turn, 'channelId'), 'msteams');
    assert.equal(textAt(turn, 'serviceUrl'), stage.connectorUrl);
    assert.deepEqual(at(turn, 'from'), {
      id: mriOf(adele.objectId),
      name: adele.displayName,
      aadObjectId: adele.objectId,
    });
    assert.equal(textAt(turn, 'recipient', 'id'), BOT_MRI);
    assert.deepEqual(at(turn, 'conversation'), {
      id: chatOfAdele,
      tenantId: SANDBOX_TENANT_ID,
      conversationType: 'personal',
    });
    assert.equal(textAt(turn, 'channelData', 'tenant', 'id'), SANDBOX_TENANT_ID);
  });

  it('brings a channel message only when it mentions the bot, with the mention in the text', async () => {
    assert.equal((await sayInChannel('just talking', { mention: false })).botStatus, undefined);
    assert.equal(stage.turns.length, 0);
    const { activityId } = await sayInChannel('pending');
    const [turn] = stage.turns;
    assert.match(textAt(turn, 'text') ?? '', /^<at>Rooms OTP<\/at> pending\s$/);
    assert.deepEqual(at(turn, 'entities'), [
      { type: 'mention', mentioned: { id: BOT_MRI, name: 'Rooms OTP' }, text: '<at>Rooms OTP</at>' },
      { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'Etc/UTC' },
    ]);
    assert.equal(textAt(turn, 'conversation', 'id'), `${APPROVALS_CHANNEL_ID};messageid=${activityId}`);
    assert.equal(textAt(turn, 'channelData', 'channel', 'id'), APPROVALS_CHANNEL_ID);
    assert.equal(textAt(turn, 'channelData', 'team', 'id'), TEAM.id);
  });

  it('keeps an answer in the thread it was given in', async () => {
    const first = await sayInChannel('pending');
    await sayInChannel('status', { threadId: first.activityId });
    assert.equal(textAt(stage.turns[1], 'conversation', 'id'), `${APPROVALS_CHANNEL_ID};messageid=${first.activityId}`);
    const messages = await stage.client.messages(APPROVALS_CHANNEL_ID, adele.objectId);
    assert.deepEqual(new Set(messages.map(({ threadId }) => threadId)), new Set([first.activityId]));
  });

  it('sends a turn once more when the bot does not answer in time', async () => {
    await stage.client.setBot({ endpoint: stage.endpoint, turnTimeoutMs: 40 });
    stage.onTurn = () => (stage.turns.length === 1 ? { silent: true } : {});
    const outcome = await stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'help' });
    assert.equal(outcome.botStatus, 200);
    assert.deepEqual(
      stage.turns.map((turn) => textAt(turn, 'id')),
      [outcome.activityId, outcome.activityId],
    );
    stage.onTurn = () => ({ silent: true });
    const silent = await stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'help' });
    assert.equal(silent.botStatus, 504);
    assert.equal(stage.turns.length, 4);
  });

  it('tells when the bot cannot be reached', async () => {
    await stage.client.setBot({ endpoint: 'http://127.0.0.1:9/api/messages' });
    const outcome = await stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'help' });
    assert.equal(outcome.botStatus, 502);
    assert.match(outcome.problem ?? '', /cannot be reached/);
  });

  it('takes a bot on this machine only', async () => {
    for (const endpoint of [
      'https://bot.contoso.example/api/messages',
      'http://127.0.0.1.contoso.example/',
      'nonsense',
    ]) {
      await assert.rejects(stage.client.setBot({ endpoint }), { status: 400 });
    }
  });

  it('shows each person the conversations they are in', async () => {
    const names = async (as: string) => (await stage.client.conversations(as)).map(({ name }) => name);
    assert.deepEqual(await names(adele.objectId), [
      'Rooms OTP',
      'Room roll-out',
      'General',
      'Room approvals',
      'Projects',
      'Partners',
      'Confidential',
    ]);
    assert.deepEqual(await names(alex.objectId), ['Rooms OTP', 'General', 'Room approvals', 'Projects']);
    await assert.rejects(
      stage.client.messages(chatOfAdele, alex.objectId),
      new ConnectorError(403, 'NotAMember', `${alex.objectId} is not in Chat of Adele Vance`),
    );
    assert.equal((await stage.client.people()).length, 8);
  });

  it('lets a person without the bot talk, but not to the bot', async () => {
    const outcome = await stage.client.say({
      as: adele.objectId,
      conversationId: CONFIDENTIAL_CHANNEL_ID,
      text: 'hello',
    });
    assert.equal(outcome.botStatus, undefined);
    await stage.client.removeBot(chatOfAdele);
    await assert.rejects(stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'help' }), {
      status: 403,
    });
  });

  it('tells the bot when it is added to or removed from the team, a chat or a channel', async () => {
    const told = () =>
      stage.turns
        .splice(0)
        .map((turn) => [
          textAt(turn, 'type'),
          textAt(turn, 'channelData', 'eventType') ?? textAt(turn, 'action'),
          textAt(turn, 'conversation', 'id'),
        ]);
    await stage.client.removeBot(APPROVALS_CHANNEL_ID);
    assert.deepEqual(told(), [
      ['conversationUpdate', 'teamMemberRemoved', GENERAL_CHANNEL_ID],
      ['installationUpdate', 'remove', GENERAL_CHANNEL_ID],
    ]);
    assert.equal((await sayInChannel('pending')).botStatus, undefined);
    await stage.client.installBot(CONFIDENTIAL_CHANNEL_ID);
    assert.deepEqual(told(), [
      ['conversationUpdate', 'channelMemberAdded', CONFIDENTIAL_CHANNEL_ID],
      ['installationUpdate', 'add', CONFIDENTIAL_CHANNEL_ID],
    ]);
    await stage.client.setBot({ endpoint: stage.endpoint, announce: true });
    const places = new Set(told().map(([, , place]) => place));
    assert.ok(
      places.has(chatOfAdele) &&
        places.has(GROUP_CHAT_ID) &&
        places.has(PARTNERS_CHANNEL_ID) &&
        !places.has(GENERAL_CHANNEL_ID),
    );
  });

  it("brings the language and the zone that the person's Teams is set to, until it is told of others", async () => {
    const say = (settings: object) =>
      stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'help', ...settings });
    await say({ locale: 'de-AT', timezone: 'Asia/Kolkata' });
    await say({});
    await say({ locale: 'en-GB' });
    const told = stage.turns.map((turn) => [
      textAt(turn, 'locale'),
      textAt(turn, 'localTimezone'),
      textAt(turn, 'localTimestamp')?.slice(-6),
    ]);
    assert.deepEqual(told, [
      ['de-AT', 'Asia/Kolkata', '+05:30'],
      ['de-AT', 'Asia/Kolkata', '+05:30'],
      ['en-GB', 'Asia/Kolkata', '+05:30'],
    ]);
    const [turn = {}] = stage.turns;
    assert.deepEqual(at(turn, 'entities'), [
      { type: 'clientInfo', locale: 'de-AT', country: 'AT', platform: 'Web', timezone: 'Asia/Kolkata' },
    ]);
    assert.equal(Date.parse(textAt(turn, 'localTimestamp') ?? ''), Date.parse(textAt(turn, 'timestamp') ?? ''));
    await stage.client.say({
      as: isaiah.objectId,
      conversationId: personalConversationId(isaiah.objectId),
      text: 'hi',
    });
    assert.equal(textAt(stage.turns.at(-1), 'locale'), 'en-US');
    await assert.rejects(say({ timezone: 'Moon/Sea' }), /no time zone Moon\/Sea/);
  });

  it('tells the bot when people come and go', async () => {
    await stage.client.removeMember(GENERAL_CHANNEL_ID, lidia.objectId);
    await stage.client.addMember(PARTNERS_CHANNEL_ID, lidia.objectId);
    assert.deepEqual(
      stage.turns.map((turn) => textAt(turn, 'channelData', 'eventType')),
      ['teamMemberRemoved', 'channelMemberAdded'],
    );
    await assert.rejects(stage.client.messages(APPROVALS_CHANNEL_ID, lidia.objectId), { status: 403 });
    await stage.client.messages(PARTNERS_CHANNEL_ID, lidia.objectId);
  });

  it('wakes those who wait, and only those who may know', async () => {
    const { cursor } = await stage.client.events(adele.objectId);
    const waiting = stage.client.events(adele.objectId, cursor);
    await stage.client.say({
      as: isaiah.objectId,
      conversationId: personalConversationId(isaiah.objectId),
      text: 'hi',
    });
    await stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'hi' });
    const { events } = await waiting;
    assert.deepEqual(
      events.map(({ type, conversationId }) => [type, conversationId]),
      [['message', chatOfAdele]],
    );
  });

  it('says what was there instead when what is waited for does not come', async () => {
    await stage.client.say({ as: adele.objectId, conversationId: chatOfAdele, text: 'anybody there?' });
    await assert.rejects(
      stage.client.waitFor(chatOfAdele, adele.objectId, () => undefined, 20),
      /not seen within 20 ms.*anybody there/s,
    );
  });

  it('answers bad control requests with the name of the field', async () => {
    await assert.rejects(stage.client.say({ as: '', conversationId: chatOfAdele, text: 'x' }), /as is missing/);
    const response = await fetch(`${stage.connectorUrl}/_sandbox/actions`, { method: 'POST', body: '{}' });
    assert.equal(response.status, 415);
  });
});
