import assert from 'node:assert/strict';
import { serverTexts } from '../../texts/server-texts.ts';
import { DomainError } from '../../bot/domain/errors.ts';
import type { ApprovalChannel, PostedCard } from '../../bot/domain/channel/channel.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { markedTexts, unmarked } from '../support/words/marked-texts.ts';
import { textsOn } from './cards/card-texts.ts';
import {
  approvedRequest,
  pendingPage,
  pendingRequest,
  sampleAccount,
  sampleOtp,
  sampleOverview,
  sampleStatus,
} from '../support/samples/requests.ts';
import { startTeamsServer, type TeamsServer } from './teams-server.ts';

const { adele, megan } = SANDBOX_PEOPLE;
const CHAT = personalConversationId(megan.objectId);
const BERLIN = { locale: 'de-DE', timezone: 'Europe/Berlin' } as const;
const RESOLVED = new DomainError('request_already_resolved', { by: 'Megan Bowen', at: '2026-03-02T09:30:00.000Z' });

const lastFromBot = (messages: readonly MessageView[]): MessageView | undefined => {
  const last = messages.at(-1);
  return last?.from.isBot ? last : undefined;
};

function channelOf(teams: TeamsServer): ApprovalChannel {
  return {
    tenantId: SANDBOX_TENANT_ID,
    teamId: 'team',
    teamName: '',
    channelId: APPROVALS_CHANNEL_ID,
    channelName: '',
    serviceUrl: teams.connectorUrl,
  };
}

async function sayAsMegan(
  { client }: TeamsServer,
  text: string,
  settings: object = BERLIN,
  conversationId = CHAT,
): Promise<MessageView> {
  assert.equal((await client.say({ as: megan.objectId, conversationId, text, ...settings })).botStatus, 200);
  return client.waitFor(conversationId, megan.objectId, lastFromBot);
}

const readOn = ({ text, cards }: MessageView): string => [text, ...textsOn(cards)].join('\n');

describe('the language of the bot', () => {
  let teams: TeamsServer;
  let posted: PostedCard;
  beforeEach(async () => {
    teams = await startTeamsServer();
    posted = await teams.bot.notifier.post(channelOf(teams), pendingRequest());
  });
  afterEach(() => teams.close());

  const cardOf = async (as: string): Promise<string> => {
    const messages = await teams.client.messages(APPROVALS_CHANNEL_ID, as);
    return textsOn(messages.find(({ id }) => id === posted.activityId)?.cards).join('\n');
  };
  const pressAsMegan = (action: string, inputs = {}) =>
    teams.client.press({
      as: megan.objectId,
      conversationId: APPROVALS_CHANNEL_ID,
      activityId: posted.activityId,
      action,
      inputs,
      ...BERLIN,
    });

  it('is that of whoever speaks, turn by turn', async () => {
    teams.api.pending.resolves(pendingPage([pendingRequest()]));
    assert.match(readOn(await sayAsMegan(teams, 'pending')), /1 Anforderung wartet auf Genehmigung/);
    assert.match(readOn(await sayAsMegan(teams, 'pending', { locale: 'en-GB' })), /1 request is waiting for approval/);
    assert.match(readOn(await sayAsMegan(teams, 'pending', { locale: 'ja-JP' })), /1 request is waiting for approval/);
  });

  it("is that of the presser in the answer, with the time in the presser's zone, while the channel keeps its own", async () => {
    teams.api.approve.rejects(RESOLVED);
    teams.api.viewRequest.resolves({ request: approvedRequest(), viewer: 'approver' });
    const answer = await pressAsMegan('Approve', { matchCode: '123456' });
    assert.match(
      JSON.stringify(answer.value),
      /Genehmigt von Megan Bowen.*hat schon Megan Bowen entschieden \(02\.03\.2026, 10:30\)/,
    );
    assert.match(await cardOf(megan.objectId), /Geräteinformationen/);
    assert.match(await cardOf(adele.objectId), /Device information/);
    assert.equal(await teams.bot.notifier.update(posted, approvedRequest()), 'updated');
    assert.match(await cardOf(adele.objectId), /Approved by Megan Bowen/);
  });

  it('is that of the presser in a refusal, which the presser alone reads', async () => {
    teams.api.approve.rejects(new DomainError('match_code_wrong'));
    const answer = await pressAsMegan('Approve', { matchCode: '000000' });
    assert.match(String(answer.value), /^Das sind nicht die Ziffern auf der Konsole/);
  });

  it('is that of the setting in all that many read', async () => {
    const german = await startTeamsServer({ language: 'de' });
    const channel = channelOf(german);
    const card = await german.bot.notifier.post(channel, pendingRequest(), { hasTwin: true });
    await german.bot.notifier.remind(card, 1, 45);
    await german.bot.notifier.alert(channel, { kind: 'many_wrong_codes' });
    await german.bot.notifier.postDigest(channel, { at: new Date(), waiting: 21, oldest: [pendingRequest()] });
    const chat = {
      tenantId: SANDBOX_TENANT_ID,
      objectId: megan.objectId,
      conversationId: CHAT,
      serviceUrl: german.connectorUrl,
    };
    await german.bot.chats.postToChat(chat, pendingRequest(), { state: 'missing' });
    const said = [
      ...(await german.client.messages(APPROVALS_CHANNEL_ID, adele.objectId)),
      ...(await german.client.messages(CHAT, megan.objectId)),
    ]
      .map(readOn)
      .join('\n');
    await german.close();
    for (const words of [
      /Wenn Sie eine weitere Karte zu dieser Anforderung sehen/,
      /wartet seit 1 Minute auf Genehmigung\. Sie läuft in 45 Minuten ab/,
      /⚠ Warnung\nJemand probiert viele falsche/,
      /21 Anforderungen warten/,
      /Es gibt keinen Genehmigungskanal\. Genehmigende erhalten/,
    ])
      assert.match(said, words);
  });
});

