import assert from 'node:assert/strict';
import { PageEventLines } from '../../../../bot/http/tab-api/page-events/page-event-lines.ts';
import { type PageEvent, PAGE_EVENT_PATHS, parsePageEvent } from '../../../../contract/page-events.ts';
import { DomainError } from '../../../../bot/domain/errors.ts';
import { SANDBOX_PEOPLE } from '../../../../env/sandbox/tenant.ts';
import { startTabServer, type TabServer } from '../../tab-server.ts';
import { beforeAskingAgain } from '../../../support/pause.ts';

describe('the lines of changes for a page', () => {
  it('say each thing once until it is read', () => {
    const lines = new PageEventLines();
    for (const accountId of ['a1', 'a2', 'a1']) lines.add({ type: 'account', accountId });
    assert.deepEqual(lines.take().trim().split('\n').map(parsePageEvent), [
      { type: 'account', accountId: 'a1' },
      { type: 'account', accountId: 'a2' },
    ]);
    assert.equal(lines.take(), '');
  });

  it('stay few for a page that does not read: it is to read all again', () => {
    const lines = new PageEventLines();
    for (let account = 0; account < 501; account += 1) lines.add({ type: 'account', accountId: `a${account}` });
    assert.equal(lines.take(), '{"type":"all"}\n');
  });
});

describe('the changes, held open', () => {
  let tab: TabServer;
  let heard: ((change: PageEvent) => void) | undefined;
  let stopped: PromiseWithResolvers<void>;
  beforeEach(async () => {
    tab = await startTabServer();
    stopped = Promise.withResolvers();
    tab.api.watchPageEvents.callsFake((_, listener) => {
      heard = listener;
      return Promise.resolve(() => stopped.resolve());
    });
  });
  afterEach(() => tab.close());

  async function open(claims: Readonly<Record<string, unknown>> = {}): Promise<ReadableStreamDefaultReader<string>> {
    const token = await tab.issuer.signTabToken(SANDBOX_PEOPLE.lidia.objectId, claims);
    const answer = await fetch(tab.url + PAGE_EVENT_PATHS.changes, { headers: { authorization: `Bearer ${token}` } });
    assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, 'no-store, no-transform']);
    assert.ok(answer.body);
    return answer.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  it('begin with the advice to read all, and follow as they come', async () => {
    const reader = await open();
    assert.equal((await reader.read()).value, '{"type":"all"}\n');
    heard?.({ type: 'request', requestId: 'r1', accountId: 'a1' });
    assert.deepEqual(parsePageEvent((await reader.read()).value ?? ''), {
      type: 'request',
      requestId: 'r1',
      accountId: 'a1',
    });
    await reader.cancel();
    await stopped.promise;
  });

  it('come at most four times a second, each of them once, and all of them', async () => {
    const reader = await open();
    const parts: string[] = [];
    const reading = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    })();
    const begin = performance.now();
    for (let round = 0; round < 40; round += 1) {
      for (let account = 0; account < 25; account += 1) heard?.({ type: 'account', accountId: `a${account}` });
      heard?.({ type: 'account', accountId: `round${round}` });
      await beforeAskingAgain();
    }
    while (!parts.join('').includes('"round39"')) await beforeAskingAgain();
    const seconds = (performance.now() - begin) / 1000;
    await reader.cancel();
    await reading;
    const lines = parts.join('').trim().split('\n');
    assert.ok(parts.length <= 2 + 4 * seconds, `${parts.length} writes in ${seconds.toFixed(1)} s`);
    assert.deepEqual(lines.filter((line) => line.includes('"round')).length, 40);
    assert.ok(lines.length < 40 * 26, `${lines.length} lines`);
  });

  it('end with the token, and nobody listens on', async () => {
    const reader = await open({ exp: Math.floor(Date.now() / 1000) + 2 });
    assert.equal((await reader.read()).done, false);
    assert.equal((await reader.read()).done, true);
    await stopped.promise;
  });

  it('end when the server closes', async () => {
    const reader = await open();
    await reader.read();
    const closed = tab.close();
    assert.equal((await reader.read()).done, true);
    await Promise.all([closed, stopped.promise]);
    tab = await startTabServer();
  });

  it('are refused to whoever may not read', async () => {
    tab.api.watchPageEvents.rejects(new DomainError('no_permission', { permission: 'read' }));
    const token = await tab.issuer.signTabToken(SANDBOX_PEOPLE.alex.objectId);
    const answer = await fetch(tab.url + PAGE_EVENT_PATHS.changes, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 403);
    await answer.body?.cancel();
  });
});
