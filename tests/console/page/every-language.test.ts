import assert from 'node:assert/strict';
import { everyLanguage, inLanguage, sayInEvery, valueInLanguage } from '../../../console/page/every-language.ts';
import { consoleTexts, sayReason } from '../../../texts/console-texts.ts';

describe('texts in every language at once', () => {
  const every = everyLanguage('en');

  it('become the texts of each language, also where one is part of another', () => {
    for (const language of ['en', 'de'] as const) {
      const texts = consoleTexts(language);
      const trouble = every.troubles.withCode(every.troubles.refused, 'ECONNREFUSED');
      const told = every.run.retrying(trouble, '14:05');
      const expected = texts.run.retrying(texts.troubles.withCode(texts.troubles.refused, 'ECONNREFUSED'), '14:05');
      assert.equal(inLanguage(told, language), expected);
      assert.equal(inLanguage(`${told} ${every.run.newCode}`, language), `${expected} ${texts.run.newCode}`);
      assert.equal(
        inLanguage(sayReason(every, 'wrong_room', 'Oslo'), language),
        sayReason(texts, 'wrong_room', 'Oslo'),
      );
      assert.equal(
        inLanguage(
          sayInEvery(({ run }) => run.over),
          language,
        ),
        texts.run.over,
      );
    }
  });

  it('leave alone what a server said and what has a class', () => {
    const seen = new Set(['delivered']);
    const value = { event: 'rejected', reason: every.run.noReason, said: 'Bis Montag', seen } as const;
    assert.deepEqual(valueInLanguage(value, 'de'), {
      ...value,
      reason: consoleTexts('de').run.noReason,
    });
  });
});
