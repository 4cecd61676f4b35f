import assert from 'node:assert/strict';
import { ActiveBehaviors } from '../../env/sandbox/behaviors/active-behaviors.ts';
import { startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_GRAPH_APP, SANDBOX_TENANT_ID } from '../../env/sandbox/tenant.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { openAppTokens } from '../../bot/identity/app-tokens.ts';
import { loginNetwork, type LoginTools, NoLoginAnswer } from '../../bot/identity/login-network.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const LOGIN = 'https://login.microsoftonline.com';
const TOKEN = `${LOGIN}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`;
const GIVEN = { token_type: 'Bearer', expires_in: 3_600, access_token: 'a.token' };

type Step = Response | Error;

function status(code: number, headers: Record<string, string> = {}, body: unknown = { error: 'server_error' }): Step {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: code, headers });
}

/** A login host that answers with these steps, and after them with tokens. Time passes only in pauses. */
function stage(steps: Step[], { slowMilliseconds = 0 } = {}) {
  const asked: string[] = [];
  const pauses: number[] = [];
  let now = 0;
  const tools: LoginTools = {
    now: () => now,
    random: () => 0.5,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
      now += milliseconds;
    },
    fetch: async (url) => {
      const address = url instanceof Request ? url.url : String(url);
      if (address.includes('openid-configuration')) return Response.json(discovery());
      asked.push(address);
      now += slowMilliseconds;
      const step = steps.shift() ?? Response.json(GIVEN);
      if (step instanceof Error) throw step;
      return step;
    },
  };
  const network = loginNetwork(LOGIN, undefined, tools);
  const credential = { kind: 'secret', secret: new Secret('s') } as const;
  const identity = {
    tenantId: SANDBOX_TENANT_ID,
    cloud: 'public',
    clientId: SANDBOX_GRAPH_APP.appId,
    credential,
  } as const;
  return {
    asked,
    pauses,
    pass: (seconds: number) => (now += seconds * 1_000),
    time: () => now,
    post: () => network.call(() => network.sendPostRequestAsync(TOKEN, { body: 'x' })),
    tokens: openAppTokens(identity, undefined, tools),
  };
}

function discovery() {
  const of = (path: string) => `${LOGIN}/${SANDBOX_TENANT_ID}/${path}`;
  return {
    issuer: of('v2.0'),
    authorization_endpoint: of('oauth2/v2.0/authorize'),
    token_endpoint: of('oauth2/v2.0/token'),
    jwks_uri: of('discovery/v2.0/keys'),
    end_session_endpoint: of('oauth2/v2.0/logout'),
  };
}

const PASSING: Readonly<Record<string, () => Step>> = {
  ...Object.fromEntries([500, 502, 503, 504, 429, 408].map((code) => [`the status ${code}`, () => status(code)])),
  'no answer': () => new TypeError('fetch failed'),
  'a page of HTML': () => status(200, {}, '<html></html>'),
  'a refusal that says it is busy': () => status(400, {}, { error: 'temporarily_unavailable' }),
};

describe('the network to the login host', () => {
  for (const [name, step] of Object.entries(PASSING)) {
    it(`tries again after ${name}, twice if need be`, async () => {
      const { post, asked, pauses } = stage([step(), step()]);
      assert.equal((await post()).status, 200);
      assert.equal(asked.length, 3);
      assert.deepEqual(pauses, [375, 750]);
    });
  }

  it('passes a refusal on at once, without the header that MSAL would take for throttling', async () => {
    const { post, asked } = stage([status(401, { 'Retry-After': '60' }, { error: 'invalid_client' })]);
    const { status: code, headers, body } = await post();
    assert.deepEqual([code, body, asked.length], [401, { error: 'invalid_client' }, 1]);
    assert.equal(headers['retry-after'], undefined);
  });

  it('gives up within ten seconds, and says what it heard', async () => {
    for (const slowMilliseconds of [0, 4_000]) {
      const { post, asked, time } = stage(
        Array.from({ length: 50 }, () => status(503)),
        { slowMilliseconds },
      );
      await assert.rejects(
        post(),
        (error) => error instanceof NoLoginAnswer && /microsoftonline.com answered 503/.test(error.message),
      );
      assert.ok(asked.length >= 2 && time() - slowMilliseconds < 10_000, `the last of ${asked.length} began in time`);
    }
  });

  it('waits as long as it is asked to', async () => {
    const { post, pauses } = stage([status(429, { 'Retry-After': '3' })]);
    await post();
    assert.deepEqual(pauses, [3_000]);
  });

  it('fails at once when it is asked to wait longer than a call may take, and does not ask before that', async () => {
    const { post, asked, pauses, pass } = stage([status(429, { 'Retry-After': '30' })]);
    await assert.rejects(post(), { name: 'NoLoginAnswer', retryAfterSeconds: 30 });
    pass(29);
    await assert.rejects(post(), { retryAfterSeconds: 1, message: /asked not to be called for 1 more seconds/ });
    assert.deepEqual([asked.length, pauses], [1, []]);
    pass(1);
    assert.equal((await post()).status, 200);
  });
});

describe('a token from a login host that fails', () => {
  it('comes after two answers of 500, in less than five seconds', async function () {
    this.timeout(5_000);
    const issuer = await startIssuer({ behaviors: new ActiveBehaviors(['reported:login-fails']) });
    try {
      assert.ok(await sandboxTokens('graph', issuer.url).read('https://graph.microsoft.com'));
    } finally {
      await issuer.close();
    }
  });

  it('is asked for again right after a call that failed, because MSAL remembers no throttling', async () => {
    const steps: Step[] = Array.from({ length: 50 }, () => status(500));
    const { tokens } = stage(steps);
    await assert.rejects(tokens.read('r'), {
      name: 'NoLoginAnswer',
      message: 'login.microsoftonline.com answered 500',
    });
    steps.length = 0;
    assert.equal(await tokens.read('r'), 'a.token');
  });
});
