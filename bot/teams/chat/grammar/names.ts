import { BEFORE_CODES, CODES, PASSWORDS, ONCE, PREPOSITIONS, ROOM_NOUNS } from './vocabulary.ts';
import { isOne, textBetween, type Word, wordsOf } from './words.ts';

/** A part of a text in which a code is named, such as "a new one-time password for". */
export interface CodePhrase {
  /** The index of the word after it. */
  readonly end: number;
  /** It says only "password", which may be that of the account. */
  readonly isPassword: boolean;
}

/** Finds a code, with the small words before it, that begins at a word. */
export function codePhrase(words: readonly Word[], from: number): CodePhrase | undefined {
  let index = from;
  let isOnce = false;
  while (isOne(words[index], BEFORE_CODES) || isOne(words[index], ONCE)) {
    // "OTP" alone is a code, and "otp code" one as well.
    if (isOne(words[index], CODES) && !isOne(words[index + 1], CODES) && !isOne(words[index + 1], PASSWORDS)) break;
    isOnce ||= isOne(words[index], ONCE);
    index += 1;
  }
  if (isOne(words[index], CODES)) return { end: index + 1, isPassword: false };
  return isOne(words[index], PASSWORDS) ? { end: index + 1, isPassword: !isOnce } : undefined;
}

/** Returns the index after one word such as "for", if there is one. */
export function afterPreposition(words: readonly Word[], from: number): number {
  return isOne(words[from], PREPOSITIONS) ? from + 1 : from;
}

/** Returns a name without the code that someone named after it, such as "a code" in "für Oslo 3.14 einen Code". */
export function withoutCodeAtEnd(text: string): string {
  const words = wordsOf(text);
  for (let from = Math.max(1, words.length - 4); from < words.length; from += 1) {
    if (codePhrase(words, from)?.end === words.length) return textBetween(text, words, 0, from);
  }
  return text;
}

/** Returns a name without the signs at its ends, a bullet or number of a list, and quotation marks around it. */
export function bareName(text: string): string {
  const name = text
    .replace(/^(?:[\s,;:•*–—-]|\d{1,3}[.)](?=\s))+\s*/u, '')
    .replace(/[\s,;:!?.]+$/u, '')
    .trim();
  const [only, ...others] = wordsOf(name);
  return only?.isQuoted && others.length === 0 ? only.text.trim() : name;
}

const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/g;
const JOINED = /\s+(?:and|und|plus|sowie|&|\+|or|oder)\s+/giu;

/**
 * Returns the parts of a list by the signs that only separate: line breaks, semicolons, and commas that are not part of a
 * number.
 */
export function listParts(text: string): readonly string[] {
  return split(text, /\n|;|,(?!\d)|(?<!\d),/gu);
}

/** Returns the parts of a list by words such as "and", which may be part of a name as well. */
export function joinedParts(text: string): readonly string[] {
  return split(text, JOINED);
}

/** Splits a text, but not within quotation marks. */
function split(text: string, by: RegExp): readonly string[] {
  const quoted = wordsOf(text).filter(({ isQuoted }) => isQuoted);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(by)) {
    if (quoted.some(({ start, end }) => start <= index && index < end)) continue;
    parts.push(text.slice(from, index));
    from = index + sign.length;
  }
  return [...parts, text.slice(from)]
    .map((part) => part.replace(/^\s*(?:and|und)\s+/iu, ''))
    .map(bareName)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/**
 * Returns the names that a text may stand for, the text itself first: then the address in it, and the text without words
 * such as "the room".
 */
export function nameReadings(text: string): readonly string[] {
  const name = bareName(text);
  const addresses = name.match(ADDRESS) ?? [];
  const words = wordsOf(name);
  const readings = [name, ...(addresses.length === 1 ? addresses.map((one) => bareName(one)) : [])];
  for (let from = 0; from < words.length - 1 && isOne(words[from], ROOM_NOUNS); from += 1) {
    readings.push(textBetween(name, words, from + 1, words.length));
  }
  return [...new Set(readings)];
}

/** Returns the name of a list's part with the first words of the one before it: "3.15" after "Oslo 3.14" is "Oslo 3.15". */
export function carriedName(before: string, part: string): string | undefined {
  const words = before.split(' ');
  if (words.length < 2 || !/^[\d.,-]+\p{L}?$/u.test(part)) return undefined;
  return [...words.slice(0, -1), part].join(' ');
}

const ALL =
  /^(?:all|alle|allen|every|each|whole|entire|complete|everything|alles|sämtliche|gesamte[ns]?|ganze[ns]?)$/iu;
const OF_ALL =
  /^(?:of|the|rooms?|in|im|from|at|räumen?|raum|consoles?|konsolen?|der|den|das|die|des|von|für|building|gebäudes?|site|standort)$/iu;
const BUILDING = /^(?:building|gebäude|standort|site)$/iu;

/** Returns the building in "all rooms of Oslo", "building Oslo" or "the Oslo building", and `''` for "all rooms" alone. */
export function buildingIn(text: string): string | undefined {
  const words = bareName(text).split(/\s+/);
  const from = words.findIndex((word) => !/^(?:the|das|im|in|of)$/iu.test(word));
  const [first = '', last = ''] = [words[from], words.at(-1)];
  if (ALL.test(first) || BUILDING.test(first)) {
    const rest = words.slice(from + 1);
    const name = rest.findIndex((word) => !OF_ALL.test(word));
    const end = rest.length - (BUILDING.test(rest.at(-1) ?? '') ? 1 : 0);
    return name < 0 ? '' : bareName(rest.slice(name, end).join(' '));
  }
  return BUILDING.test(last) && words.length > 1 ? words.slice(from, -1).join(' ') : undefined;
}
