import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { wordsInMarkup } from '../support/words/words-in-markup.ts';

const FILES = globSync('tab/src/**/*.tsx');

describe('the markup of the tab', () => {
  it('has no words of its own: all are in the catalog, in each language', () => {
    assert.ok(FILES.length > 40);
    assert.deepEqual(
      FILES.flatMap((file) => wordsInMarkup(file, readFileSync(file, 'utf8'))),
      [],
    );
  });

  const said = {
    'a text': '<b>Some words</b>',
    'an attribute': '<Input placeholder="Some words" />',
    'an expression': "<b>{isOpen ? 'Some words' : texts.other}</b>",
    'a template in an attribute': '<b title={`Some words ${name}`} />',
    'words that stand in for others': "<Field label={name ?? 'Some words'} />",
  };
  for (const [name, markup] of Object.entries(said)) {
    it(`is seen to say something in ${name}`, () => {
      const [found = ''] = wordsInMarkup('page.tsx', `\nexport const page = ${markup};`);
      assert.match(found, /^page\.tsx:2 says "Some words/);
    });
  }

  it('may name styles, kinds and places', () => {
    const markup =
      "<Input className=\"wide\" type=\"text\" size={isNarrow ? 'small' : 'medium'} title={texts['Some words']}>{' '}·{'–'}</Input>";
    assert.deepEqual(wordsInMarkup('page.tsx', `export const page = ${markup};`), []);
  });
});
