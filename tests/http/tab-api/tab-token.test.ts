import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { codePath, parseProblem } from '../../../contract/tab-api.ts';
import { Secret } from '../../../bot/domain/secret.ts';
import { TEAMS_WEB_CLIENT_ID } from '../../../env/sandbox/issuer/claims.ts';
import type { TokenOptions } from '../../../env/sandbox/issuer/key-ring.ts';
import { SANDBOX_BOT_APP, SANDBOX_GRAPH_APP, SANDBOX_PEOPLE, SANDBOX_TENANT_ID } from '../../../env/sandbox/tenant.ts';
import { sampleAccount, sampleOtp } from '../../support/samples/requests.ts';
import { type RawAnswer, sendRaw } from '../raw-request.ts';
import { startTabServer, type TabServer } from '../tab-server.ts';

const { adele, isaiah } = SANDBOX_PEOPLE;
const OTHER_TENANT = '5a5a0000-0000-4000-8000-0000000000ff';
const MINUTES = 60;

type Claims = Readonly<Record<string, unknown>>;

describe('a call of the tab', () => {
  let tab: TabServer;
  before(async () => {
    tab = await startTabServer();
  });
  after(() => tab.close());
  beforeEach(() => {
    tab.showCode.reset();
    tab.showCode.resolves({
      code: new Secret('K7QF-ABCD-2345'),
      otp: sampleOtp(),
      account: sampleAccount(),
      location: '',
      visibleSeconds: 899.5,
    });
  });

  const call = (authorization: string | undefined): Promise<RawAnswer> =>
    sendRaw(tab.url, {
      method: 'GET',
      path: codePath('otp-1'),
      headers: authorization === undefined ? {} : { authorization },
    });
  const signed = async (overrides: Claims = {}, options: TokenOptions = {}): Promise<string> =>
    `Bearer ${await tab.issuer.signTabToken(adele.objectId, overrides, options)}`;
  const seconds = (): number => Math.floor(Date.now() / 1000);

  async function appOnlyToken(): Promise<string> {
    const answer = await fetch(`${tab.issuer.url}/${SANDBOX_TENANT_ID}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: SANDBOX_GRAPH_APP.appId,
        client_secret: SANDBOX_GRAPH_APP.secret,
        scope: 'https://graph.microsoft.com/.default',
      }),
    });
    return `Bearer ${String(((await answer.json()) as Claims)['access_token'])}`;
  }

  async function withPartsOf(other: Promise<string>): Promise<string> {
    const [header, , signature] = (await signed()).split('.');
    const [, claims] = (await other).split('.');
    return `${header}.${claims}.${signature}`;
  }

  async function signedWithForeignKeyInHeader(): Promise<string> {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const claims = JSON.parse(
      Buffer.from((await signed()).split('.')[1] ?? '', 'base64url').toString('utf8'),
    ) as Claims;
    const jwk = publicKey.export({ format: 'jwk' });
    return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', jwk: jwk as never }).sign(privateKey)}`;
  }

  async function knownKeyNamedOtherUsed(): Promise<string> {
    const [header = ''] = (await signed()).replace('Bearer ', '').split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { readonly kid: string };
    return signed({}, { key: 'unknown', header: { kid } });
  }

  const BAD_TOKENS: Readonly<Record<string, () => Promise<string> | string>> = {
    'that is empty': () => '',
    'of the scheme Basic': async () => (await signed()).replace('Bearer', 'Basic'),
    'of one part': () => 'Bearer garbage',
    'of three parts of garbage': () => 'Bearer ey.ey.ey',
    'without a signature (alg none)': () => signed({}, { key: 'none' }),
    'signed with the public key as a shared secret (HS256)': () => signed({}, { key: 'HS256' }),
    'signed with a key that nobody knows': () => signed({}, { key: 'unknown' }),
    'that names a known key and uses another': knownKeyNamedOtherUsed,
    'that brings its own key': signedWithForeignKeyInHeader,
    'whose claims were changed after signing': () => withPartsOf(signed({ oid: isaiah.objectId })),
    'of another type (at+jwt is for other servers)': () => signed({}, { header: { typ: 'at+jwt' } }),
    'for another audience': () => signed({ aud: OTHER_TENANT }),
    'for Microsoft Graph': () => signed({ aud: 'https://graph.microsoft.com' }),
    'for the same app at another host': () => signed({ aud: `api://contoso.example/botid-${SANDBOX_BOT_APP.appId}` }),
    'without an audience': () => signed({ aud: null }),
    'of version 1': () =>
      signed({
        ver: '1.0',
        iss: `https://sts.windows.net/${SANDBOX_TENANT_ID}/`,
        appid: TEAMS_WEB_CLIENT_ID,
        azp: null,
      }),
    'of version 1 with the issuer of version 2': () => signed({ ver: '1.0' }),
    'of another issuer': () => signed({ iss: 'https://contoso.example/v2.0' }),
    'of another tenant': () =>
      signed({ tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }),
    'of another tenant with the issuer of ours': () => signed({ tid: OTHER_TENANT }),
    'without a tenant': () => signed({ tid: null }),
    'that was given to another application': () => signed({ azp: SANDBOX_GRAPH_APP.appId }),
    'that was given to nobody known': () => signed({ azp: null }),
    'without a scope': () => signed({ scp: null }),
    'of another scope': () => signed({ scp: 'openid access_as_users' }),
    'of an application by itself': appOnlyToken,
    'of an application, dressed up': () => signed({ idtyp: 'app', roles: ['access_as_user'] }),
    'that names nobody': () => signed({ oid: null }),
    'that names several people': () => signed({ oid: [adele.objectId] }),
    'whose time is over': () => signed({ nbf: seconds() - 60 * MINUTES, exp: seconds() - 2 * MINUTES }),
    'whose time has not come': () => signed({ nbf: seconds() + 2 * MINUTES }),
    'without an end': () => signed({ exp: null }),
    'without a beginning': () => signed({ nbf: null }),
    'with which Teams calls the bot': async () =>
      `Bearer ${await tab.issuer.signChannelToken({ serviceUrl: tab.url })}`,
  };

  for (const [name, token] of Object.entries(BAD_TOKENS)) {
    it(`is refused with a token ${name}`, async () => {
      const { status, headers, text } = await call(await token());
      assert.equal(status, 401, text);
      assert.match(headers['www-authenticate'] ?? '', /^Bearer realm="rooms-otp", scope="access_as_user"/);
      assert.equal(headers['content-type'], 'application/problem+json');
      assert.equal(headers['cache-control'], 'no-store');
      assert.match(parseProblem(JSON.parse(text))?.code ?? '', /^token_/);
      assert.equal(tab.showCode.callCount, 0);
    });
  }

  it('tells by the challenge of RFC 6750 whether a token is missing, expired or wrong', async () => {
    const none = await call(undefined);
    assert.equal(none.headers['www-authenticate'], 'Bearer realm="rooms-otp", scope="access_as_user"');
    assert.equal(parseProblem(JSON.parse(none.text))?.code, 'token_missing');
    const expired = await call(await signed({ nbf: seconds() - 60 * MINUTES, exp: seconds() - 2 * MINUTES }));
    assert.match(
      expired.headers['www-authenticate'] ?? '',
      /error="invalid_token", error_description="The token has expired\."$/,
    );
    assert.equal(parseProblem(JSON.parse(expired.text))?.code, 'token_expired');
    const wrong = await call(await signed({ aud: OTHER_TENANT }));
    assert.match(wrong.headers['www-authenticate'] ?? '', /error="invalid_token"/);
    assert.equal(parseProblem(JSON.parse(wrong.text))?.code, 'token_invalid');
  });

  it('is refused to a guest, who need not sign in anew', async () => {
    for (const token of [`Bearer ${await tab.issuer.signTabToken(isaiah.objectId)}`, await signed({ acct: 1 })]) {
      const { status, headers, text } = await call(token);
      assert.deepEqual(
        [status, parseProblem(JSON.parse(text))?.code, headers['www-authenticate']],
        [403, 'guest_refused', undefined],
      );
    }
    assert.equal(tab.showCode.callCount, 0);
  });

  const GOOD_TOKENS: Readonly<Record<string, () => Promise<string>>> = {
    'as Teams hands it out': () => signed(),
    'for the address of the app': () =>
      signed({ aud: `api://${new URL(tab.url).host}/botid-${SANDBOX_BOT_APP.appId}` }),
    'that Teams on a phone or desktop got': () => signed({ azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' }),
    'that names the tenant as identity provider': () =>
      signed({ idp: `https://sts.windows.net/${SANDBOX_TENANT_ID}/` }),
    'with further scopes': () => signed({ scp: 'openid access_as_user' }),
    'whose end is a moment past, by a clock that differs': () => signed({ exp: seconds() - 20 }),
  };
  for (const [name, token] of Object.entries(GOOD_TOKENS)) {
    it(`is carried out for its person with a token ${name}`, async () => {
      const { status, text } = await call(await token());
      assert.equal(status, 200, text);
      const [admin, otpId] = tab.showCode.lastCall.args;
      assert.deepEqual(admin, {
        tenantId: SANDBOX_TENANT_ID,
        objectId: adele.objectId,
        displayName: adele.displayName,
      });
      assert.equal(otpId, 'otp-1');
    });
  }

  it('is carried out with tokens of both keys while the issuer changes its own', async () => {
    const fresh = await startTabServer();
    try {
      const token = `Bearer ${await fresh.issuer.signTabToken(adele.objectId)}`;
      fresh.showCode.resolves({
        code: new Secret('K7QF-ABCD-2345'),
        otp: sampleOtp(),
        account: sampleAccount(),
        location: '',
        visibleSeconds: 1,
      });
      await fresh.issuer.rotateKeys(false);
      const newer = `Bearer ${await fresh.issuer.signTabToken(adele.objectId)}`;
      for (const authorization of [newer, token]) {
        const { status } = await sendRaw(fresh.url, {
          method: 'GET',
          path: codePath('otp-1'),
          headers: { authorization },
        });
        assert.equal(status, 200);
      }
    } finally {
      await fresh.close();
    }
  });

  it('is put off, not refused, while the keys of the issuer cannot be had', async () => {
    const alone = await startTabServer();
    const authorization = `Bearer ${await alone.issuer.signTabToken(adele.objectId)}`;
    await alone.issuer.close();
    const { status, headers, text } = await sendRaw(alone.url, {
      method: 'GET',
      path: codePath('otp-1'),
      headers: { authorization },
    });
    assert.deepEqual([status, parseProblem(JSON.parse(text))?.code], [503, 'token_unverifiable']);
    assert.match(headers['retry-after'] ?? '', /^\d+$/);
    await alone.close();
  });
});
