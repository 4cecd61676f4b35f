import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { type StatusPage, statusPageHtml } from '../../../bot/http/sheets/status-page.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { shellTexts } from '../../../texts/en/tab/shell.ts';
import { answerTo, openStage, pressLast, type Stage } from '../../e2e/stage.ts';
import { openBrowser, type TestBrowser } from '../../support/browser.ts';
import { pseudoTexts } from '../../support/words/pseudo-locale.ts';
import { pseudoServerTexts } from '../../support/words/pseudo-texts.ts';
import { startTabHost, type TabHost } from '../tab-host.ts';
import { buildPseudoTab, serveTabFrom } from './pseudo-tab.ts';
import { isPseudoAndWholePage } from './pseudo-window.ts';

const { adele, grady } = SANDBOX_PEOPLE;
const { channel, code, refusals } = pseudoTexts(shellTexts);
const ROOM = sandboxRoom(1);
const NOBODY_YET = [false, 'resourceRequiresConsent'];

describe('a third language in what Teams opens by itself', function () {
  this.timeout(240_000);
  let browser: TestBrowser;
  let stage: Stage;
  let host: TabHost;
  let folder: string;
  let page: Page;
  before(async function () {
    browser = await openBrowser(this);
    this.timeout(240_000);
    folder = await buildPseudoTab();
    [stage, host] = await Promise.all([openStage({}, undefined, { rooms: 5 }), startTabHost()]);
  });
  afterEach(() => page.context().close());
  after(async () => {
    await browser?.close();
    await host?.close();
    await stage?.close();
  });

  /** Opens a page of the tab in the frame of the smallest Teams, for a reader of the pseudo-locale. */
  async function open(url: string, settings: Readonly<Record<string, unknown>>): Promise<Frame> {
    const watched = await browser.open({ viewport: { width: 1280, height: 800 } });
    ({ page } = watched);
    await serveTabFrom(folder, page);
    await page.goto(host.url);
    await page.evaluate(
      `Object.assign(host, ${JSON.stringify({ locale: 'de-DE', ...settings })}); host.open(${JSON.stringify(url)})`,
    );
    await page.locator('iframe').waitFor();
    const frame = page.frames().find((one) => one !== page.mainFrame());
    assert.ok(frame);
    return frame;
  }

  const tokensOf = async ({ objectId }: SandboxPerson): Promise<readonly unknown[]> => [
    [true, await stage.sandbox.parts.issuer.signTabToken(objectId)],
  ];

  async function pressShowCode(): Promise<string> {
    const said = await answerTo(stage, adele, `generate otp ${ROOM.userPrincipalName}`);
    if (said.includes('Replace it?')) await pressLast(stage, adele, 'Replace');
    return ((await pressLast(stage, adele, 'Show code')).value as { readonly url: string }).url;
  }

  const heading = (frame: Frame, name: string): Promise<void> =>
    frame.getByRole('heading', { name, exact: true, level: 1 }).waitFor();

  it('fits the dialog with a code, also when it is refused or waits for consent', async () => {
    const url = await pressShowCode();
    for (const [name, tokens, title] of [
      ['shown', await tokensOf(adele), code.title(ROOM.displayName)],
      ['refused', await tokensOf(grady), refusals.not_issuer.title],
      ['consent', [NOBODY_YET], refusals.consent_needed.title],
    ] as const) {
      const frame = await open(url, { tokens });
      await heading(frame, title);
      await isPseudoAndWholePage(page, frame, `show-code-${name}`);
      if (name !== 'consent') await page.context().close();
    }
  });

  it('fits the page that sets up a tab of a channel', async () => {
    const url = `${stage.url}/tab/#/channel-tab`;
    const setUp = await open(url, { frameContext: 'settings', entityId: '' });
    await heading(setUp, channel.title);
    await isPseudoAndWholePage(page, setUp, 'channel-tab');
    await page.context().close();
    const elsewhere = await open(url, { frameContext: 'content' });
    await heading(elsewhere, channel.elsewhere.title);
    await isPseudoAndWholePage(page, elsewhere, 'channel-tab-elsewhere');
  });

  it('fits the status page in each of its states', async () => {
    ({ page } = await browser.open());
    const texts = pseudoServerTexts();
    const shown = { kind: 'shown', room: ROOM.displayName, isLast: false, contact: adele.displayName } as const;
    const kinds = Object.keys(texts.statusPage.states) as (keyof typeof texts.statusPage.states)[];
    const pages: readonly StatusPage[] = [
      ...kinds.map((kind) => ({
        ...shown,
        state: kind === 'rejected' ? ({ kind, reason: 'serial_number_mismatch' } as const) : { kind },
      })),
      { kind: 'none' },
      { kind: 'too_many' },
      { kind: 'failed' },
    ];
    for (const one of pages) {
      await page.setContent(statusPageHtml(texts, one));
      const name = one.kind === 'shown' ? one.state.kind : one.kind;
      await isPseudoAndWholePage(page, page.mainFrame(), `status-page-${name}`);
    }
  });
});
