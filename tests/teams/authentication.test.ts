import assert from 'node:assert/strict';
import { authentication, claimsCheck, isServiceUrl } from '../../bot/teams/authentication.ts';
import { Secret } from '../../bot/domain/secret.ts';

const TENANT = '5a5a0000-0000-4000-8000-000000000001';
const TEAMS = 'https://smba.trafficmanager.net/emea/';
const claims = (issuer: string, serviceUrl?: string) => [
  { type: 'iss', value: issuer },
  ...(serviceUrl === undefined ? [] : [{ type: 'serviceurl', value: serviceUrl }]),
];

describe('who may speak to the bot', () => {
  const check = claimsCheck(undefined);

  it('accepts the channel with a service URL of Teams', () => check(claims('https://api.botframework.com', TEAMS)));

  it('refuses a token of the emulator', async () => {
    await assert.rejects(check(claims(`https://sts.windows.net/${TENANT}/`, TEAMS)), { statusCode: 401 });
  });

  it('refuses a token without a service URL', async () => {
    await assert.rejects(check(claims('https://api.botframework.com')), { statusCode: 401 });
  });

  for (const address of [
    'https://contoso.example/', 'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net.contoso.example/',
    'https://contoso.example/smba.trafficmanager.net', 'http://127.0.0.1:3978/', 'nonsense',
  ]) {
    it(`does not send tokens to ${address}`, () => assert.equal(isServiceUrl(address, undefined), false));
  }

  it('sends tokens to the local stand-in only when that is set', () => {
    const local = { issuerUrl: 'http://127.0.0.1:1', connectorUrl: 'http://127.0.0.1:2' };
    assert.equal(isServiceUrl('http://127.0.0.1:2/emea/', local), true);
    assert.equal(isServiceUrl('http://127.0.0.1:3/', local), false);
    assert.equal(isServiceUrl(TEAMS, local), false);
  });

  it('does not start without an app id, a secret or a tenant', () => {
    const whole = { appId: 'app', appSecret: new Secret('secret'), tenantId: TENANT };
    for (const part of [{ appId: '' }, { appSecret: new Secret('') }, { tenantId: '' }]) {
      assert.throws(() => authentication({ ...whole, ...part }), /needs its app id/);
    }
  });
});
