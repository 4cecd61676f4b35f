import assert from 'node:assert/strict';
import { codePath, parseCodeAnswer, parseProblem } from '../../contract/tab-api.ts';
import { DomainError, type ErrorCode, type ErrorDetails } from '../../bot/domain/errors.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { sampleAccount, sampleOtp } from '../support/samples/requests.ts';
import { type RawAnswer, sendRaw } from './raw-request.ts';
import { startTabServer, type TabServer } from './tab-server.ts';

describe('the tab API', () => {
  let tab: TabServer;
  let authorization: string;
  before(async () => {
    tab = await startTabServer();
    authorization = `Bearer ${await tab.issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId)}`;
  });
  after(() => tab.close());
  beforeEach(() => tab.showCode.reset());

  const get = (path: string, method = 'GET'): Promise<RawAnswer> =>
    sendRaw(tab.url, { method, path, headers: { authorization } });

  it('hands out a code with what the page says about it, and lets nobody keep the answer', async () => {
    tab.showCode.resolves({
      code: new Secret('K7QF-ABCD-2345'),
      otp: sampleOtp(),
      account: sampleAccount(),
      location: 'Oslo, 3',
      visibleSeconds: 899.5,
    });
    const { status, headers, text } = await get(codePath('otp-1'));
    assert.equal(status, 200);
    assert.deepEqual(parseCodeAnswer(JSON.parse(text)), {
      code: 'K7QF-ABCD-2345',
      account: { displayName: 'Oslo 3.14', upn: sampleAccount().upn, location: 'Oslo, 3' },
      expiresAt: sampleOtp().expiresAt.toISOString(),
      visibleSeconds: 899,
    });
    assert.deepEqual([headers['cache-control'], headers['x-content-type-options']], ['no-store', 'nosniff']);
  });

  const REFUSALS: readonly (readonly [ErrorCode, number, ErrorDetails])[] = [
    ['not_issuer', 403, { issuer: 'Lidia Holloway' }],
    ['no_permission', 403, { permission: 'generate' }],
    ['otp_unknown', 404, {}],
    ['code_gone', 410, { status: 'consumed' }],
    ['directory_unavailable', 503, {}],
    ['refresh_refused', 502, {}],
    ['refresh_unanswered', 503, {}],
    ['throttled', 429, { retryAfterSeconds: 6.2 }],
  ];
  for (const [code, expected, facts] of REFUSALS) {
    it(`answers ${code} with ${expected} and a problem that can be told by its type`, async () => {
      tab.showCode.rejects(new DomainError(code, facts));
      const { status, headers, text } = await get(codePath('otp-1'));
      assert.equal(status, expected);
      assert.deepEqual([headers['content-type'], headers['cache-control']], ['application/problem+json', 'no-store']);
      const problem = parseProblem(JSON.parse(text));
      assert.deepEqual(
        [problem?.type, problem?.code, problem?.status],
        [`urn:rooms-otp:problem:${code}`, code, expected],
      );
      assert.deepEqual(problem?.facts ?? {}, facts);
      const pause = { 429: '7', 503: '30' }[expected];
      assert.equal(headers['retry-after'], pause, 'only a refusal that passes by itself names a pause');
    });
  }

  it('says nothing of the cause of a fault', async () => {
    tab.showCode.rejects(new Error('password=hunter2'));
    const { status, text } = await get(codePath('otp-1'));
    assert.deepEqual([status, parseProblem(JSON.parse(text))?.code], [500, 'internal']);
    assert.ok(!text.includes('hunter2'));
  });

  for (const id of ['%00', 'a%2Fb', '..%2F..', 'x'.repeat(65), '%F0%9F%94%91', "'--"]) {
    it(`does not look for what no link of ours names: ${id.slice(0, 12)}`, async () => {
      tab.showCode.rejects(new DomainError('otp_unknown'));
      const { status } = await get(`/api/tab/otps/${id}/code`);
      assert.equal(status, 404);
      assert.deepEqual(
        tab.showCode.args.map(([, otpId]) => otpId).filter((otpId) => otpId !== ''),
        [],
      );
    });
  }

  it('answers what is no call of its own with an error, and lives on', async () => {
    for (const [path, method, expected] of [
      ['/api/tab/otps/otp-1', 'GET', 404],
      [codePath('otp-1'), 'POST', 405],
      [codePath('otp-1'), 'DELETE', 405],
      ['/api/tab/otps/%/code', 'GET', 404],
    ] as const) {
      assert.equal((await get(path, method)).status, expected, `${method} ${path}`);
    }
    assert.equal(tab.showCode.callCount, 0);
  });
});
