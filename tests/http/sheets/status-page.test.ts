import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import sinon from 'sinon';
import { LANGUAGES } from '../../../contract/language.ts';
import { sheetPath } from '../../../contract/pages/status-page.ts';
import { readDeviceInformation } from '../../../bot/domain/consoles/device.ts';
import { readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { startHttpServer, type HttpServer } from '../../../bot/http/server/server.ts';
import { statusPageHtml } from '../../../bot/http/sheets/status-page.ts';
import type { SheetApi } from '../../../bot/services/sheet-api.ts';
import type { SheetAnswer } from '../../../bot/services/sheets/show-sheet.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { unnoted } from '../../support/unnoted.ts';
import { NO_OPENINGS } from '../no-openings.ts';
import { sendRaw, type RawAnswer } from '../raw-request.ts';

type Shown = Extract<SheetAnswer, { kind: 'shown' }>;

const ID = 'qV8pUQ3mJk2n7wYx0LrT1g';
const SHOWN: Shown = {
  kind: 'shown',
  room: 'Oslo 3.14',
  state: { kind: 'waiting_for_approval' },
  isLast: false,
  contact: 'Service desk, +1 425 555 0100',
};

describe('the status page', () => {
  for (const language of LANGUAGES) {
    const texts = serverTexts(language);
    const { states, ...words } = texts.statusPage;

    for (const kind of Object.keys(states) as (keyof typeof states)[]) {
      it(`says in ${language} what ${kind} means, and what to do`, () => {
        const state = kind === 'rejected' ? ({ kind, reason: 'wrong_room' } as const) : { kind };
        const html = statusPageHtml(texts, { ...SHOWN, state, isLast: kind === 'rejected' });
        const { title, text } = states[kind];
        assert.ok(html.includes(`<html lang="${language}">`) && html.includes(`<title>Oslo 3.14 – ${escaped(title)}<`));
        for (const part of ['<bdi>Oslo 3.14</bdi>', escaped(title), escaped(text), SHOWN.contact])
          assert.ok(html.includes(part), `${part} in ${html}`);
        assert.equal(html.includes(words.reason(texts.field.reasons.wrong_room)), kind === 'rejected');
        assert.equal(html.includes(' data-last>'), kind === 'rejected');
      });
    }

    it(`names in ${language} the person who gave the sheet when there is no contact`, () => {
      assert.ok(statusPageHtml(texts, { ...SHOWN, contact: '' }).includes(words.noContact));
    });
  }

  it('shows what people wrote character by character', () => {
    const html = statusPageHtml(serverTexts('en'), {
      ...SHOWN,
      room: `<img src=x onerror=alert(1)> & "Oslo"`,
      contact: `</p><script>alert('2')</script>`,
    });
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Oslo&quot;'));
    assert.ok(html.includes('&lt;/p&gt;&lt;script&gt;alert(&#39;2&#39;)&lt;/script&gt;'));
    assert.equal(html.match(/<script/g)?.length, 1);
  });
});

function escaped(text: string): string {
  return text.replaceAll("'", '&#39;');
}

describe('the address of a sheet', () => {
  const showSheet = sinon.stub<Parameters<SheetApi['showSheet']>, ReturnType<SheetApi['showSheet']>>();
  const lines: string[] = [];
  let server: HttpServer;

  before(async () => {
    server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      consoles: {
        ...NO_OPENINGS,
        submitOtp: () => assert.fail(),
        collectCredential: () => assert.fail(),
        acknowledge: () => assert.fail(),
      },
      sheets: { showSheet },
      readDevice: readDeviceInformation,
      readKey: readConsolePublicKey,
      messages: () => Promise.reject(new Error('nobody speaks to the bot')),
      noteRefusal: unnoted,
      log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    });
  });
  after(() => server.close());
  beforeEach(() => {
    showSheet.reset();
    lines.length = 0;
  });

  const get = (path = sheetPath(ID), headers: Readonly<Record<string, string>> = {}): Promise<RawAnswer> =>
    sendRaw(server.url, { method: 'GET', path, headers });

  it('opens a page that no cache keeps, no search engine lists, no other site frames, and that tells no address', async () => {
    showSheet.resolves(SHOWN);
    const { status, headers, text } = await get();
    assert.equal(status, 200);
    assert.deepEqual(
      ['cache-control', 'referrer-policy', 'x-robots-tag', 'x-content-type-options', 'set-cookie'].map(
        (name) => headers[name],
      ),
      ['no-store', 'no-referrer', 'noindex', 'nosniff', undefined],
    );
    assert.match(headers['content-type'] ?? '', /^text\/html; charset=utf-8$/);
    assert.ok(!text.includes(ID), 'the page does not know its own address');
    assert.deepEqual(showSheet.firstCall.args, [ID, '127.0.0.1']);
  });

  it('allows the page its own style and script by their hashes, and nothing from elsewhere', async () => {
    showSheet.resolves(SHOWN);
    const { headers, text } = await get();
    const policy = String(headers['content-security-policy']);
    for (const [directive, element] of [
      ['script-src', 'script'],
      ['style-src', 'style'],
    ] as const) {
      const [, body = ''] = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(text) ?? [];
      const hash = createHash('sha256').update(body).digest('base64');
      assert.ok(body !== '' && policy.includes(`${directive} 'sha256-${hash}'`), policy);
    }
    assert.match(policy, /^default-src 'none';.*connect-src 'self';.*frame-ancestors 'none'$/);
    assert.doesNotMatch(text, /<(img|link|iframe|form|input)\b|https?:|src=|style=/);
  });

  it('is in the language of the phone', async () => {
    showSheet.resolves(SHOWN);
    for (const [wanted, language] of [
      ['de-CH, en;q=0.5', 'de'],
      ['fr', 'en'],
    ] as const) {
      const { headers, text } = await get(sheetPath(ID), { 'accept-language': wanted });
      assert.deepEqual([headers['content-language'], headers['vary']], [language, 'accept-language']);
      assert.ok(text.includes(serverTexts(language).statusPage.states.waiting_for_approval.title));
    }
  });

  it('answers unknown and ended sheets alike, no earlier than the least time', async () => {
    showSheet.resolves({ kind: 'none' });
    const began = performance.now();
    const answers = await Promise.all([get(), get('/s/nothing'), get(sheetPath('A'.repeat(22)))]);
    assert.ok(performance.now() - began >= 250);
    for (const { status, text } of answers) assert.deepEqual([status, text], [404, answers[0]?.text]);
  });

  it('says when to come again', async () => {
    showSheet.resolves({ kind: 'too_many', retryAfterSeconds: 17 });
    const { status, headers, text } = await get();
    assert.deepEqual([status, headers['retry-after']], [429, '17']);
    assert.ok(text.includes(serverTexts('en').statusPage.tooMany.title));
  });

  it('says nothing of the cause when something fails, and the log does not name the sheet', async () => {
    showSheet.rejects(new Error('internal: the database'));
    const { status, text } = await get();
    assert.equal(status, 500);
    assert.ok(!text.includes('internal') && text.includes(serverTexts('en').statusPage.failed.title));
    assert.ok(lines.some((line) => line.includes('"path":"/s/:sheetId"')));
    assert.ok(!lines.join('').includes(ID));
  });

  it('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      assert.equal((await sendRaw(server.url, { method, path: sheetPath(ID) })).status, 405);
    assert.equal(showSheet.callCount, 0);
    assert.ok(!lines.join('').includes(ID), lines.join(''));
  });
});
