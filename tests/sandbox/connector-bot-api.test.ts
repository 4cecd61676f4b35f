import assert from 'node:assert/strict';
import { at, objectsIn, textAt } from '../../env/sandbox/connector/json-object.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import {
  APPROVALS_CHANNEL_ID,
  CONFIDENTIAL_CHANNEL_ID,
  GENERAL_CHANNEL_ID,
  mriOf,
  PARTNERS_CHANNEL_ID,
  personalConversationId,
  PROJECTS_CHANNEL_ID,
} from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { adaptiveCard, startStage } from './fake-bot.ts';
import type { Stage } from './fake-bot.ts';
import { send } from './loopback-client.ts';

const { adele, isaiah } = SANDBOX_PEOPLE;
const chatOfAdele = personalConversationId(adele.objectId);
const activitiesOf = (conversationId: string) => `/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
const card = (more: JsonObject = {}): JsonObject => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'hello' }],
  ...more,
});

describe('the connector as the bot sees it', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await startStage();
  });
  afterEach(() => stage.close());

  const post = (activity: unknown, conversationId = chatOfAdele) =>
    stage.ask('POST', activitiesOf(conversationId), activity);
  const codeOf = (body: unknown) => textAt(body, 'error', 'code');
  const newThread = (channelId = APPROVALS_CHANNEL_ID, text = 'a card follows') =>
    stage.ask('POST', '/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channelId } },
      activity: { type: 'message', text },
    });

  it('refuses callers without the token of the bot', async () => {
    const path = `${stage.connectorUrl}${activitiesOf(chatOfAdele)}`;
    const without = await send('POST', path, { type: 'message', text: 'hi' });
    const wrong = await send('POST', path, { type: 'message', text: 'hi' }, { authorization: 'Bearer nonsense' });
    assert.deepEqual([without.status, wrong.status], [401, 401]);
  });

  it('posts, updates and deletes', async () => {
    const posted = await post({ type: 'message', text: 'one' });
    assert.equal(posted.status, 201);
    const id = textAt(posted.body, 'id') ?? '';
    assert.equal(
      (await stage.ask('PUT', `${activitiesOf(chatOfAdele)}/${id}`, { type: 'message', text: 'two' })).status,
      200,
    );
    const [changed] = await stage.client.messages(chatOfAdele, adele.objectId);
    assert.deepEqual(
      [changed?.text, changed?.from.isBot, changed?.deleted, typeof changed?.updatedAt],
      ['two', true, false, 'string'],
    );
    assert.equal((await stage.ask('DELETE', `${activitiesOf(chatOfAdele)}/${id}`)).status, 200);
    const [deleted] = await stage.client.messages(chatOfAdele, adele.objectId);
    assert.deepEqual([deleted?.text, deleted?.deleted], ['', true]);
    const late = await stage.ask('PUT', `${activitiesOf(chatOfAdele)}/${id}`, { type: 'message', text: 'three' });
    assert.deepEqual([late.status, codeOf(late.body)], [404, 'ActivityNotFoundInConversation']);
  });

  it('starts a thread in a channel and continues it', async () => {
    const { status, body } = await newThread();
    const activityId = textAt(body, 'activityId') ?? '';
    assert.equal(status, 201);
    assert.equal(textAt(body, 'id'), `${APPROVALS_CHANNEL_ID};messageid=${activityId}`);
    await post({ type: 'message', text: 'in the thread' }, textAt(body, 'id'));
    const reply = await stage.ask('POST', `${activitiesOf(textAt(body, 'id') ?? '')}/${activityId}`, {
      type: 'message',
      text: 'a reply',
    });
    assert.equal(reply.status, 201);
    await post({ type: 'message', text: 'a thread of its own' }, APPROVALS_CHANNEL_ID);
    const messages = await stage.client.messages(APPROVALS_CHANNEL_ID, adele.objectId);
    assert.deepEqual(
      messages.map(({ threadId }) => threadId === activityId),
      [true, true, true, false],
    );
    const unknown = await post({ type: 'message', text: 'lost' }, `${APPROVALS_CHANNEL_ID};messageid=1`);
    assert.equal(unknown.status, 404);
  });

  it('opens the personal chat with somebody by their id of the roster or of Entra', async () => {
    for (const id of [mriOf(adele.objectId), adele.objectId]) {
      const { status, body } = await stage.ask('POST', '/v3/conversations', {
        members: [{ id }],
        tenantId: SANDBOX_TENANT_ID,
      });
      assert.deepEqual([status, textAt(body, 'id')], [201, chatOfAdele]);
    }
    const noTenant = await stage.ask('POST', '/v3/conversations', { members: [{ id: adele.objectId }] });
    assert.equal(noTenant.status, 400);
    await stage.client.removeBot(chatOfAdele);
    const removed = await stage.ask('POST', '/v3/conversations', {
      members: [{ id: adele.objectId }],
      tenantId: SANDBOX_TENANT_ID,
    });
    assert.deepEqual([removed.status, codeOf(removed.body)], [403, 'BotNotInConversationRoster']);
  });

  it('answers 404 for conversations that are not, and 403 where the bot is not', async () => {
    assert.equal((await post({ type: 'message', text: 'hi' }, '19:nowhere@thread.tacv2')).status, 404);
    const refused = await newThread(CONFIDENTIAL_CHANNEL_ID);
    assert.deepEqual([refused.status, codeOf(refused.body)], [403, 'BotNotInConversationRoster']);
  });

  it('refuses what Teams would not show', async () => {
    const mention = {
      type: 'mention',
      mentioned: { id: mriOf(adele.objectId), name: 'Adele' },
      text: '<at>Adele</at>',
    };
    const wrong: readonly (readonly [string, unknown])[] = [
      ['neither text nor attachments', { type: 'message' }],
      ['cannot be sent', { type: 'trace', text: 'x' }],
      ['another conversation', { type: 'message', text: 'x', conversation: { id: APPROVALS_CHANNEL_ID } }],
      ['no version', adaptiveCard({ type: 'AdaptiveCard', body: [] })],
      ['newer than 1.5', adaptiveCard(card({ version: '1.6' }))],
      ['Unknown element type "Bogus"', adaptiveCard(card({ body: [{ type: 'Bogus' }] }))],
      ['unique Id', adaptiveCard(card({ body: [{ type: 'Input.Text' }] }))],
      [
        '29:',
        adaptiveCard(card({ refresh: { action: { type: 'Action.Execute', verb: 'v' }, userIds: [adele.objectId] } })),
      ],
      ['no mention entity', { type: 'message', text: '<at>Adele</at> look' }],
      ['does not stand in the text', { type: 'message', text: 'look', entities: [mention] }],
      [
        'nobody of the conversation',
        {
          type: 'message',
          text: '<at>X</at>',
          entities: [{ ...mention, text: '<at>X</at>', mentioned: { id: '29:x' } }],
        },
      ],
      ['no mention entity', adaptiveCard(card({ body: [{ type: 'TextBlock', text: '<at>Adele</at>' }] }))],
    ];
    await stage.client.setFaults({ rateLimits: false });
    for (const [expected, activity] of wrong) {
      const { status, body } = await post(activity);
      assert.equal(status, 400, expected);
      assert.ok(textAt(body, 'error', 'message')?.includes(expected), `${expected}: ${JSON.stringify(body)}`);
      assert.ok((await stage.client.log()).at(-1)?.problems.some((problem) => problem.includes(expected)));
    }
    assert.deepEqual(await stage.client.messages(chatOfAdele, adele.objectId), []);
    const fine = await post({ type: 'message', text: '<at>Adele</at> look', entities: [mention] });
    assert.equal(fine.status, 201);
  });

  it('refuses cards above 20 kB and messages above 100 kB', async () => {
    const long = (length: number) => adaptiveCard(card({ body: [{ type: 'TextBlock', text: 'x'.repeat(length) }] }));
    assert.equal((await post(long(19_000))).status, 201);
    assert.match(textAt((await post(long(20_001))).body, 'error', 'message') ?? '', /more than 20000/);
    assert.equal((await post({ type: 'message', text: 'x'.repeat(103_000) })).status, 413);
  });

  it('tells who is in a conversation', async () => {
    const members = await stage.ask('GET', `/v3/conversations/${encodeURIComponent(APPROVALS_CHANNEL_ID)}/members`);
    assert.equal(objectsIn(members.body).length, 8);
    const base = `/v3/conversations/${encodeURIComponent(GENERAL_CHANNEL_ID)}`;
    const one = await stage.ask('GET', `${base}/members/${encodeURIComponent(mriOf(adele.objectId))}`);
    assert.deepEqual(one.body, {
      id: mriOf(adele.objectId),
      name: 'Adele Vance',
      objectId: adele.objectId,
      aadObjectId: adele.objectId,
      givenName: 'Adele',
      surname: 'Vance',
      email: adele.userPrincipalName,
      userPrincipalName: adele.userPrincipalName,
      tenantId: SANDBOX_TENANT_ID,
      userRole: 'user',
    });
    assert.deepEqual((await stage.ask('GET', `${base}/members/${adele.objectId}`)).body, one.body);
    assert.equal((await stage.ask('GET', `${base}/members/29:nobody`)).status, 404);
  });

  it('lists a guest under the tenant that invited them, and in a shared channel under their own', async () => {
    const tenantIn = async (channelId: string) =>
      textAt(
        (await stage.ask('GET', `/v3/conversations/${encodeURIComponent(channelId)}/members/${isaiah.objectId}`)).body,
        'tenantId',
      );
    assert.equal(await tenantIn(APPROVALS_CHANNEL_ID), SANDBOX_TENANT_ID);
    assert.equal(await tenantIn(PARTNERS_CHANNEL_ID), isaiah.homeTenantId);
  });

  it('pages through the members', async () => {
    const path = `/v3/conversations/${encodeURIComponent(APPROVALS_CHANNEL_ID)}/pagedmembers?pageSize=3`;
    const names: string[] = [];
    let token = '';
    do {
      const { body } = await stage.ask('GET', `${path}&continuationToken=${token}`);
      names.push(...objectsIn(at(body, 'members')).map((member) => textAt(member, 'givenName') ?? ''));
      token = textAt(body, 'continuationToken') ?? '';
    } while (token !== '');
    assert.deepEqual(names, ['Adele', 'Grady', 'Megan', 'Diego', 'Lidia', 'Alex', 'Isaiah', 'Nestor']);
  });

  it('describes the team, and its channels with their kind', async () => {
    const team = await stage.ask('GET', `/v3/teams/${encodeURIComponent(GENERAL_CHANNEL_ID)}`);
    assert.equal(textAt(team.body, 'name'), 'IT Operations');
    const { body } = await stage.ask('GET', `/v3/teams/${encodeURIComponent(GENERAL_CHANNEL_ID)}/conversations`);
    assert.deepEqual(at(body, 'conversations'), [
      { id: GENERAL_CHANNEL_ID, type: 'standard' },
      { id: APPROVALS_CHANNEL_ID, name: 'Room approvals', type: 'standard' },
      { id: PROJECTS_CHANNEL_ID, name: 'Projects', type: 'standard' },
      { id: PARTNERS_CHANNEL_ID, name: 'Partners', type: 'shared' },
    ]);
    assert.equal((await stage.ask('GET', '/v3/teams/19:other')).status, 404);
  });

  it('keeps the limits of a conversation, a channel with all its threads being one', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 8; count += 1) statuses.push((await newThread()).status);
    assert.deepEqual(statuses, [201, 201, 201, 201, 201, 201, 201, 429]);
    assert.equal((await post({ type: 'message', text: 'elsewhere' })).status, 201);
    await stage.client.setFaults({ rateLimits: false });
    assert.equal((await newThread()).status, 201);
  });

  it('makes troubles on demand', async () => {
    await stage.client.setFaults({
      add: [
        {
          effect: 'refuse',
          operation: 'send',
          conversationId: chatOfAdele,
          status: 403,
          code: 'MessageWritesBlocked',
          times: 1,
        },
        { effect: 'refuse', operation: 'send', status: 502, retryAfterSeconds: 2, times: 1 },
        { effect: 'loseReply', operation: 'send', times: 1 },
      ],
    });
    const blocked = await post({ type: 'message', text: 'one' });
    assert.deepEqual([blocked.status, codeOf(blocked.body)], [403, 'MessageWritesBlocked']);
    const failed = await post({ type: 'message', text: 'two' });
    assert.deepEqual([failed.status, failed.headers.get('retry-after')], [502, '2']);
    await assert.rejects(post({ type: 'message', text: 'three' }));
    assert.equal((await post({ type: 'message', text: 'four' })).status, 201);
    const texts = (await stage.client.messages(chatOfAdele, adele.objectId)).map(({ text }) => text);
    assert.deepEqual(texts, ['three', 'four']);
  });

  it('shows suggested actions in personal chats only', async () => {
    const suggestedActions = { to: [], actions: [{ type: 'imBack', title: 'Help', value: 'help' }] };
    await post({ type: 'message', text: 'what now?', suggestedActions });
    await post({ type: 'message', text: 'what now?', suggestedActions }, APPROVALS_CHANNEL_ID);
    const [personal] = await stage.client.messages(chatOfAdele, adele.objectId);
    const [inChannel] = await stage.client.messages(APPROVALS_CHANNEL_ID, adele.objectId);
    assert.deepEqual(personal?.suggestedActions, [{ title: 'Help', value: 'help' }]);
    assert.deepEqual(inChannel?.suggestedActions, []);
  });

  it('takes a sign of typing without storing a message', async () => {
    assert.equal((await post({ type: 'typing' })).status, 201);
    assert.deepEqual(await stage.client.messages(chatOfAdele, adele.objectId), []);
  });
});
