import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { parseProblem, type ReceivedProblem } from '../../contract/tab-api.ts';
import { TAB_ROUTES } from '../../bot/http/tab-api/tab-routes.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { startTabServer, type TabServer } from './tab-server.ts';

interface Init {
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Nothing that a page of ours would send. */
describe('the tab API, asked by somebody with a token and bad intentions', () => {
  let tab: TabServer;
  let authorization: string;
  before(async () => {
    tab = await startTabServer();
    authorization = `Bearer ${await tab.issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId)}`;
  });
  after(() => tab.close());
  beforeEach(() => Object.values(tab.api).forEach((act) => act.reset()));

  async function problemOf(
    method: string,
    path: string,
    init: Init = {},
  ): Promise<ReceivedProblem & { readonly answered: number }> {
    const answer = await fetch(tab.url + path, {
      method,
      ...init,
      headers: { authorization, 'content-type': 'application/json', ...init.headers },
    });
    assert.equal(answer.headers.get('content-type'), 'application/problem+json', `${method} ${path}`);
    const problem = parseProblem(await answer.json());
    assert.ok(problem, `${method} ${path}`);
    return { ...problem, answered: answer.status };
  }

  /** Who was asked to do something, besides to say who they are. */
  const asked = (): readonly string[] =>
    Object.entries(tab.api)
      .filter(([, act]) => act.called)
      .map(([name]) => name);

  const APPROVE = '/api/tab/requests/request-1/approve';
  const CALLS: readonly (readonly [string, string, string, Init, string, string])[] = [
    [
      'an offset beyond all numbers',
      'GET',
      `/api/tab/accounts?offset=${'9'.repeat(400)}`,
      {},
      'input_invalid',
      'offset',
    ],
    ['an order that is a name of every object', 'GET', '/api/tab/accounts?sort=__proto__', {}, 'input_invalid', 'sort'],
    ['the same parameter twice', 'GET', '/api/tab/accounts?search=a&search=b', {}, 'input_invalid', 'search'],
    [
      'a search of a thousand letters',
      'GET',
      `/api/tab/accounts?search=${'x'.repeat(1000)}`,
      {},
      'input_invalid',
      'search',
    ],
    ['an audit before nothing', 'GET', '/api/tab/audit?before=-1', {}, 'input_invalid', 'before'],
    ['an audit from a day that is none', 'GET', '/api/tab/audit?from=2026-02-31', {}, 'input_invalid', 'from'],
    ['an audit from before all years', 'GET', '/api/tab/audit?from=0000-01-01', {}, 'input_invalid', 'from'],
    [
      'an export of the audit from before all years',
      'POST',
      '/api/tab/exports',
      { body: '{"kind":"audit","filter":{"from":"0000-01-01"}}' },
      'input_invalid',
      'filter.from',
    ],
    ['an overview of a thousand years', 'GET', '/api/tab/overview?days=365000', {}, 'input_invalid', 'days'],
    ['a revision as a text', 'POST', APPROVE, { body: '{"revision":"1"}' }, 'input_invalid', 'revision'],
    [
      'a revision in a prototype',
      'POST',
      APPROVE,
      { body: '{"__proto__":{"revision":1}}' },
      'input_invalid',
      'revision',
    ],
    ['a list for an object', 'POST', APPROVE, { body: '[]' }, 'input_invalid', ''],
    [
      'an export of everything',
      'POST',
      '/api/tab/exports',
      { body: '{"kind":"constructor"}' },
      'input_invalid',
      'kind',
    ],
  ];
  for (const [name, method, path, init, code, field] of CALLS) {
    it(`refuses ${name}, says which part it is, and asks nobody`, async () => {
      const { answered, facts, ...problem } = await problemOf(method, path, init);
      assert.deepEqual([answered, problem.code, facts?.['field'] ?? ''], [400, code, field]);
      assert.deepEqual(asked(), []);
    });
  }

  it('refuses bodies that are too large, no JSON, of another type, or packed', async () => {
    const large = JSON.stringify({ revision: 1, matchCode: 'x'.repeat(17 * 1024) });
    const bodies: readonly (readonly [number, string, Init])[] = [
      [413, 'body_too_large', { body: large }],
      [415, 'body_not_json', { body: '{"revision":' }],
      [415, 'body_not_json', { body: 'revision=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      [415, 'encoding_refused', { body: gzipSync('{"revision":1}'), headers: { 'content-encoding': 'gzip' } }],
    ];
    for (const [status, code, init] of bodies) {
      const problem = await problemOf('POST', APPROVE, init);
      assert.deepEqual([problem.answered, problem.code], [status, code]);
    }
    assert.deepEqual(asked(), []);
  });

  it('answers addresses and methods that it does not have', async () => {
    for (const [method, path, status, code] of [
      ['GET', '/api/tab/', 404, 'path_unknown'],
      ['GET', '/api/tab/accounts/a/b/c', 404, 'path_unknown'],
      ['DELETE', '/api/tab/accounts', 405, 'method_unknown'],
      ['GET', APPROVE, 405, 'method_unknown'],
      ['GET', '/api/tab/accounts/%', 404, 'path_unknown'],
    ] as const) {
      const problem = await problemOf(method, path);
      assert.deepEqual([problem.answered, problem.code], [status, code], `${method} ${path}`);
    }
  });

  it('looks for no id that is none of ours', async () => {
    tab.api.requestDetail.callsFake((_, requestId) =>
      Promise.reject(new Error(`asked for ${JSON.stringify(requestId)}`)),
    );
    for (const id of ['%00', "'--", '..%2F..', 'x'.repeat(65), '%F0%9F%94%91'])
      await problemOf('GET', `/api/tab/requests/${id}`);
    assert.deepEqual(new Set(tab.api.requestDetail.args.map(([, requestId]) => requestId)), new Set(['']));
  });

  it('does nothing at all without a token, on any of its routes', async () => {
    for (const { method, path } of TAB_ROUTES) {
      const problem = await problemOf(method.toUpperCase(), path.replaceAll(/:\w+/g, 'id-1'), {
        headers: { authorization: '' },
        ...(method !== 'get' && { body: '{}' }),
      });
      assert.deepEqual([problem.answered, problem.code], [401, 'token_missing'], path);
    }
    assert.deepEqual(asked(), []);
  });
});
