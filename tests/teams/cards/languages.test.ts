import assert from 'node:assert/strict';
import { serverTexts } from '../../../texts/server-texts.ts';
import { checkCard } from '../../../env/sandbox/connector/cards/card-check.ts';
import { unmarked } from '../../support/words/pseudo-locale.ts';
import { pseudoServerTexts } from '../../support/words/pseudo-texts.ts';
import { textsOn } from './card-texts.ts';
import { everyCard, FRIENDLY, LONG, type ForeignText } from './every-card.ts';

/** What other people wrote, without a letter. */
const NUMBERS: ForeignText = {
  room: '1',
  location: '2',
  upn: '3',
  person: '4',
  reason: '5',
  device: { make: '6', model: '7', serialNumber: '8', name: '9', appVersion: '10' },
};
/** The app's name, the names of services, a code, beginnings of a request's id, and what the client makes a date of. */
const NO_WORDS =
  /Rooms OTP|Teams:|Exchange:|K7QF(?:-ABCD-2345)?|AADSTS\d+|\b[0-9a-f]{8}\b|SN-1|\{\{(?:DATE|TIME)\([^)]*\)\}\}/gu;
/** Choices hold codes as their values. */
const CODE = /^[a-z]+(?:_[a-z]+)*$/;

/** Texts of both languages, by their place; those that say what they are told are left out. */
function pairsOf(english: unknown, german: unknown): readonly (readonly [english: string, german: string])[] {
  if (typeof english === 'string') return typeof german === 'string' && english !== german ? [[english, german]] : [];
  if (typeof english !== 'object' || english === null) return [];
  return Object.entries(english).flatMap(([name, member]) =>
    pairsOf(member, (german as Readonly<Record<string, unknown>>)[name]),
  );
}

describe('the cards in German', () => {
  const german = serverTexts('de');
  const pairs = pairsOf(serverTexts('en'), german);
  const alsoGerman = new Set(pairs.map(([, text]) => text));
  const english = new Set(pairs.map(([text]) => text).filter((text) => !alsoGerman.has(text)));
  const englishCards = everyCard(FRIENDLY);

  for (const [name, card] of Object.entries(everyCard(FRIENDLY, german))) {
    it(`are valid and have nothing of the English ones: ${name}`, () => {
      assert.deepEqual(checkCard(card), []);
      assert.doesNotMatch(JSON.stringify(card), /\$\{|\[object|undefined|null|NaN/);
      const texts = textsOn(card).map((text) => text.replace(/^[○◔◑◕●✕⊖⊘⚠✓] /u, ''));
      assert.deepEqual(
        texts.filter((text) => english.has(text)),
        [],
      );
      const phrases = [...english].filter((text) => text.includes(' '));
      assert.deepEqual(
        texts.flatMap((text) => phrases.filter((phrase) => text.includes(phrase))),
        [],
      );
      assert.notDeepEqual(textsOn(card), textsOn(englishCards[name]));
    });
  }

  for (const [name, card] of Object.entries(everyCard(LONG, german))) {
    it(`are no larger than Teams takes them with long texts: ${name}`, () => assert.deepEqual(checkCard(card), []));
  }
});

describe('a text on a card', () => {
  for (const [name, card] of Object.entries(everyCard(NUMBERS, pseudoServerTexts()))) {
    it(`comes from the catalog: ${name}`, () => {
      const texts = textsOn(card);
      assert.ok(texts.some((text) => text.includes('⟦')));
      const foreign = texts
        .filter((text) => !CODE.test(text))
        .map((text) => unmarked(text).replaceAll(NO_WORDS, ''))
        .filter((text) => /\p{L}/u.test(text));
      assert.deepEqual(foreign, []);
    });
  }
});
