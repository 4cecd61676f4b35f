import assert from 'node:assert/strict';
import { everyLanguage } from '../../../console/page/every-language.ts';
import { PageSession } from '../../../console/page/page-session.ts';
import type { PageView } from '../../../console/page/page-view.ts';
import type { PageWindow } from '../../../console/page/page-window.ts';
import { Presence } from '../../../console/page/presence.ts';
import { openWindowForm, type RunForm } from '../../../console/page/window-form.ts';
import { wordsPresenter } from '../../../console/window/presenter.ts';
import { readerOf } from '../../../console/words/reader.ts';

const PATH = '/out/SkypeSettings.xml';

describe('the window and the terminal behind it', () => {
  let form: RunForm | undefined;
  let url = '';
  let printed = '';
  let lines: ((line: string | undefined) => void)[] = [];
  let stopping: AbortController;

  beforeEach(() => {
    printed = '';
    lines = [];
    stopping = new AbortController();
  });
  afterEach(async () => {
    await form?.close();
    form = undefined;
  });

  async function open(window: Partial<PageWindow> = {}): Promise<RunForm> {
    const reader = readerOf('de', 'de-DE');
    const output = { write: (text: string) => (printed += text) };
    form = await openWindowForm({
      session: new PageSession({ reader, locale: 'de-DE', now: () => new Date() }),
      window: {
        open: async (address) => {
          url = address;
          return true;
        },
        close: async () => {},
        patienceMs: 600_000,
        ...window,
      },
      terminal: {
        report: wordsPresenter(output, () => new Date(), reader).report,
        output,
        read: () => new Promise((resolve) => lines.push(resolve)),
        isEcho: false,
      },
      machine: {},
      presence: new Presence(0),
      signal: stopping.signal,
    });
    return form;
  }

  const headers = () => ({ authorization: `Bearer ${new URL(url).hash.slice(1)}`, 'x-window': 'window-one' });

  /** Connects as the page does, and returns the view at that moment. */
  async function connect() {
    const leaving = new AbortController();
    const response = await fetch(new URL('/views', url), { headers: headers(), signal: leaving.signal });
    const { value } = (await response.body?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
    return { view: JSON.parse(value ?? 'null') as PageView, leave: () => leaving.abort() };
  }

  async function answer(key: string, text: string): Promise<void> {
    const { origin } = new URL(url);
    const body = JSON.stringify({ act: 'answer', key, text });
    await fetch(new URL('/act', url), { method: 'POST', headers: { ...headers(), origin }, body });
  }

  async function until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
  }

  it('keeps the terminal silent while the page is there', async () => {
    const { ask, report, texts } = await open();
    report({ event: 'stale', reason: 'expired' });
    const asked = ask(texts.run.questions.otp, 'otp');
    const { view } = await connect();
    assert.equal(view.title, 'Geben Sie das Einmalkennwort ein');
    await answer(view.key, 'AB12');
    assert.equal(await asked, 'AB12');
    assert.equal(printed, '');
  });

  it('goes on in the terminal when there is no browser, in its language', async () => {
    const { ask, report } = await open({ open: async () => false });
    report({ event: 'rejected', reason: everyLanguage('en').run.noReason });
    const asked = ask(`${everyLanguage('en').run.questions.otp} `, 'otp');
    await until(() => lines.length === 1);
    lines.shift()?.('AB12');
    assert.equal(await asked, 'AB12');
    assert.match(
      printed,
      /^Es konnte kein Fenster geöffnet werden.*\nDie Anforderung wurde nicht genehmigt: Es wurde kein Grund/,
    );
    assert.match(printed, /Einmalkennwort \(12 oder 16 Zeichen.*: $/);
  });

  it('goes on in the terminal when no page comes in time, with all that was told; a late page may still answer', async () => {
    const { ask, report, texts } = await open({ patienceMs: 1 });
    report({ event: 'stale', reason: 'another_code' });
    const first = ask(texts.run.questions.otp, 'otp');
    await until(() => lines.length === 1);
    assert.match(printed, /nicht rechtzeitig.*\n.*anderen Einmalkennwort/);
    const { view } = await connect();
    await answer(view.key, 'from the page');
    assert.equal(await first, 'from the page');
    const second = ask(texts.run.questions.nextOtp, 'next_otp');
    lines.shift()?.('from the terminal');
    assert.equal(await second, 'from the terminal');
  });

  it('goes on in the terminal when the page is closed', async () => {
    const { ask, texts } = await open();
    const page = await connect();
    const asked = ask(texts.run.questions.otp, 'otp');
    page.leave();
    await until(() => lines.length === 1);
    lines.shift()?.(undefined);
    assert.equal(await asked, undefined);
    assert.match(printed, /^Das Fenster wurde geschlossen/);
  });

  it('stops a question when the program is stopped', async () => {
    const { ask, texts } = await open();
    const asked = ask(texts.run.questions.otp, 'otp');
    stopping.abort();
    await assert.rejects(asked, { name: 'AbortError' });
  });

  it('ends with the run, and leaves its last words in the terminal', async () => {
    const opened = await open();
    const { report } = opened;
    const page = await connect();
    report({ event: 'credential_written', path: PATH });
    report({ event: 'delivered', path: PATH, checksItself: false });
    const going = opened.next('done');
    page.leave();
    assert.equal(await going, undefined);
    await opened.close();
    form = undefined;
    assert.match(printed, /^Übergeben\. Starten Sie die Konsole jetzt neu\..*\n$/);
    await assert.rejects(fetch(url));
  });
});
