import { escaped, ESCAPED } from '../../../contract/text/escaped-signs.ts';

/**
 * The words that a console reports about itself, in a form that can't mislead whoever decides about it. They follow the
 * level "Highly Restrictive" of UTS 39, "Unicode Security Mechanisms" (unicode.org/reports/tr39), with the recommended
 * scripts of UAX 31, table 5. What doesn't fit is written as `\u{…}`, so it is the same on card, page, export and log.
 */

/** Scripts that may not be mixed with others; Latin, Han, Kana, Bopomofo and Hangul are in {@link MIXES}. */
const ALONE = [
  ...['Arabic', 'Armenian', 'Bengali', 'Cyrillic', 'Devanagari', 'Ethiopic', 'Georgian', 'Greek', 'Gujarati'],
  ...['Gurmukhi', 'Hebrew', 'Kannada', 'Khmer', 'Lao', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu'],
  ...['Thaana', 'Thai', 'Tibetan'],
];
/** The mixes that UTS 39, section 5.2, allows, because Japanese, Chinese and Korean are written so. */
const MIXES = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

function anyOf(scripts: readonly string[]): RegExp {
  return new RegExp(`^[${scripts.map((script) => String.raw`\p{scx=${script}}`).join('')}]$`, 'u');
}

/** What may stand together in one text. Latin alone comes first. */
const SETS: readonly RegExp[] = [['Latin'], ...MIXES, ...ALONE.map((script) => [script])].map(anyOf);
const LETTER = /^[\p{L}\p{Nd}]$/u;
/** Phonetic and other technical forms of Latin letters, many of which look like plain ones. */
const TECHNICAL = /^[\u0250-\u02FF\u1D00-\u1DBF\u2C60-\u2C7F\uA720-\uA7FF\uAB30-\uAB6F]$/u;
const MARK = /^[\p{Mn}\p{Mc}]$/u;
/** What looks like nothing: default-ignorable code points, and Hangul fillers and the like are among them. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
/** ASCII, its full-width forms, and signs that are usual on labels and can't be taken for others. */
const PLAIN =
  /^[ -~\uFF01-\uFF5E™№ªº®©°±²³µ·´§«»\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u3001\u3002\u300C\u300D\u30FB\u30FC]$/u;
/** Letters of other scripts that look like Latin ones. A text of nothing else could be read as Latin. */
const LATIN_LOOK = /^[АВЕЅІЈКМНОРСТХУҮаеіјорсухѕԁһӏԛԝҮΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανιυ]+$/u;
/** The most marks on one letter, as many as Vietnamese needs. */
const MOST_MARKS = 2;
/** An address with a scheme, of a mailbox or of a host, in the way clients find links. */
const ADDRESS =
  /\w+:\/\/|\S+@[\w-]+\.\w|\bwww\.|(?:[\p{L}\p{N}-]+\.)+(?!(?:ltd|inc|llc|corp|gmbh)\b(?![/:?#]))\p{L}{2,}(?![\p{L}\p{N}])/iu;
/** The signs by which an address is one, also in full width. */
const ADDRESS_SIGNS = /[.:@\u3002\uFF0E\uFF1A\uFF20]/gu;

/** Tells whether a sign is a letter or digit in its usual form (NFKC). */
function isLetter(sign: string): boolean {
  return LETTER.test(sign) && !TECHNICAL.test(sign) && sign.normalize('NFKC') === sign;
}

/**
 * Returns the scripts whose letters stay: the first allowed mix that has all letters, else Latin if there is any, else
 * those of the first letter. Letters that look like Latin ones don't stay alone.
 */
function scriptsOf(letters: readonly string[]): RegExp {
  const [latin = /^$/] = SETS;
  const scripts =
    SETS.find((set) => letters.every((letter) => set.test(letter))) ??
    [latin, ...SETS].find((set) => letters.some((letter) => latin.test(letter)) || set.test(letters[0] ?? '')) ??
    latin;
  const staying = letters.filter((letter) => scripts.test(letter));
  return LATIN_LOOK.test(staying.join('')) ? latin : scripts;
}

/** Returns the letters that have a script: not digits of ASCII, but its letters, full-width ones too. */
function lettersOf(signs: readonly string[]): readonly string[] {
  return signs.filter((sign) => (PLAIN.test(sign) ? /^[a-z]$/i.test(sign.normalize('NFKC')) : isLetter(sign)));
}

/** Returns the text without more marks than {@link MOST_MARKS} on one letter and without signs that don't fit. */
function fitSigns(signs: readonly string[], scripts: RegExp): string {
  let marks = 0;
  return signs
    .map((sign) => {
      const isMark = MARK.test(sign);
      marks = isMark ? marks + 1 : marksIn(sign);
      if (INVISIBLE.test(sign)) return escaped(sign);
      if (isMark) return marks <= MOST_MARKS ? sign : escaped(sign);
      return PLAIN.test(sign) || (isLetter(sign) && scripts.test(sign)) ? sign : escaped(sign);
    })
    .join('');
}

function marksIn(sign: string): number {
  return Array.from(sign.normalize('NFD')).filter((part) => MARK.test(part)).length;
}

/** Returns the text with the dots, colons and at signs of an address escaped, so that no client makes a link of it. */
function withoutAddress(text: string): string {
  return ADDRESS.test(text.normalize('NFKC').replaceAll('。', '.')) ? text.replaceAll(ADDRESS_SIGNS, escaped) : text;
}

/**
 * Returns one line that a console reported with all in it escaped that could mislead: invisible and reordering signs,
 * pictures, letters of a script that doesn't belong to the others, piles of marks, and addresses. A text that was
 * returned once stays as it is.
 *
 * @example fitWords('SN-1\u043E') is String.raw`SN-1\u{43E}`, as the last letter is Cyrillic
 */
export function fitWords(text: string): string {
  const parts = text
    .normalize('NFC')
    .split(ESCAPED)
    .map((part) => Array.from(part));
  const scripts = scriptsOf(lettersOf(parts.filter((_, index) => index % 2 === 0).flat()));
  const fit = parts.map((signs, index) => (index % 2 === 0 ? fitSigns(signs, scripts) : signs.join('')));
  return withoutAddress(fit.join(''));
}
