import assert from 'node:assert/strict';
import { type EndingApp, readCredentialEnd } from '../../bot/directory/credential-ends.ts';
import type { AppCredential, AppIdentity } from '../../bot/domain/app-identity.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { ActiveBehaviors } from '../../env/sandbox/behaviors/active-behaviors.ts';
import { type Graph, startGraph } from '../../env/sandbox/graph/graph.ts';
import { type Issuer, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const APPS = { bot: SANDBOX_BOT_APP, graph: SANDBOX_GRAPH_APP };
const GIVEN = new Date('2031-01-01T00:00:00.000Z');
const SOON = new Date(Date.now() + 5 * 86_400_000);

describe('the end of the credential of an app', () => {
  const behaviors = new ActiveBehaviors();
  let issuer: Issuer;
  let graph: Graph;
  before(async () => {
    issuer = await startIssuer();
    graph = await startGraph({ issuer, rooms: 1, behaviors });
  });
  after(async () => {
    await graph.close();
    await issuer.close();
  });
  afterEach(() => {
    behaviors.set([]);
    for (const { appId } of Object.values(APPS)) issuer.endSecret(appId, SOON);
  });

  function read(app: 'bot' | 'graph', credential?: AppCredential, givenEnd?: Date) {
    const identity: AppIdentity = {
      tenantId: SANDBOX_TENANT_ID,
      cloud: 'public',
      clientId: APPS[app].appId,
      credential: credential ?? { kind: 'secret', secret: new Secret(APPS[app].secret) },
    };
    const tokens = sandboxTokens(app, issuer.url);
    const ending: EndingApp = { app, identity, tokens, givenEnd, local: { graphUrl: graph.url } };
    return readCredentialEnd(ending, new Date());
  }

  for (const app of ['bot', 'graph'] as const)
    it(`is read by the app itself, without any permission: ${app}`, async () => {
      issuer.endSecret(APPS[app].appId, SOON);
      issuer.grantRoles([]);
      assert.deepEqual(await read(app, undefined, GIVEN), { app, end: { kind: 'at', at: SOON, credential: 'secret' } });
    });

  it('is that of the settings, or unknown, if Microsoft Graph refuses to tell it', async () => {
    behaviors.set(['reported:own-app-refused']);
    assert.deepEqual((await read('bot', undefined, GIVEN)).end, { kind: 'at', at: GIVEN, credential: 'secret' });
    assert.deepEqual((await read('bot')).end, { kind: 'unknown', why: 'refused', credential: 'secret' });
  });

  it('is unknown when the registration shows no secret that begins like ours', async () => {
    const other: AppCredential = { kind: 'secret', secret: new Secret('another-secret') };
    assert.deepEqual((await read('graph', other)).end, { kind: 'unknown', why: 'not_found', credential: 'secret' });
  });

  it('is unknown once the secret has ended, because the app gets no token to ask with', async () => {
    issuer.endSecret(SANDBOX_GRAPH_APP.appId, new Date(Date.now() - 1000));
    assert.deepEqual((await read('graph')).end, { kind: 'unknown', why: 'no_answer', credential: 'secret' });
    await assert.rejects(sandboxTokens('graph', issuer.url).read('https://graph.microsoft.com'), /AADSTS7000222/);
  });

  it('stands in a certificate, and never comes for a managed identity', async () => {
    const certificate = { kind: 'certificate', thumbprint: '00', privateKey: new Secret('') } as const;
    assert.deepEqual((await read('bot', { ...certificate, endsAt: SOON }, GIVEN)).end, {
      kind: 'at',
      at: SOON,
      credential: 'certificate',
    });
    assert.deepEqual((await read('bot', certificate, GIVEN)).end, { kind: 'at', at: GIVEN, credential: 'certificate' });
    assert.equal((await read('bot', certificate)).end.kind, 'unknown');
    assert.deepEqual((await read('bot', { kind: 'managed_identity', identityId: 'x' })).end, { kind: 'never' });
  });
});
