import assert from 'node:assert/strict';
import { PageSession } from '../../../console/page/page-session.ts';
import { type PageServer, startPageServer } from '../../../console/page/page-server.ts';
import type { PageView } from '../../../console/page/page-view.ts';
import { readerOf } from '../../../console/words/reader.ts';
import { sendRaw } from '../../http/raw-request.ts';

const WINDOW = 'window-one';

describe('the server of the page', () => {
  let session: PageSession;
  let server: PageServer;
  let origin: string;
  let secret: string;
  const seen: string[] = [];

  beforeEach(async () => {
    seen.length = 0;
    session = new PageSession({ reader: readerOf('en', 'en-GB'), locale: 'en-GB', now: () => new Date() });
    server = await startPageServer(session, { came: () => seen.push('came'), left: () => seen.push('left') });
    ({ origin } = new URL(server.url));
    secret = new URL(server.url).hash.slice(1);
  });
  afterEach(() => server.close());

  const headers = (window = WINDOW, bearer = secret) => ({ authorization: `Bearer ${bearer}`, 'x-window': window });

  /** Connects as a page does; `next` reads one view after the other. */
  async function connect(window = WINDOW) {
    const ending = new AbortController();
    const response = await fetch(`${origin}/views`, { headers: headers(window), signal: ending.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => JSON.parse((await reader?.read())?.value ?? 'null') as PageView;
    return { response, next, leave: () => ending.abort() };
  }

  function act(body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${origin}/act`, {
      method: 'POST',
      headers: { ...headers(), origin, ...more },
      body: JSON.stringify(body),
    });
  }

  it('listens on loopback only, with a secret of 256 bits that no request line holds', () => {
    assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
  });

  it('serves the page under a policy that lets nothing in from elsewhere, and nobody keeps it', async () => {
    for (const path of ['/', '/page.js', '/page.css']) {
      const { status, headers: answered } = await fetch(origin + path);
      assert.equal(status, 200);
      const policy = answered.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
        assert.ok(policy.includes(rule), policy);
      assert.doesNotMatch(policy, /unsafe|https?:|\*/);
      assert.equal(answered.get('cache-control'), 'no-store');
      assert.equal(answered.get('x-content-type-options'), 'nosniff');
      assert.equal(answered.get('referrer-policy'), 'no-referrer');
    }
    assert.equal((await fetch(`${origin}/../package.json`, { headers: headers() })).status, 404);
  });

  it('refuses other names of this machine and pages of other sites, even with the secret', async () => {
    const { port } = new URL(origin);
    for (const host of [`localhost:${port}`, `contoso.example:${port}`, '127.0.0.1']) {
      const answer = await sendRaw(origin, { method: 'GET', path: '/views', headers: { ...headers(), host } });
      assert.equal(answer.status, 403, host);
    }
    assert.equal(
      (await fetch(`${origin}/views`, { headers: { ...headers(), origin: 'http://contoso.example' } })).status,
      403,
    );
    await connect();
    for (const other of ['http://contoso.example', 'null'])
      assert.equal((await act({ act: 'close' }, { origin: other })).status, 403, other);
    const without = await sendRaw(origin, {
      method: 'POST',
      path: '/act',
      headers: { ...headers(), host: new URL(origin).host },
    });
    assert.equal(without.status, 403);
    assert.equal(session.closed.aborted, false);
  });

  it('tells nothing without the secret', async () => {
    for (const bearer of ['', `${secret.slice(0, -1)}_`, `${secret}A`]) {
      const response = await fetch(`${origin}/views`, { headers: headers(WINDOW, bearer) });
      assert.equal(response.status, 403);
      assert.deepEqual(Object.keys((await response.json()) as object), ['title', 'text']);
    }
  });

  it('has one window at a time, which may be loaded again, and takes another once it is gone', async () => {
    const first = await connect();
    assert.equal((await first.next()).title, 'Starting');
    assert.equal((await connect('window-two')).response.status, 409);
    assert.equal((await act({ act: 'close' }, { 'x-window': 'window-two' })).status, 409);
    const again = await connect();
    assert.equal(again.response.status, 200);
    await first.next().catch(() => {});
    assert.deepEqual(seen, ['came']);
    again.leave();
    while (!seen.includes('left')) await new Promise((resolve) => setImmediate(resolve));
    assert.equal((await connect('window-two')).response.status, 200);
    assert.deepEqual(seen, ['came', 'left', 'came']);
  });

  it('sends a view after each change, and takes an answer for the question that is asked', async () => {
    const page = await connect();
    await page.next();
    const answered = session.ask('otp');
    const { key, title } = await page.next();
    assert.equal(title, 'Enter the one-time password');
    assert.equal((await act({ act: 'answer', key: 'an earlier one', text: 'A' })).status, 204);
    assert.equal((await act({ act: 'answer', key, text: 'B' })).status, 204);
    assert.equal(await answered, 'B');
  });

  it('refuses what is no act, and what is too long for one', async () => {
    await connect();
    for (const body of [
      {},
      { act: 'press' },
      { act: 'language', language: 'fr' },
      { act: 'typed', key: '1' },
      'close',
      null,
    ])
      assert.equal((await act(body)).status, 400, JSON.stringify(body));
    assert.equal((await act({ act: 'typed', key: '1', text: 'A'.repeat(5_000) })).status, 400);
  });

  it('presses only what the view offers', async () => {
    await connect();
    session.show({ state: 'ended', outcome: 'rejected' });
    const pressed = session.pressed();
    const { key } = session.view();
    await act({ act: 'press', key, press: 'restart' });
    await act({ act: 'press', key, press: 'another_code' });
    assert.equal(await pressed, 'another_code');
  });
});
