import assert from 'node:assert/strict';
import { pino } from 'pino';
import { restore, stub } from 'sinon';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { startHttpServer } from '../../bot/http/server/server.ts';
import type { HttpServer } from '../../bot/http/server/server.ts';
import { BOT_MRI, mriOf, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_BOT_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { pendingPage } from '../support/samples/requests.ts';
import { startTeamsServer } from './teams-server.ts';
import type { TeamsServer } from './teams-server.ts';
import { unnoted } from '../support/unnoted.ts';
import { NO_OPENINGS } from '../http/no-openings.ts';

const { adele } = SANDBOX_PEOPLE;
/** Whose tokens the SDK takes for those of the emulator (botframework-connector: EmulatorValidation). */
const EMULATOR_ISSUER = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const FOREIGN_SERVICE = 'https://contoso.example/emea/';
const MINUTES = 60;

interface Turn {
  readonly authorization?: string;
  readonly activity?: Readonly<Record<string, unknown>>;
}

describe('a turn with a bad token', () => {
  let teams: TeamsServer;
  let server: HttpServer;
  before(async () => {
    // The SDK prints the key that did not fit.
    stub(console, 'error');
    teams = await startTeamsServer();
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
  });
  after(async () => {
    restore();
    await server.close();
    await teams.close();
  });

  const send = ({ authorization, activity }: Turn): Promise<Response> =>
    fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify({
        type: 'message',
        id: '1',
        text: 'pending',
        channelId: 'msteams',
        serviceUrl: teams.connectorUrl,
        from: { id: mriOf(adele.objectId), aadObjectId: adele.objectId, name: adele.displayName },
        recipient: { id: BOT_MRI, name: 'Rooms OTP' },
        conversation: {
          id: personalConversationId(adele.objectId),
          conversationType: 'personal',
          tenantId: SANDBOX_TENANT_ID,
        },
        channelData: { tenant: { id: SANDBOX_TENANT_ID } },
        ...activity,
      }),
    });
  const signed = async (
    claims: Readonly<Record<string, unknown>> = {},
    options: Parameters<TeamsServer['issuer']['signChannelToken']>[1] = {},
  ) => `Bearer ${await teams.issuer.signChannelToken({ serviceUrl: teams.connectorUrl, ...claims }, options)}`;
  const seconds = () => Math.floor(Date.now() / 1000);

  async function botTokenForTeams(): Promise<string> {
    const answer = await fetch(`${teams.issuer.url}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: SANDBOX_BOT_APP.appId,
        client_secret: SANDBOX_BOT_APP.secret,
        scope: 'https://api.botframework.com/.default',
      }),
    });
    const { access_token: token } = (await answer.json()) as { readonly access_token: string };
    return `Bearer ${token}`;
  }

  async function withBrokenSignature(): Promise<string> {
    const [header, , signature] = (await signed()).split('.');
    const [, claims] = (await signed({ name: 'somebody else' })).split('.');
    return `${header}.${claims}.${signature}`;
  }

  const CASES: Readonly<Record<string, () => Promise<Turn> | Turn>> = {
    'no token': () => ({}),
    'an empty header': () => ({ authorization: '' }),
    'a scheme that is not Bearer': async () => ({ authorization: (await signed()).replace('Bearer', 'Basic') }),
    'Bearer without a token': () => ({ authorization: 'Bearer ' }),
    garbage: () => ({ authorization: 'Bearer garbage' }),
    'three parts of garbage': () => ({ authorization: 'Bearer ey.ey.ey' }),
    'no signature (alg none)': async () => ({ authorization: await signed({}, { key: 'none' }) }),
    'the public key as shared secret (HS256)': async () => ({ authorization: await signed({}, { key: 'HS256' }) }),
    'a key that nobody knows': async () => ({ authorization: await signed({}, { key: 'unknown' }) }),
    'a known key named, another used': async () => {
      const [header = ''] = (await signed()).replace('Bearer ', '').split('.');
      const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { readonly kid: string };
      return { authorization: await signed({}, { key: 'unknown', header: { kid } }) };
    },
    'claims that were changed after signing': async () => ({ authorization: await withBrokenSignature() }),
    'another audience': async () => ({ authorization: await signed({ aud: '5a5a0000-0000-4000-8000-00000000ffff' }) }),
    'no audience': async () => ({ authorization: await signed({ aud: null }) }),
    'its time over': async () => ({
      authorization: await signed({ nbf: seconds() - 60 * MINUTES, exp: seconds() - 30 * MINUTES }),
    }),
    'its time not yet come': async () => ({
      authorization: await signed({ nbf: seconds() + 30 * MINUTES, exp: seconds() + 60 * MINUTES }),
    }),
    'another issuer': async () => ({ authorization: await signed({ iss: 'https://contoso.example' }) }),
    'the issuer of another cloud': async () => ({
      authorization: await signed({ iss: 'https://api.botframework.us' }),
    }),
    'the issuer of the emulator': async () => ({
      authorization: await signed({ iss: EMULATOR_ISSUER, ver: '1.0', appid: SANDBOX_BOT_APP.appId }),
    }),
    'the issuer of the emulator and no service URL': async () => ({
      authorization: await signed({
        iss: EMULATOR_ISSUER,
        ver: '1.0',
        appid: SANDBOX_BOT_APP.appId,
        serviceUrl: undefined,
      }),
    }),
    'the issuer of the tenant': async () => ({
      authorization: await signed({
        iss: `https://sts.windows.net/${SANDBOX_TENANT_ID}/`,
        ver: '1.0',
        appid: SANDBOX_BOT_APP.appId,
      }),
    }),
    'no service URL': async () => ({ authorization: await signed({ serviceUrl: undefined }) }),
    'a service URL other than that of its activity': async () => ({
      authorization: await signed(),
      activity: { serviceUrl: FOREIGN_SERVICE },
    }),
    'the service URL of somebody else, in the activity too': async () => ({
      authorization: await signed({ serviceUrl: FOREIGN_SERVICE }),
      activity: { serviceUrl: FOREIGN_SERVICE },
    }),
    'a key that may not speak for the channel': async () => ({
      authorization: await signed(),
      activity: { channelId: 'webchat' },
    }),
    'the token with which the bot calls Teams': async () => ({ authorization: await botTokenForTeams() }),
    'the token of a tab': async () => ({ authorization: `Bearer ${await teams.issuer.signTabToken(adele.objectId)}` }),
  };

  for (const [name, turn] of Object.entries(CASES)) {
    it(`is refused, and no command is carried out: ${name}`, async () => {
      const calls = (await teams.client.log()).length;
      const answer = await send(await turn());
      assert.ok([401, 403].includes(answer.status), `answered ${answer.status}`);
      assert.equal(teams.api.pending.callCount, 0);
      assert.equal((await teams.client.log()).length, calls);
    });
  }

  it('leaves the server able to answer a good one', async () => {
    teams.api.pending.resolves(pendingPage([]));
    const answer = await send({ authorization: await signed() });
    assert.equal(answer.status, 200);
    assert.equal(teams.api.pending.callCount, 1);
  });
});
