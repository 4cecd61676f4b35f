import assert from 'node:assert/strict';
import { languageOf } from '../../contract/language.ts';

describe('the language of a reader', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    ['de-DE', 'de'],
    ['de', 'de'],
    ['DE_at', 'de'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['fr-CH, fr;q=0.9, de;q=0.8, en;q=0.7', 'de'],
    ['en;q=0.2, de;q=0.9', 'de'],
    ['de;q=0, en', 'en'],
    ['*', 'en'],
    ['de;q=x, en', 'en'],
    ['den', 'en'],
    [',;;,=', 'en'],
  ];
  for (const [wanted, language] of cases) {
    it(`is ${language} for ${wanted ?? 'nothing'}`, () => assert.equal(languageOf(wanted), language));
  }
});
