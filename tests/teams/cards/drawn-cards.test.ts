import assert from 'node:assert/strict';
import { LANGUAGES } from '../../../contract/language.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { openBrowser } from '../../support/browser.ts';
import type { TestBrowser, WatchedPage } from '../../support/browser.ts';
import { drawCards, overflowing } from './drawn-cards.ts';
import { everyCard, FRIENDLY, HOSTILE, LONG } from './every-card.ts';

describe('every card, drawn', function suite() {
  this.timeout(120_000);
  let browser: TestBrowser;
  let watched: WatchedPage;
  before(async function open() {
    browser = await openBrowser(this);
    watched = await browser.open();
  });
  after(() => browser?.close());

  for (const width of [320, 640]) {
    for (const [kind, text] of Object.entries({
      'plain text': FRIENDLY,
      'texts as long as they may be': LONG,
      'hostile text': HOSTILE,
    })) {
      for (const language of LANGUAGES) {
        it(`stays within ${width} pixels with ${kind} (${language})`, async () => {
          await drawCards(watched.page, everyCard(text, serverTexts(language)), width);
          assert.deepEqual(await overflowing(watched.page), []);
        });
      }
    }
  }

  it('would be found reaching beyond them', async () => {
    const wide = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'FactSet', facts: [{ title: 'x', value: 'W'.repeat(80) }] }],
    };
    await drawCards(watched.page, { wide }, 320);
    assert.equal((await overflowing(watched.page)).length, 1);
  });

  it('has names for all that can be used, and breaks no rule of accessibility', async () => {
    await drawCards(watched.page, everyCard(FRIENDLY), 640);
    assert.deepEqual(await accessibilityFindings(watched.page), []);
    assert.deepEqual(watched.faults, []);
  });
});
