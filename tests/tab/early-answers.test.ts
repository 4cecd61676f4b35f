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
    const early = earlyFetch({ fetch, token: async () => 'token', locale: 'en' }, ['/me', '/list']);
    await new Promise(setImmediate);
    assert.deepEqual(asked, ['/me', '/list']);
    assert.deepEqual(await (await early('/me')).json(), { answer: 1 });
    assert.deepEqual(await (await early('/list', { method: 'POST' })).json(), { answer: 3 });
    assert.deepEqual(await (await early('/me')).json(), { answer: 4 });
    assert.deepEqual(asked, ['/me', '/list', '/list', '/me']);
  });

  it('that fail are told to who asks, and to nobody else', async () => {
    const fetch = async (): Promise<Response> => Promise.reject(new TypeError('no network'));
    const early = earlyFetch({ fetch, token: async () => 'token', locale: 'en' }, ['/me']);
    await new Promise(setImmediate);
    await assert.rejects(async () => early('/me'), /no network/);
  });

  it('are of the address that the list asks for', () =>
    assert.equal(accountPagePath(ALL_ACCOUNTS, 0), '/api/tab/accounts?sort=waiting&order=asc&offset=0'));
});
