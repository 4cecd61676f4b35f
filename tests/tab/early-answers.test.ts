import assert from 'node:assert/strict';
import { accountPagePath, ALL_ACCOUNTS } from '../../tab/src/accounts/account-question.ts';
import { earlyFetch } from '../../tab/src/api/early-answers.ts';

describe('answers that are asked for early', () => {
  it('are handed out once, and all other calls go on', async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request): Promise<Response> => {
      asked.push(input as string);
      return Response.json({ answer: asked.length });
    };
    const early = earlyFetch({ fetch, token: async () => 'token', locale: 'en' }, { atOnce: ['/me', '/list'] });
    await new Promise(setImmediate);
    assert.deepEqual(asked, ['/me', '/list']);
    assert.deepEqual(await (await early('/me')).json(), { answer: 1 });
    assert.deepEqual(await (await early('/list', { method: 'POST' })).json(), { answer: 3 });
    assert.deepEqual(await (await early('/me')).json(), { answer: 4 });
    assert.deepEqual(asked, ['/me', '/list', '/list', '/me']);
  });

  it('that fail are told to who asks, and to nobody else', async () => {
    const fetch = async (): Promise<Response> => Promise.reject(new TypeError('no network'));
    const early = earlyFetch({ fetch, token: async () => 'token', locale: 'en' }, { atOnce: ['/me'] });
    await new Promise(setImmediate);
    await assert.rejects(async () => early('/me'), /no network/);
  });

  for (const [name, may] of [
    ['that another answer allows are asked for before it is handed out', true],
    ['that another answer does not allow are not asked for', false],
  ] as const)
    it(name, async () => {
      const asked: string[] = [];
      const fetch = async (input: string | URL | Request): Promise<Response> => {
        asked.push(input as string);
        return Response.json({ may, answer: asked.length });
      };
      const allowedBy = (body: unknown): boolean => (body as { readonly may: boolean }).may;
      const next = { path: '/me', allowedBy, paths: ['/list'] };
      const early = earlyFetch({ fetch, token: async () => 'token', locale: 'en' }, { atOnce: ['/me'], next });
      assert.deepEqual(await (await early('/me')).json(), { may, answer: 1 });
      assert.deepEqual(asked, may ? ['/me', '/list'] : ['/me']);
      assert.deepEqual(await (await early('/list')).json(), { may, answer: 2 });
      assert.deepEqual(asked, ['/me', '/list']);
    });

  for (const [name, answer] of [
    ['refused', () => Response.json({ may: true }, { status: 403 })],
    ['of another form', () => new Response('no JSON')],
  ] as const)
    it(`allow nothing when they are ${name}, and are handed out whole`, async () => {
      const asked: string[] = [];
      const fetch = async (input: string | URL | Request): Promise<Response> => {
        asked.push(input as string);
        return answer();
      };
      const next = { path: '/me', allowedBy: () => true, paths: ['/list'] };
      const early = earlyFetch({ fetch, token: async () => 'token', locale: 'en' }, { atOnce: ['/me'], next });
      assert.equal(await (await early('/me')).text(), await answer().text());
      assert.deepEqual(asked, ['/me']);
    });

  it('are of the address that the list asks for', () =>
    assert.equal(accountPagePath(ALL_ACCOUNTS, 0), '/api/tab/accounts?sort=waiting&order=asc&offset=0'));
});
