import assert from 'node:assert/strict';
import { OTP_ALPHABET } from '../../../contract/otp-code.ts';
import { shellTexts as german } from '../../../texts/de/tab/shell.ts';
import { shellTexts as english } from '../../../texts/en/tab/shell.ts';
import { minutesAndSeconds, readerTime, spelledGroups, wordsOf } from '../../../tab/src/otp/code-words.ts';

describe('the words around a code', () => {
  it('spell a code group by group', () => {
    assert.deepEqual(spelledGroups('K7QF-ABCD-2345', english.code.digits), [
      'Kilo Seven Quebec Foxtrot',
      'Alfa Bravo Charlie Delta',
      'Two Three Four Five',
    ]);
    assert.deepEqual(spelledGroups('K7QF-2345', german.code.digits), [
      'Kilo Sieben Quebec Foxtrot',
      'Zwei Drei Vier Fünf',
    ]);
  });

  it('have a word of its own for each symbol that a code can have', () => {
    for (const {
      code: { digits },
    } of [english, german]) {
      const words = Array.from(OTP_ALPHABET, (symbol) => spelledGroups(symbol, digits)[0] ?? '');
      assert.ok(
        words.every((word) => word.length > 1),
        words.join(' '),
      );
      assert.equal(new Set(words).size, OTP_ALPHABET.length);
    }
  });

  it('name the issuer to somebody else, and do without the name when it is not known', () => {
    assert.match(
      wordsOf({ reason: 'not_issuer', issuer: 'Adele Vance' }, english.refusals).text,
      /^Only Adele Vance can see it/,
    );
    assert.match(
      wordsOf({ reason: 'not_issuer', issuer: undefined }, english.refusals).text,
      /^Only the person who generated it can see it/,
    );
    assert.match(
      wordsOf({ reason: 'not_issuer', issuer: 'Adele Vance' }, german.refusals).text,
      /^Nur Adele Vance kann ihn sehen/,
    );
  });

  it('count minutes and seconds', () => {
    assert.deepEqual([900, 61, 9].map(minutesAndSeconds), ['15:00', '1:01', '0:09']);
  });

  it('write a time in the language of the reader, and in English when nobody knows that language', () => {
    const at = new Date(2026, 2, 2, 17).toISOString();
    assert.match(readerTime(at, 'de-DE'), /2\. März/);
    assert.match(readerTime(at, 'en-US'), /Mar 2/);
    assert.match(readerTime(at, 'not a language'), /Mar 2/);
  });
});