describe('all that the bot answers', () => {
  const german = serverTexts('de');
  const kept = { ...german };
  let teams: TeamsServer;
  before(async () => {
    Object.assign(german, markedTexts());
    teams = await startTeamsServer();
    const { api } = teams;
    api.permissions.resolves(new Set(['generate', 'approve', 'read']));
    api.findAccounts.resolves({ match: 'exact', accounts: [sampleAccount()] });
    api.issueOtp.resolves({ otp: sampleOtp(), account: sampleAccount(), superseded: true });
    api.status.resolves(sampleStatus());
    api.overview.resolves(sampleOverview([pendingRequest()]));
    api.pending.resolves(pendingPage([pendingRequest()]));
    api.findRevocable.resolves({ match: 'exact', accounts: [sampleAccount()] });
    api.revoke.resolves({ otp: sampleOtp(), account: sampleAccount() });
    api.request.resolves(pendingRequest());
    api.approve.resolves(approvedRequest());
    api.reject.rejects(RESOLVED);
    api.mayChooseChannel.resolves({ state: 'missing' });
    api.chooseChannel.resolves('chosen');
    api.mayShowCode.rejects(new DomainError('code_gone'));
  });
  after(async () => {
    Object.assign(german, kept);
    await teams.close();
  });

  /** The app, and what people, rooms and consoles are called. */
  const NAMES =
    /Rooms OTP|Oslo 3\.14|Oslo 7|Oslo, 3|room-01@contoso\.example|Adele Vance|Megan Bowen|Contoso|Console 2|SN-4711|K7QF|Room approvals/gu;
  const NO_WORDS = /\b[0-9a-f]{8}\b|\{\{(?:DATE|TIME)\([^)]*\)\}\}/gu;
  const assertMarked = (texts: readonly string[]): void => {
    assert.ok(
      texts.some((text) => text.includes('⟦')),
      texts.join('\n'),
    );
    const choices = new Set(Object.keys(kept.field.reasons));
    const foreign = texts
      .filter((text) => !choices.has(text))
      .map((text) => unmarked(text).replaceAll('\u200B', '').replaceAll(NAMES, '').replaceAll(NO_WORDS, ''))
      .filter((text) => /\p{L}/u.test(text));
    assert.deepEqual(foreign, []);
  };

  const COMMANDS = [
    'help',
    'something else',
    'generate otp',
    'generate otp Oslo 3.14',
    'status',
    'status Oslo 3.14',
    'pending',
    'revoke Oslo 3.14',
    'approve 0f3c9a1e 123456',
    'reject 0f3c9a1e 3',
    'reject 0f3c9a1e 9',
  ];
  for (const command of COMMANDS) {
    it(`to "${command}" comes from the catalog`, async () => {
      const { text, cards } = await sayAsMegan(teams, command);
      assertMarked([text, ...textsOn(cards)]);
    });
  }

  it('to "use this channel" comes from the catalog, the probe included', async () => {
    await sayAsMegan(teams, 'use this channel', BERLIN, APPROVALS_CHANNEL_ID);
    const said = (await teams.client.messages(APPROVALS_CHANNEL_ID, megan.objectId)).filter(({ from }) => from.isBot);
    assert.equal(said.length, 2);
    for (const { text, cards } of said) assertMarked([text, ...textsOn(cards)].filter((one) => one !== ''));
  });

  it('in dialogs, and where there are none, comes from the catalog', async () => {
    const { id: activityId, cards } = await sayAsMegan(teams, 'generate otp Oslo 3.14');
    const place = { as: megan.objectId, conversationId: CHAT, activityId } as const;
    const refused = await teams.client.press({ ...place, action: `⟦${serverTexts('en').chatCards.showCode}⟧` });
    assertMarked([String(refused.value)]);
    teams.api.mayShowCode.resolves();
    const opened = await teams.client.press({ ...place, action: `⟦${serverTexts('en').chatCards.showCode}⟧` });
    assertMarked(textsOn(opened.value));
    assert.equal(cards.length, 1);
  });
});
