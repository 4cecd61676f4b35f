/**
 * The version of {@link searchText}. Rows of `account_list` say which version wrote them, and a start of the server
 * writes the rows of an earlier version again. Raise it with each change of the function.
 */
export const SEARCH_TEXT_VERSION = 2;

/**
 * Letters that Unicode does not split into a base letter and a mark, with their plain spelling. The Arabic ones are those
 * that the Arabic normalizer of Apache Lucene folds
 * (https://lucenenet.apache.org/docs/4.8.0-beta00017/api/analysis-common/Lucene.Net.Analysis.Ar.ArabicNormalizer.html),
 * with the two that Persian keyboards type for them.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
  '٫': '.',
  '،': ',',
  '؛': ';',
  '⁄': '/',
};
const SPELLED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** The signs that people and keyboards use for an apostrophe, with the accents that stand alone. */
const APOSTROPHES = /['`´ʹʻʼʽ‘’‛′‵＇｀׳ꞌ]/g;
/** Characters that nobody sees: controls other than space, format characters, and halves of surrogate pairs. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}\p{Cs}]/gu;
/**
 * Accents, vowel points and other marks that people leave out. Marks of other scripts are letters to their readers, and
 * so are the voicing marks of Japanese.
 */
const MARKS =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/gu;
/** The zeros of digits that have no compatibility form: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
/** Dashes and hyphens, with the Japanese long vowel sign between digits, which is on the key of the hyphen. */
const DASHES = /[\p{Pd}\u2212\u2043]|(?<=\d)ー(?=\d)/gu;
const DECIMAL_COMMA = /(?<=\d)[,。](?=\d)/g;
/** Signs that only separate: commas, brackets, quotation marks and their like; and a dot or a dash beside no letter. */
const SEPARATORS = /[,;:!?"|·•・、。״\p{Ps}\p{Pe}\p{Pi}\p{Pf}]|(?<=^|\s)[.-]+(?=\s|$)|\.(?=\s|$|\.)|(?<=^|\s|\.)\./gu;
const ASCII = /^[ -~]*$/;
/** Numbers are padded to so many digits when names are sorted. */
const PLACES = 12;

function plainLetters(text: string): string {
  return text
    .replaceAll(APOSTROPHES, '')
    .replaceAll(INVISIBLE, '')
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(SPELLED, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(DIGITS, (digit) => digitOf(digit.charCodeAt(0)))
    .replaceAll(DASHES, '-');
}

function digitOf(codePoint: number): string {
  const zero = ZEROS.findLast((one) => one <= codePoint) ?? codePoint;
  return String(codePoint - zero);
}

/**
 * Returns the text in the form that chat and tab compare. Case, accents, vowel points, apostrophes, the kind of dash,
 * space, digit and ligature, brackets and commas do not matter; letters, numbers and the signs between them do. A comma
 * between two digits counts as a dot. The result is one line without spaces at its ends.
 */
export function searchText(text: string): string {
  const plain = ASCII.test(text) ? text.toLowerCase().replaceAll(APOSTROPHES, '') : plainLetters(text);
  return plain.replaceAll(DECIMAL_COMMA, '.').replaceAll(SEPARATORS, ' ').replaceAll(/\s+/g, ' ').trim();
}

/**
 * Returns a key that sorts names byte by byte as people expect: case and accents do not matter, and Room 9 comes before
 * Room 10.
 */
export function sortKey(text: string): string {
  return searchText(text).replaceAll(/\d{1,12}/g, (digits) => digits.padStart(PLACES, '0'));
}

/** Splits a search into its words. A match contains all of them. */
export function searchWords(text: string): readonly string[] {
  return searchText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Tells whether two names have the same words, in any order. A name without a word equals no other. */
export function isSameName(left: string, right: string): boolean {
  const words = wordsInOrder(left);
  return words !== '' && words === wordsInOrder(right);
}

function wordsInOrder(name: string): string {
  return searchWords(name).toSorted().join(' ');
}
