import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../contract/language.ts';
import { type StatusPage, statusPageHtml } from '../../../bot/http/sheets/status-page.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { openBrowser, type TestBrowser } from '../../support/browser.ts';
import { noteLook } from '../../support/run/looks.ts';

const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'high contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const;
const WIDTHS = [1280, 400, 320];
const ROOM = 'Donaudampfschifffahrtsgesellschaftskapitänsbesprechungszimmer 3.14';

function pagesIn(language: (typeof LANGUAGES)[number]): readonly StatusPage[] {
  const shown = { kind: 'shown', room: ROOM, isLast: false, contact: 'Service desk, +1 425 555 0100' } as const;
  const kinds = Object.keys(serverTexts(language).statusPage.states) as (keyof ReturnType<
    typeof serverTexts
  >['statusPage']['states'])[];
  return [
    ...kinds.map((kind) => ({
      ...shown,
      state: kind === 'rejected' ? ({ kind, reason: 'serial_number_mismatch' } as const) : { kind },
    })),
    { ...shown, contact: '', state: { kind: 'waiting_for_code' } },
    { kind: 'none' },
    { kind: 'too_many' },
    { kind: 'failed' },
  ];
}

describe('the status page in a browser', function suite() {
  this.timeout(300_000);
  let browser: TestBrowser;
  before(async function open() {
    browser = await openBrowser(this);
  });
  after(() => browser?.close());

  for (const { name, ...look } of LOOKS) {
    for (const width of WIDTHS) {
      it(`has nothing that axe finds, and fits, in each state and language: ${name}, ${width} px`, async () => {
        const { page, faults } = await browser.open({ ...look, viewport: { width, height: 640 } });
        for (const language of LANGUAGES) {
          for (const shown of pagesIn(language)) {
            await page.setContent(statusPageHtml(serverTexts(language), shown));
            const kind = shown.kind === 'shown' ? shown.state.kind : shown.kind;
            const found = await accessibilityFindings(page);
            noteLook({ place: `status page ${kind} ${language}`, theme: name, width, found: found.length });
            assert.deepEqual(found, [], `${kind} ${language}`);
            assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${kind} ${language}`);
          }
        }
        assert.deepEqual(faults, []);
        await page.context().close();
      });
    }
  }
});
