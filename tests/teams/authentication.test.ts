import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { authentication, claimsCheck, isServiceUrl } from '../../bot/teams/authentication.ts';
import { describeServiceHosts } from '../../bot/teams/connector-check.ts';
import { CLOUD_NAMES, CLOUDS } from '../../bot/domain/cloud.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const TENANT = '5a5a0000-0000-4000-8000-000000000001';
const TEAMS = 'https://smba.trafficmanager.net/emea/';
const claims = (issuer: string, serviceUrl?: string) => [
  { type: 'iss', value: issuer },
  ...(serviceUrl === undefined ? [] : [{ type: 'serviceurl', value: serviceUrl }]),
];

describe('who may speak to the bot', () => {
  const check = claimsCheck({ cloud: 'public' });

  it('accepts the channel with a service URL of Teams', () => check(claims('https://api.botframework.com', TEAMS)));

  it('T5: refuses a token of the emulator', async () => {
    await assert.rejects(check(claims(`https://sts.windows.net/${TENANT}/`, TEAMS)), { statusCode: 401 });
  });

  it('T5: refuses a token without a service URL', async () => {
    await assert.rejects(check(claims('https://api.botframework.com')), { statusCode: 401 });
  });

  for (const address of [
    'https://contoso.example/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.contoso.example/',
    'https://contoso.example/smba.trafficmanager.net',
    'https://other.trafficmanager.net/',
    'http://127.0.0.1:3978/',
    'nonsense',
  ]) {
    it(`does not send tokens to ${address}`, () => assert.equal(isServiceUrl(address, { cloud: 'public' }), false));
  }

  for (const cloud of CLOUD_NAMES) {
    it(`accepts in the cloud ${cloud} its own issuer and hosts alone`, async () => {
      const { connectorUrl, serviceHosts } = CLOUDS[cloud];
      for (const other of CLOUD_NAMES) {
        for (const host of CLOUDS[other].serviceHosts) {
          const isOurs = (serviceHosts as readonly string[]).includes(host);
          assert.equal(isServiceUrl(`https://${host}/amer/`, { cloud }), isOurs, host);
          const checked = claimsCheck({ cloud })(claims(CLOUDS[other].connectorUrl, `https://${host}/amer/`));
          if (isOurs && CLOUDS[other].connectorUrl === connectorUrl) await checked;
          else await assert.rejects(checked, { statusCode: 401 });
        }
      }
    });
  }

  it('accepts the hosts that the settings add, and no name below or beside them', async () => {
    const place = { cloud: 'public', serviceHosts: ['smba.new.teams.contoso.example'] } as const;
    assert.equal(isServiceUrl('https://smba.new.teams.contoso.example/emea/', place), true);
    assert.equal(isServiceUrl(TEAMS, place), true);
    await claimsCheck(place)(claims('https://api.botframework.com', 'https://smba.new.teams.contoso.example/'));
    for (const address of [
      'http://smba.new.teams.contoso.example/',
      'https://smba.new.teams.contoso.example:8443/',
      'https://a.smba.new.teams.contoso.example/',
      'https://new.teams.contoso.example/',
    ]) {
      assert.equal(isServiceUrl(address, place), false, address);
      await assert.rejects(claimsCheck(place)(claims('https://api.botframework.com', address)), { statusCode: 401 });
    }
  });

  it('names in check-config all hosts that get tokens, and which of them were added', () => {
    const { serviceHosts: own } = CLOUDS.usdod;
    assert.deepEqual(describeServiceHosts({ cloud: 'usdod', serviceHosts: ['smba.new.teams.contoso.example'] }), {
      subject: 'service hosts of Teams',
      outcome: 'ok',
      found: `${own.join(', ')} (CLOUD=usdod); added by TEAMS_SERVICE_HOSTS: smba.new.teams.contoso.example`,
    });
    assert.equal(describeServiceHosts({ cloud: 'usdod' }).found, `${own.join(', ')} (CLOUD=usdod)`);
  });

  it('sends tokens to the local stand-in only when that is set', () => {
    const place = {
      cloud: 'public',
      local: { issuerUrl: 'http://127.0.0.1:1', connectorUrl: 'http://127.0.0.1:2' },
    } as const;
    assert.equal(isServiceUrl('http://127.0.0.1:2/emea/', place), true);
    assert.equal(isServiceUrl('http://127.0.0.1:3/', place), false);
    assert.equal(isServiceUrl(TEAMS, place), false);
  });

  it('T4: does not start without an app id or a tenant', () => {
    const whole = {
      appId: 'app',
      tokens: sandboxTokens('bot', 'http://127.0.0.1:1'),
      tenantId: TENANT,
      cloud: 'public',
    } as const;
    for (const part of [{ appId: '' }, { tenantId: '' }]) {
      assert.throws(() => authentication({ ...whole, ...part }), /needs its app id/);
    }
  });

  it("asks a local issuer for its keys anew, as its port may have been another one's", async () => {
    const connectorUrl = 'http://127.0.0.1:2/';
    let port = 0;
    for (const _ of ['first', 'second']) {
      const issuer = await startIssuer({ port });
      port = Number(new URL(issuer.url).port);
      const accepts = authentication({
        appId: SANDBOX_BOT_APP.appId,
        tokens: sandboxTokens('bot', issuer.url),
        tenantId: SANDBOX_TENANT_ID,
        cloud: 'public',
        local: { issuerUrl: issuer.url, connectorUrl },
      });
      const token = await issuer.signChannelToken({ serviceUrl: connectorUrl });
      const activity = { type: 'message', channelId: 'msteams', serviceUrl: connectorUrl } as Activity;
      await accepts.authenticateRequest(activity, `Bearer ${token}`);
      await issuer.close();
    }
  });
});
