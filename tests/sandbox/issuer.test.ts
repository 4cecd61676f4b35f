import assert from 'node:assert/strict';
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { Configuration } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { ALL_GRAPH_ROLES, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { networkTo, send } from './loopback-client.ts';

const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';
const BOT_SCOPE = 'https://api.botframework.com/.default';
const TAB_ISSUER = `https://login.microsoftonline.com/${SANDBOX_TENANT_ID}/v2.0`;

describe('the issuer of the sandbox', () => {
  let issuer: Issuer;

  before(async () => {
    issuer = await startIssuer();
  });
  after(() => issuer.close());
  afterEach(() => issuer.grantRoles(ALL_GRAPH_ROLES));

  function tokenRequest(form: Record<string, string>, tenant: string = SANDBOX_TENANT_ID) {
    return send('POST', `${issuer.url}/${tenant}/oauth2/v2.0/token`, new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  }

  function graphForm(overrides: Record<string, string> = {}) {
    const { appId, secret } = SANDBOX_GRAPH_APP;
    return {
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: secret,
      scope: GRAPH_SCOPE,
      ...overrides,
    };
  }

  describe('as Entra', () => {
    function clientApp(auth: Partial<Configuration['auth']> = {}, visited: string[] = []) {
      return new ConfidentialClientApplication({
        auth: {
          clientId: SANDBOX_GRAPH_APP.appId,
          clientSecret: SANDBOX_GRAPH_APP.secret,
          authority: `https://login.microsoftonline.com/${SANDBOX_TENANT_ID}`,
          ...auth,
        },
        system: { networkClient: networkTo(issuer.url, visited) },
      });
    }

    it('hands MSAL a Graph token that carries the application permissions', async () => {
      const result = await clientApp().acquireTokenByClientCredential({ scopes: [GRAPH_SCOPE] });
      const claims = await issuer.verifyGraphToken(`Bearer ${result!.accessToken}`);
      assert.deepEqual(claims.roles, ALL_GRAPH_ROLES);
      assert.equal(claims['appid'], SANDBOX_GRAPH_APP.appId);
      assert.equal(claims.exp! - claims.iat!, 3600);
    });

    it('serves MSAL under a login host that only this machine knows', async () => {
      const login = 'https://login.local';
      const visited: string[] = [];
      const authorityMetadata = JSON.stringify({
        issuer: `${login}/${SANDBOX_TENANT_ID}/v2.0`,
        authorization_endpoint: `${login}/${SANDBOX_TENANT_ID}/oauth2/v2.0/authorize`,
        token_endpoint: `${login}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`,
        jwks_uri: `${login}/${SANDBOX_TENANT_ID}/discovery/v2.0/keys`,
      });
      const app = clientApp(
        {
          clientId: SANDBOX_BOT_APP.appId,
          clientSecret: SANDBOX_BOT_APP.secret,
          authority: `${login}/${SANDBOX_TENANT_ID}`,
          knownAuthorities: ['login.local'],
          authorityMetadata,
        },
        visited,
      );
      const result = await app.acquireTokenByClientCredential({ scopes: [BOT_SCOPE] });
      await issuer.verifyBotToken(`Bearer ${result!.accessToken}`);
      assert.deepEqual(new Set(visited), new Set(['login.local']));
    });

    it('lets MSAL explain a wrong secret', async () => {
      const app = clientApp({ clientSecret: 'wrong' });
      await assert.rejects(app.acquireTokenByClientCredential({ scopes: [GRAPH_SCOPE] }), /7000215/);
    });

    it('refuses requests with the errors of Entra', async () => {
      const cases: readonly [Record<string, string>, string | undefined, number, string, number][] = [
        [{ client_secret: 'wrong' }, undefined, 401, 'invalid_client', 7000215],
        [{ client_id: '5a5a0000-0000-4000-8000-0000000000d0' }, undefined, 400, 'unauthorized_client', 700016],
        [{ grant_type: 'password' }, undefined, 400, 'unsupported_grant_type', 70003],
        [{ scope: 'https://graph.microsoft.com/User.Read.All' }, undefined, 400, 'invalid_scope', 1002012],
        [{ scope: 'https://vault.example/.default' }, undefined, 400, 'invalid_resource', 500011],
        [{}, '5a5a0000-0000-4000-8000-0000000000ff', 400, 'invalid_request', 90002],
      ];
      for (const [overrides, tenant, status, error, code] of cases) {
        const answer = await tokenRequest(graphForm(overrides), tenant);
        assert.deepEqual([answer.status, answer.body.error, answer.body.error_codes], [status, error, [code]]);
      }
    });

    it('gives no Graph permissions to the bot', async () => {
      const answer = await tokenRequest(
        graphForm({ client_id: SANDBOX_BOT_APP.appId, client_secret: SANDBOX_BOT_APP.secret }),
      );
      const claims = await issuer.verifyGraphToken(`Bearer ${answer.body.access_token}`);
      assert.deepEqual(claims.roles, []);
    });

    it('withdraws permissions, also from tokens that are already out', async () => {
      const answer = await tokenRequest(graphForm());
      const granted = await send('POST', `${issuer.url}/_sandbox/permissions`, { roles: ['User.Read.All'] });
      assert.deepEqual(granted.body, { roles: ['User.Read.All'] });
      const earlier = await issuer.verifyGraphToken(`Bearer ${answer.body.access_token}`);
      assert.deepEqual(earlier.roles, ['User.Read.All']);
      const later = await tokenRequest(graphForm());
      assert.deepEqual(decodeJwt(later.body.access_token)['roles'], ['User.Read.All']);
    });

    it("does not take a Graph token for the bot's, nor a tab token for either", async () => {
      const { body } = await tokenRequest(graphForm());
      await assert.rejects(issuer.verifyBotToken(`Bearer ${body.access_token}`), /aud/);
      await assert.rejects(
        issuer.verifyGraphToken(`Bearer ${await issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId)}`),
        /iss/,
      );
      await assert.rejects(issuer.verifyGraphToken(undefined), /no bearer token/);
    });
  });

  describe('for the tab', () => {
    async function verifyTabToken(token: string) {
      const metadata = await send('GET', `${issuer.url}/${SANDBOX_TENANT_ID}/v2.0/.well-known/openid-configuration`);
      const keys = createRemoteJWKSet(new URL(metadata.body.jwks_uri));
      return jwtVerify(token, keys, {
        issuer: metadata.body.issuer,
        audience: SANDBOX_BOT_APP.appId,
        algorithms: ['RS256'],
      });
    }

    async function tabToken(body: Record<string, unknown>): Promise<string> {
      const answer = await send('POST', `${issuer.url}/_sandbox/tokens/tab`, body);
      assert.equal(answer.status, 200);
      return answer.body.token;
    }

    it('signs a token in for a person, to be checked with the published keys', async () => {
      const { adele } = SANDBOX_PEOPLE;
      const { payload } = await verifyTabToken(await tabToken({ objectId: adele.objectId }));
      assert.equal(payload.iss, TAB_ISSUER);
      assert.deepEqual(
        [payload['oid'], payload['tid'], payload['scp'], payload['ver'], payload['preferred_username']],
        [adele.objectId, SANDBOX_TENANT_ID, 'access_as_user', '2.0', adele.userPrincipalName],
      );
    });

    it("shows a guest's home tenant in idp only", async () => {
      const { isaiah } = SANDBOX_PEOPLE;
      const { payload } = await verifyTabToken(await tabToken({ objectId: isaiah.objectId }));
      assert.equal(payload['tid'], SANDBOX_TENANT_ID);
      assert.equal(payload['idp'], `https://sts.windows.net/${isaiah.homeTenantId}/`);
    });

    it('makes bad tokens on demand', async () => {
      const { objectId } = SANDBOX_PEOPLE.adele;
      await assert.rejects(verifyTabToken(await tabToken({ objectId, overrides: { exp: 1 } })), /exp/);
      await assert.rejects(verifyTabToken(await tabToken({ objectId, overrides: { aud: 'another' } })), /aud/);
      await assert.rejects(verifyTabToken(await tabToken({ objectId, key: 'unknown' })), /no applicable key/);
      await assert.rejects(verifyTabToken(await tabToken({ objectId, key: 'none' })), /alg/);
      await assert.rejects(verifyTabToken(await tabToken({ objectId, key: 'HS256' })), /alg/);
      assert.equal('oid' in decodeJwt(await tabToken({ objectId, overrides: { oid: null } })), false);
    });

    it('signs for nobody else', async () => {
      const answer = await send('POST', `${issuer.url}/_sandbox/tokens/tab`, { objectId: 'nobody' });
      assert.equal(answer.status, 404);
    });
  });

  describe('for the channel', () => {
    async function channelKeySet() {
      const metadata = await send('GET', `${issuer.url}/botframework/.well-known/openidconfiguration`);
      assert.equal(metadata.body.issuer, 'https://api.botframework.com');
      return metadata.body.jwks_uri as string;
    }

    it('signs what Teams sends to the bot, by keys endorsed for Teams', async () => {
      const uri = await channelKeySet();
      const token = await issuer.signChannelToken({ serviceUrl: 'http://127.0.0.1:1/teams' });
      const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(uri)), {
        issuer: 'https://api.botframework.com',
        audience: SANDBOX_BOT_APP.appId,
      });
      assert.equal(payload['serviceurl'], 'http://127.0.0.1:1/teams');
      const { body } = await send('GET', uri);
      assert.deepEqual(body.keys[0].endorsements, ['msteams']);
      assert.equal(body.keys[0].d, undefined);
    });

    it('keeps its keys apart from those of the tenant', async () => {
      const keys = createRemoteJWKSet(new URL(await channelKeySet()));
      await assert.rejects(
        jwtVerify(await issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId), keys),
        /no applicable key/,
      );
    });

    it('makes bad tokens on demand', async () => {
      const request = {
        claims: { serviceUrl: 'http://127.0.0.1:1/', iss: 'https://login.microsoftonline.com/x/v2.0' },
        header: { kid: 'gone' },
        key: 'none',
      };
      const { body } = await send('POST', `${issuer.url}/_sandbox/tokens/channel`, request);
      assert.equal(decodeJwt(body.token).iss, 'https://login.microsoftonline.com/x/v2.0');
      const header = decodeProtectedHeader(body.token);
      assert.deepEqual([header.alg, header.kid], ['none', 'gone']);
      const bare = await send('POST', `${issuer.url}/_sandbox/tokens/channel`, {});
      assert.equal('serviceurl' in decodeJwt(bare.body.token), false);
    });
  });

  it('signs with a new key after a rotation, and publishes the earlier ones until they are retired', async () => {
    const uri = new URL(`${issuer.url}/${SANDBOX_TENANT_ID}/discovery/v2.0/keys`);
    const before = await issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId);
    assert.equal((await send('POST', `${issuer.url}/_sandbox/keys/rotate`, {})).status, 204);
    const after = await issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId);
    assert.notEqual(decodeProtectedHeader(before).kid, decodeProtectedHeader(after).kid);
    await jwtVerify(before, createRemoteJWKSet(uri));
    await jwtVerify(after, createRemoteJWKSet(uri));
    await issuer.rotateKeys(true);
    await assert.rejects(jwtVerify(before, createRemoteJWKSet(uri)), /no applicable key/);
  });

  it('takes control requests as JSON only, so that a web page cannot send them unasked', async () => {
    const answer = await send('POST', `${issuer.url}/_sandbox/permissions`, '{"roles":[]}', {
      'content-type': 'text/plain',
    });
    assert.equal(answer.status, 415);
    assert.deepEqual(issuer.grantedRoles(), ALL_GRAPH_ROLES);
  });
});
