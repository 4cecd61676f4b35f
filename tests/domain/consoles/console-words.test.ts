import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fitWords } from '../../../bot/domain/consoles/console-words.ts';
import { isMisleading } from '../../../contract/text/escaped-signs.ts';

const escapes = (text: string): string =>
  Array.from(text, (sign) => `\\u{${sign.codePointAt(0)?.toString(16).toUpperCase()}}`).join('');

/** Texts by what is wrong with them; of each the part that must come out escaped. */
const MISLEADING: Readonly<Record<string, readonly (readonly [text: string, part: string])[]>> = {
  'a picture': [
    ['✅', '✅'],
    ['✅ approved', '✅'],
    ['SN-1 ✔', '✔'],
    ['Hub 👍🏽', '👍🏽'],
    ['⚠ SN', '⚠'],
    ['1\uFE0F\u20E3', '\uFE0F\u20E3'],
  ],
  'a blank that looks like none': [
    ['\u2800', '\u2800'],
    ['SN\u2800 1', '\u2800'],
    ['SN\u3164', '\u3164'],
    ['SN\u115F1', '\u115F'],
  ],
  'bidirectional controls': [
    ['SN\u202E1174', '\u202E'],
    ['\u2066SN\u2069', '\u2066'],
    ['SN\u200F1', '\u200F'],
    ['SN\u061C1', '\u061C'],
  ],
  'invisible signs': [
    ['so\u00ADft', '\u00AD'],
    ['S\u200BN', '\u200B'],
    ['S\u200D\u2060N', '\u200D\u2060'],
    ['SN\uFEFF1', '\uFEFF'],
    ['S\u{E0041}N', '\u{E0041}'],
  ],
  'piles of marks': [
    ['Z\u0301\u0302\u0303\u0304', '\u0303\u0304'],
    ['a\u0301\u0302\u0303', '\u0303'],
    ['A\u20DD', '\u20DD'],
  ],
  'look-alikes': [
    ['SN-о1', 'о'],
    ['CоntоsО', 'оО'],
    ['ΑBC', 'Α'],
    ['ОЕМ-1', 'ОЕМ'],
    ['ΟΝ', 'ΟΝ'],
    ['SN\u0251', '\u0251'],
    ['𝐒𝐍', '𝐒𝐍'],
    ['SN-Ꭺ', 'Ꭺ'],
  ],
  'mixed scripts': [
    ['Hub Зал', 'Зал'],
    ['한글ひ', 'ひ'],
    ['Зал α', 'α'],
    ['שלום ع', 'ع'],
  ],
  'an address': [
    ['contoso.com/x', '.'],
    ['https://contoso.com', ':.'],
    ['www.contoso.com', '.'],
    ['a@contoso.com', '@.'],
    ['contoso。com/x', '。'],
    ['CONTOSO．COM', '．'],
    ['bücher.example', '.'],
    ['see contoso.com:8443', '.:'],
    ['contoso.inc/x', '.'],
    ['co.uk', '.'],
    ['at contoso.com.', '.'],
  ],
};

const HARMLESS = [
  ...[
    'Contoso',
    'SN-4711',
    'approved',
    'Contoso Co.,Ltd.',
    'Contoso Co.Ltd',
    'Hub v2.1',
    '1.0.3',
    'Oslo 3.14',
    'Intel® Core™ i5',
  ],
  ...[
    'PC_1 (a) [b] {c} #! \\',
    '12.5"',
    'Müller',
    'Việt',
    'Łódź',
    'ＳＮ－１',
    'Конференция',
    'Зал 3',
    '会議室カメラ X1',
    '회의실 A',
    'שלום',
    'قاعة',
    'ไทยที่',
    'Αίθουσα',
  ],
];

describe('the words of a console', () => {
  for (const [what, texts] of Object.entries(MISLEADING)) {
    it(`are escaped where they hold ${what}`, () => {
      for (const [text, part] of texts) {
        const shown = fitWords(text);
        for (const sign of part) {
          assert.ok(shown.includes(escapes(sign)), `${escapes(text)} gave ${shown}`);
          assert.ok(!shown.includes(sign), `${escapes(text)} gave ${shown}`);
        }
        assert.ok(isMisleading([undefined, shown]));
      }
    });
  }

  it('stay as they are when they are usual in their language', () => {
    for (const text of HARMLESS) assert.equal(fitWords(text), text.normalize('NFC'));
    assert.equal(isMisleading(HARMLESS), false);
  });

  it('keep two marks on a letter and lose none of what fits', () => {
    assert.equal(fitWords('a\u0323\u0302'), 'ậ');
    assert.equal(fitWords('x\u0301\u0302\u0303y'), 'x\u0301\u0302\\u{303}y');
    assert.equal(fitWords('✅ Зал'), '\\u{2705} Зал');
  });

  it('are escaped once, whatever they are', () => {
    const signs = fc.constantFrom(
      ...'aoS1.:@/ \\u{}оОЗα会ひ한✅'.split(''),
      '\u200B',
      '\u202E',
      '\u0301',
      '\u2800',
      '\u{1F44D}',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(signs, { maxLength: 20 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const shown = fitWords(text);
        assert.equal(fitWords(shown), shown);
        assert.doesNotMatch(shown, /[\p{C}\p{Default_Ignorable_Code_Point}]|(?![©®°™№])\p{So}/u);
        if (shown !== text.normalize('NFC')) assert.ok(isMisleading([shown]));
      }),
      { numRuns: 3_000 },
    );
  });
});
