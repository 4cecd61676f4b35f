import assert from 'node:assert/strict';
import sinon from 'sinon';
import { PROBLEM_TYPE } from '../../contract/tab-api.ts';
import { type Answer, callApi, getFromApi } from '../../tab/src/api/tab-api-client.ts';
import { TokenError } from '../../tab/src/teams/teams-host.ts';

const PATH = '/api/tab/otps/otp-1/code';
const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });
const problem = (status: number, code: string): Response =>
  json(status, { type: PROBLEM_TYPE + code, code, title: 'No', status });

function parseName(body: unknown): string {
  const { name } = body as { readonly name?: unknown };
  if (typeof name !== 'string') throw new TypeError('no name');
  return name;
}

describe('a call of the tab to its server', () => {
  const fetching = sinon.stub<Parameters<typeof fetch>, Promise<Response>>();
  const token = sinon.stub<[], Promise<string>>();
  beforeEach(() => {
    fetching.reset();
    token.reset();
    token.onFirstCall().resolves('first').resolves('second');
  });
  const get = (locale = 'en-GB'): Promise<Answer<string>> =>
    getFromApi({ fetch: fetching, token, locale }, PATH, parseName);
  const tokensSent = (): readonly unknown[] =>
    fetching.args.map(([, options]) => new Headers(options?.headers).get('authorization'));

  it('brings the token of the person, and the answer as its parser reads it', async () => {
    fetching.resolves(json(200, { name: 'Oslo' }));
    assert.deepEqual(await get(), { kind: 'answer', value: 'Oslo' });
    assert.deepEqual([fetching.args[0]?.[0], tokensSent()], [PATH, ['Bearer first']]);
  });

  it('asks for the language of the reader, and for none that is no language tag', async () => {
    fetching.callsFake(async () => json(200, { name: 'Oslo' }));
    for (const locale of ['de-DE', 'de_DE\n', '']) await get(locale);
    assert.deepEqual(
      fetching.args.map(([, options]) => new Headers(options?.headers).get('accept-language')),
      ['de-DE', null, null],
    );
  });

  it('is tried once more with a new token when the first was refused', async () => {
    fetching
      .onFirstCall()
      .resolves(problem(401, 'token_expired'))
      .resolves(json(200, { name: 'Oslo' }));
    assert.deepEqual(await get(), { kind: 'answer', value: 'Oslo' });
    assert.deepEqual(tokensSent(), ['Bearer first', 'Bearer second']);
  });

  it('is not tried a third time', async () => {
    fetching.callsFake(async () => problem(401, 'token_expired'));
    assert.deepEqual(await get(), { kind: 'token', problem: 'token_refused' });
    assert.equal(fetching.callCount, 2);
  });

  it('hands on what the server refuses', async () => {
    fetching.resolves(problem(410, 'code_gone'));
    const answer = await get();
    assert.equal(answer.kind === 'problem' && answer.problem.code, 'code_gone');
  });

  it('tells a token that cannot be had from a network that is lost', async () => {
    token.reset();
    token.rejects(new TokenError('consent_needed', new Error('resourceRequiresConsent')));
    assert.deepEqual(await get(), { kind: 'token', problem: 'consent_needed' });
    token.reset();
    token.resolves('first');
    fetching.rejects(new TypeError('Failed to fetch'));
    assert.deepEqual(await get(), { kind: 'unreachable' });
  });

  it('sends a body as JSON with the headers it was given, again after a refused token', async () => {
    fetching
      .onFirstCall()
      .resolves(problem(401, 'token_expired'))
      .resolves(json(201, { name: 'Oslo' }));
    const call = {
      path: PATH,
      method: 'POST',
      body: { ttlHours: 8 },
      headers: { 'idempotency-key': 'k' },
      parse: parseName,
    } as const;
    assert.deepEqual(await callApi({ fetch: fetching, token, locale: 'en-GB' }, call), {
      kind: 'answer',
      value: 'Oslo',
    });
    for (const [, options] of fetching.args) {
      const headers = new Headers(options?.headers);
      assert.deepEqual(
        [options?.method, options?.body, headers.get('content-type'), headers.get('idempotency-key')],
        ['POST', '{"ttlHours":8}', 'application/json', 'k'],
      );
    }
  });

  it('takes no content for an answer', async () => {
    fetching.resolves(new Response(null, { status: 204 }));
    assert.deepEqual(
      await callApi({ fetch: fetching, token, locale: 'en-GB' }, { path: PATH, parse: (body) => body }),
      { kind: 'answer', value: undefined },
    );
  });

  it('ends when its caller does not want it any more', async () => {
    fetching.callsFake(
      (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.throwIfAborted();
          options?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const end = new AbortController();
    const calling = callApi(
      { fetch: fetching, token, locale: 'en-GB' },
      { path: PATH, parse: parseName, signal: end.signal },
    );
    end.abort();
    assert.deepEqual(await calling, { kind: 'unreachable' });
  });

  const STRANGE = {
    'the page of a proxy': new Response('<html>502 Bad Gateway', { status: 502 }),
    'a problem that is none of ours': json(403, { type: 'about:blank', title: 'Forbidden', status: 403 }),
    nothing: new Response('', { status: 200 }),
    'something else': json(200, { title: 'Oslo' }),
  } as const;
  for (const [name, response] of Object.entries(STRANGE)) {
    it(`takes ${name} for no answer`, async () => {
      fetching.resolves(response);
      assert.deepEqual(await get(), { kind: 'unexpected' });
    });
  }
});
