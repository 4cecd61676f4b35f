import assert from 'node:assert/strict';
import { pino } from 'pino';
import { restore, stub } from 'sinon';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { type HttpServer, startHttpServer } from '../../bot/http/server/server.ts';
import { NO_OPENINGS } from '../http/no-openings.ts';
import { unnoted } from '../support/unnoted.ts';
import { seeded } from '../fuzz/odd-json.ts';
import { fuzzedActivity, goodActivity } from './fuzzed-activities.ts';
import { startTeamsServer, type TeamsServer } from './teams-server.ts';

const FUZZED = 1_000;
const SEED = 20_261_130;

describe('a malformed activity with a good token', () => {
  let teams: TeamsServer;
  let server: HttpServer;
  let authorization: string;
  before(async () => {
    // The SDK prints the keys when the keys don't vouch for the channel.
    stub(console, 'error');
    teams = await startTeamsServer();
    await teams.client.setFaults({ rateLimits: false });
    teams.api.permissions.resolves(new Set(['read']));
    server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      noteRefusal: unnoted,
      log: pino({ level: 'silent' }),
      readDevice: readDeviceInformation,
      readKey: readConsolePublicKey,
      consoles: { ...NO_OPENINGS, submitOtp: stub(), collectCredential: stub(), acknowledge: stub() },
      messages: (request, response) => teams.bot.process(request, response),
    });
    authorization = `Bearer ${await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl })}`;
  });
  after(async () => {
    restore();
    await server.close();
    await teams.close();
  });

  async function statusOf(body: string | Buffer): Promise<number> {
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${server.url}/api/messages`, { method: 'POST', headers, body });
    await answer.arrayBuffer();
    return answer.status;
  }

  const withChange = (change: Readonly<Record<string, unknown>>): string =>
    JSON.stringify({ ...goodActivity(teams.connectorUrl), ...change });

  it('is told from a good one, which the bot answers', async () => {
    assert.equal(await statusOf(withChange({})), 200);
  });

  const MALFORMED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    'entities that are no list': { entities: {} },
    'an entity that is null': { entities: [null] },
    'an entity without a type': { entities: [{}] },
    'a mention of nobody': { entities: [{ type: 'mention', text: 'x' }] },
    'no conversation': { conversation: undefined },
    'a conversation without an id': { conversation: {} },
    'no sender': { from: undefined },
    'no recipient': { recipient: null },
    'a sender that is a text': { from: 'somebody' },
    'a number as channel': { channelId: 5 },
    'no channel': { channelId: undefined },
    'a list as text': { text: ['help'] },
    'channel data that are a text': { channelData: 'x' },
    'a tenant that is a number': { channelData: { tenant: 5 } },
    'a null character in a command': { text: 'status Oslo\0' },
    'a null character in the data of a button': { value: { verb: 'status', account: '\0' } },
    'an id of 3,000 characters': { conversation: { id: 'x'.repeat(3_000), conversationType: 'personal' } },
    'data of 3,000 levels': { value: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) as unknown },
  };

  for (const [what, change] of Object.entries(MALFORMED)) {
    it(`is answered with 400: ${what}`, async () => assert.equal(await statusOf(withChange(change)), 400));
  }

  it('is answered with 400 when it is not UTF-8, and a byte order mark changes nothing', async () => {
    const body = withChange({});
    assert.equal(await statusOf(Buffer.concat([Buffer.from('\uFEFF'), Buffer.from(body)])), 200);
    assert.equal(await statusOf(Buffer.from(body.replace('help', 'h\u00E9lp'), 'latin1')), 400);
  });

  it('is answered with 400 when Teams knows no such conversation', async () => {
    for (const id of ['19:unknown', '\u202E', '%2e%2e/']) {
      const conversation = { id, conversationType: 'personal' };
      assert.equal(await statusOf(withChange({ conversation })), 400, id);
      assert.equal(await statusOf(withChange({ conversation, type: 'installationUpdate', action: 'add' })), 400, id);
    }
  });

  it('takes a message without a text, a null for what is not known, and half an emoji', async () => {
    for (const change of [{ text: undefined }, { text: null, entities: null }, { text: 'status \uD83D' }])
      assert.equal(await statusOf(withChange(change)), 200, JSON.stringify(change));
  });

  it(`is never answered with 5xx, in ${FUZZED} changes of good ones`, async () => {
    const random = seeded(SEED);
    const answered = new Map<number, number>();
    for (let count = 0; count < FUZZED; count += 1) {
      const { body, change } = fuzzedActivity(teams.connectorUrl, random);
      const status = await statusOf(body);
      assert.ok(status < 500 || status === 501, `${status} for ${change} (number ${count} of seed ${SEED})`);
      answered.set(status, (answered.get(status) ?? 0) + 1);
    }
    for (const status of [200, 400])
      assert.ok((answered.get(status) ?? 0) > FUZZED / 10, JSON.stringify([...answered]));
  }).timeout(300_000);
});
