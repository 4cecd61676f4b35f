import assert from 'node:assert/strict';
import { openBrowser, type TestBrowser, type WatchedPage } from '../../support/browser.ts';
import { pseudoServerTexts } from '../../support/words/pseudo-texts.ts';
import { measureCards, overflowing } from './drawn-cards.ts';
import { everyCard, FRIENDLY, HOSTILE } from './every-card.ts';

/**
 * Texts that are cut at the end of their line or below their last one. A warning may have two lines at most (`maxLines`);
 * the details of its card have all of it.
 */
const CUT = `[...document.querySelectorAll('section *')].filter((element) =>
  element.textContent.includes('⟦') && getComputedStyle(element).overflow === 'hidden' && getComputedStyle(element).webkitLineClamp === 'none' &&
  (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2))
  .map((element) => element.className + ' ' + element.textContent.slice(0, 60))`;

describe('every card in a language with longer words', function () {
  this.timeout(240_000);
  let browser: TestBrowser;
  let watched: WatchedPage;
  before(async function () {
    browser = await openBrowser(this);
    watched = await browser.open();
  });
  after(() => browser?.close());

  for (const width of [400, 320]) {
    for (const [kind, text] of Object.entries({ plain: FRIENDLY, hostile: HOSTILE })) {
      it(`is whole at ${width} pixels with ${kind} names`, async () => {
        // Teams lets a row of buttons wrap, which Microsoft's renderer alone doesn't (microsoft/AdaptiveCards, issue 8792).
        await measureCards(watched.page, everyCard(text, pseudoServerTexts()), width);
        assert.deepEqual(await overflowing(watched.page), []);
        assert.deepEqual(await watched.page.evaluate(CUT), []);
      });
    }
  }
});
