import assert from 'node:assert/strict';
import { checkCard } from '../../../env/sandbox/connector/cards/card-check.ts';
import { everyElementOf, listActions } from '../../../env/sandbox/connector/cards/card-actions.ts';
import type { JsonObject } from '../../../env/sandbox/connector/json-object.ts';
import { plain } from '../../../bot/teams/markdown.ts';
import { everyCard, FRIENDLY, HOSTILE, LONG } from './every-card.ts';

const TEXTS = { 'plain text': FRIENDLY, 'texts as long as they may be': LONG, 'hostile text': HOSTILE } as const;
const PALETTE: ReadonlySet<unknown> = new Set(['default', 'emphasis', 'accent', 'good', 'attention', 'warning']);

for (const [kind, text] of Object.entries(TEXTS)) {
  describe(`each card with ${kind}`, () => {
    for (const [name, card] of Object.entries(everyCard(text))) {
      const json = JSON.stringify(card);
      const elements = everyElementOf(card as JsonObject);

      it(`is valid and has nothing left over: ${name}`, () => {
        assert.deepEqual(checkCard(card), []);
        assert.doesNotMatch(json, /\$\{|\[object|undefined|null|NaN/);
      });

      it(`says its state with an icon and a word, and names its colors from the palette: ${name}`, () => {
        const [band] = elements;
        assert.equal(band?.['type'], 'Container');
        assert.match(JSON.stringify((band['items'] as JsonObject[])[0]?.['text']), /^"[○◔◑◕●✕⊖⊘⚠✓] \w/u);
        const styles = elements.filter(({ type }) => type === 'Container').map(({ style }) => style ?? 'default');
        assert.deepEqual(
          styles.filter((style) => !PALETTE.has(style)),
          [],
        );
      });

      it(`lets every text wrap, and gives every input a label: ${name}`, () => {
        for (const element of elements) {
          if (element['type'] === 'TextBlock') assert.equal(element['wrap'], true, JSON.stringify(element));
          if (String(element['type']).startsWith('Input.')) assert.ok(element['label'], JSON.stringify(element));
        }
      });

      it(`has few buttons, each with a name of its own: ${name}`, () => {
        const titles = listActions(card as JsonObject).map(({ action }) => String(action['title']));
        assert.ok(
          titles.every((title) => title.length > 0 && title.length <= 60),
          titles.join(),
        );
        assert.ok((card['actions'] as unknown[]).length <= 6);
      });
    }
  });
}

describe('harmless text', () => {
  it('keeps a version as it is, and still is no list', () => {
    assert.deepEqual(['1.2.3', '1. b', '1.'].map(plain), ['1.2.3', String.raw`1\. b`, String.raw`1\.`]);
  });
});

describe('hostile text', () => {
  for (const [name, card] of Object.entries(everyCard(HOSTILE))) {
    it(`is no link, list, date or mention: ${name}`, () => {
      const texts = everyElementOf(card as JsonObject).flatMap((element) => [
        element['text'],
        ...((element['facts'] as JsonObject[] | undefined) ?? []).map(({ value }) => value),
      ]);
      for (const words of texts.filter((one) => typeof one === 'string')) {
        assert.doesNotMatch(words, /(?<!\\)\]\(|(?<!\\)<at>|\{\{DATE\(2026-01-01|\u202E|(?<!\\)\*\*x/u);
      }
    });
  }
});
