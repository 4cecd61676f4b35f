import assert from 'node:assert/strict';
import { approvalRequestCard } from '../../../bot/teams/cards/approval-request.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { LANGUAGES } from '../../../contract/language.ts';
import { serverTexts } from '../../../texts/server-texts.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { pendingRequest } from '../../support/samples/requests.ts';
import { openBrowser } from '../../support/browser.ts';
import type { TestBrowser, WatchedPage } from '../../support/browser.ts';
import { pseudoServerTexts } from '../../support/words/pseudo-texts.ts';
import { drawCards, measureCards, overflowing } from './drawn-cards.ts';
import { everyCard, everyState, FRIENDLY, HOSTILE, LONG } from './every-card.ts';

/** A request with no warning, with one, two and many, and some that are decided. */
function requestsToMeasure(): Readonly<Record<string, ApprovalRequest>> {
  const binding = { openingId: 'o-1', consoleNonce: '', serverNonce: '', isSealed: true, openingNumber: 1 };
  const device = { ...pendingRequest().device, serialNumber: 'SN-2026-0001' };
  const quiet = pendingRequest({ binding, device, expectedSerialNumber: 'SN-2026-0001' });
  const one = { ...quiet, secondConsole: 'SN-2026-0002' };
  const two = { ...one, account: { ...one.account, hasResourceAccountKey: true } };
  const { rejected, signed_in: signedIn, cancelled, delivered } = everyState({ ...FRIENDLY, device });
  return {
    quiet,
    one,
    two,
    many: { ...two, binding: { ...binding, openingNumber: 3 } },
    ...(rejected && signedIn && cancelled && delivered && { rejected, signedIn, cancelled, delivered }),
  };
}

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

  it('stays within 320 pixels in a language with longer words', async () => {
    // Teams lets a row of buttons wrap, as the host page does, which Microsoft's renderer alone doesn't.
    await measureCards(watched.page, everyCard(FRIENDLY, pseudoServerTexts()), 320);
    assert.deepEqual(await overflowing(watched.page), []);
  });

  it('would be found reaching beyond them', async () => {
    const wide = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'FactSet', facts: [{ title: 'x', value: 'W'.repeat(80) }] }],
    };
    await drawCards(watched.page, { wide }, 320);
    assert.equal((await overflowing(watched.page)).length, 1);
  });

  /** The widths of a card in a chat of the host page, in pixels, by the width of its window. */
  for (const [screen, width, most] of [
    [1280, 640, 340],
    [400, 332, 460],
  ] as const) {
    for (const language of LANGUAGES) {
      it(`keeps question, digits and Approve together on a screen of ${screen} pixels (${language})`, async () => {
        const drawn = Object.entries(requestsToMeasure()).map(([name, request]) => [
          name,
          approvalRequestCard(serverTexts(language), request, { asksMatchCode: true }),
        ]);
        const {
          quiet = 0,
          one = 0,
          two = 0,
          many = 0,
          ...decided
        } = await measureCards(watched.page, Object.fromEntries(drawn), width);
        assert.ok(quiet <= most, `${quiet} px without warnings`);
        assert.ok(one - quiet <= 44 && two - one <= 44, `${one - quiet} and ${two - one} px for a warning`);
        assert.ok(many - two <= 1, `${many - two} px more for warnings that are behind the details`);
        for (const [name, height] of Object.entries(decided)) assert.ok(height <= 152, `${name}: ${height} px`);
      });
    }
  }

  it('has names for all that can be used, and breaks no rule of accessibility', async () => {
    await drawCards(watched.page, everyCard(FRIENDLY), 640);
    assert.deepEqual(await accessibilityFindings(watched.page), []);
    assert.deepEqual(watched.faults, []);
  });
});
