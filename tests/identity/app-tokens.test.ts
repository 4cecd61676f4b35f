import assert from 'node:assert/strict';
import { createHash, createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { AppCredential } from '../../bot/domain/app-identity.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { openDelegation } from '../../bot/identity/on-behalf-of.ts';
import { startIdentityEndpoint } from '../../env/sandbox/identity-endpoint.ts';
import type { IdentityEndpoint } from '../../env/sandbox/identity-endpoint.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import type { Issuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { hexThumbprint, selfSigned } from '../support/self-signed.ts';
import type { SelfSigned } from '../support/self-signed.ts';

const GRAPH = 'https://graph.microsoft.com';
const CONNECTOR = 'https://api.botframework.com';
const TOKEN_ENDPOINT = `https://login.microsoftonline.com/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`;
const IDENTITY = '5a5a0000-0000-4000-8000-0000000000e1';
const { appId: GRAPH_APP } = SANDBOX_GRAPH_APP;
const { appId: BOT_APP } = SANDBOX_BOT_APP;

const pair = selfSigned();
const other = selfSigned();

function credential(key: SelfSigned, named: SelfSigned = key): AppCredential {
  return { kind: 'certificate', thumbprint: hexThumbprint(named), privateKey: new Secret(key.privateKey) };
}

describe('the tokens of an app', () => {
  let issuer: Issuer;
  let endpoint: IdentityEndpoint;

  before(async () => {
    issuer = await startIssuer();
    for (const appId of [GRAPH_APP, BOT_APP]) issuer.proofs.trustCertificate(appId, pair.certificate);
    endpoint = await startIdentityEndpoint({ issuer, identities: [IDENTITY, GRAPH_APP, BOT_APP] });
    Object.assign(process.env, endpoint.variables);
  });
  after(async () => {
    for (const name of Object.keys(endpoint.variables)) delete process.env[name];
    await endpoint.close();
    await issuer.close();
  });

  describe('by a certificate', () => {
    it('are given for Graph, with its permissions, and for the Bot Connector', async () => {
      const graph = await sandboxTokens('graph', issuer.url, { credential: credential(pair) }).read(GRAPH);
      assert.notEqual((await issuer.verifyGraphToken(`Bearer ${graph}`)).roles.length, 0);
      const bot = await sandboxTokens('bot', issuer.url, { credential: credential(pair) }).read(CONNECTOR);
      await issuer.verifyBotToken(`Bearer ${bot}`);
    });

    it('are kept, and come anew after they were forgotten', async () => {
      const tokens = sandboxTokens('graph', issuer.url, { credential: credential(pair) });
      const ids = [];
      for (const forget of [false, false, true]) {
        if (forget) tokens.forget();
        ids.push(decodeJwt(await tokens.read(GRAPH))['uti']);
      }
      assert.equal(ids[0], ids[1]);
      assert.notEqual(ids[1], ids[2]);
    });

    it('are refused when the app does not have it, or its key is another', async () => {
      await assert.rejects(sandboxTokens('graph', issuer.url, { credential: credential(other) }).read(GRAPH), /700027/);
      await assert.rejects(
        sandboxTokens('graph', issuer.url, { credential: credential(other, pair) }).read(GRAPH),
        /700027/,
      );
    });
  });

  describe('by an assertion that is signed with the right key,', () => {
    /** Named in seconds from the moment at which it is signed. */
    interface Times {
      readonly nbf?: number;
      readonly exp?: number | undefined;
    }

    async function codeOf(changes: object, header: object = {}, times: Times = {}): Promise<unknown> {
      const now = Math.floor(Date.now() / 1000);
      const { nbf, exp } = { nbf: 0, exp: 600, ...times };
      const claims = {
        aud: TOKEN_ENDPOINT,
        iss: GRAPH_APP,
        sub: GRAPH_APP,
        nbf: now + nbf,
        exp: exp && now + exp,
        jti: randomUUID(),
      };
      const x5t = createHash('sha256').update(new X509Certificate(pair.certificate).raw).digest('base64url');
      const parts = [
        { alg: 'RS256', typ: 'JWT', 'x5t#S256': x5t, ...header },
        { ...claims, ...changes },
      ];
      const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      const signature = sign('RSA-SHA256', Buffer.from(input), createPrivateKey(pair.privateKey)).toString('base64url');
      const answer = await fetch(`${issuer.url}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: GRAPH_APP,
          scope: `${GRAPH}/.default`,
          client_assertion: `${input}.${signature}`,
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        }),
      });
      const body = (await answer.json()) as {
        readonly error_codes?: readonly number[];
        readonly access_token?: string;
      };
      return body.error_codes?.[0] ?? typeof body.access_token;
    }

    it('are given', async () => assert.equal(await codeOf({}), 'string'));

    const faults = {
      'it is for another endpoint': [{ aud: 'https://login.contoso.example/token' }, {}, 700023, {}],
      'its time is over': [{}, {}, 700024, { exp: -120 }],
      'its time has not begun': [{}, {}, 700024, { nbf: 600, exp: 1_200 }],
      'it does not end': [{}, {}, 700023, { exp: undefined }],
      'it is of another app': [{ iss: BOT_APP, sub: BOT_APP }, {}, 700021, {}],
      'it names no certificate': [{}, { 'x5t#S256': undefined }, 700027, {}],
      'it claims to need no signature': [{}, { alg: 'none' }, 50027, {}],
    } as const;
    for (const [name, [changes, header, code, times]] of Object.entries(faults)) {
      it(`are refused when ${name}`, async () => assert.equal(await codeOf(changes, header, times), code));
    }
  });

  describe('by a managed identity', () => {
    it('that is the app are those of the identity, for both resources', async () => {
      const graph = await sandboxTokens('graph', issuer.url, {
        credential: { kind: 'managed_identity', identityId: GRAPH_APP },
      }).read(GRAPH);
      assert.notEqual((await issuer.verifyGraphToken(`Bearer ${graph}`)).roles.length, 0);
      const bot = await sandboxTokens('bot', issuer.url, {
        credential: { kind: 'managed_identity', identityId: BOT_APP },
      }).read(CONNECTOR);
      await issuer.verifyBotToken(`Bearer ${bot}`);
    });

    it('that the app trusts act for people too', async () => {
      issuer.proofs.trustIdentity(BOT_APP, IDENTITY);
      issuer.consents.grant(SANDBOX_PEOPLE.megan.objectId, ['AuditLog.Read.All']);
      const { objectId } = SANDBOX_PEOPLE.megan;
      const credential: AppCredential = { kind: 'managed_identity', identityId: IDENTITY };
      const identity = { tenantId: SANDBOX_TENANT_ID, cloud: 'public' as const, clientId: BOT_APP, credential };
      const person = { objectId, assertion: new Secret(await issuer.signTabToken(objectId)) };
      const answer = await openDelegation({ identity, issuerUrl: issuer.url }).token(person, 'AuditLog.Read.All');
      assert.equal(answer.outcome, 'token');
    });

    it('that the app trusts are those of the app', async () => {
      const tokens = sandboxTokens('graph', issuer.url, {
        credential: { kind: 'managed_identity', identityId: IDENTITY },
      });
      await assert.rejects(tokens.read(GRAPH), /700213/);
      issuer.proofs.trustIdentity(GRAPH_APP, IDENTITY);
      const claims = await issuer.verifyGraphToken(`Bearer ${await tokens.read(GRAPH)}`);
      assert.equal(claims['appid'], GRAPH_APP);
      assert.notEqual(claims.roles.length, 0);
    });

    it('that this machine does not have are none', async () => {
      const identityId = '5a5a0000-0000-4000-8000-0000000000e9';
      const tokens = sandboxTokens('bot', issuer.url, {
        clientId: identityId,
        credential: { kind: 'managed_identity', identityId },
      });
      await assert.rejects(tokens.read(CONNECTOR));
    });
  });

  it('of a tenant that does not exist are none', async () => {
    await assert.rejects(sandboxTokens('graph', issuer.url, { tenantId: IDENTITY }).read(GRAPH), /90002/);
  });
});
