/**
 * A language for tests, made mechanically of the English texts: `Generate OTP` becomes `⟦Ğéñéřåţé ÖŢÞ ·····⟧`. Text
 * without brackets is not from the catalog, text without its closing bracket is cut, and text that overflows here has no
 * room for a language with longer words. This file imports nothing, because the tab of a test bundles it.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = Array.from('åƀçðéƒğĥîĵķļɱñöþɋřšţûṽŵẋýžÅɃÇÐÉƑĞĤÎĴĶĻṀÑÖÞɊŘŠŢÛṼŴẊÝŽ');
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Array.from(PLAIN, (letter, index) => [letter, ACCENTED[index] ?? letter]),
);

/** What programs read: dates for the client, template fields, addresses, Markdown, markup, commands and their options. */
const KEPT =
  /\{\{[^}]*\}\}|\$\{[^}]*\}|\]\([^)]*\)|https?:\/\/\S+|\S+@\S+|<[^<>]*>|`[^`]*`|\\.|--[\w-]+|\$\w+|\b[A-Z][A-Za-z]*_\w+|\b[A-Z][a-z]+-[A-Z]\w+|\b\w+\.\w+(?:\.\w+)+/u;
/** Tells whether a member of a catalog is for programs: what a button says to the bot, and the language of the texts. */
function isCode(name: string, member: unknown): boolean {
  return name === 'said' || (name === 'language' && /^[a-z]{2}$/u.test(String(member)));
}

/** How much longer texts in other languages are, as a part of their English length. */
const LONGER = 0.4;
const WORD_OF_FILLING = 8;

/** Returns a part of the catalog in the pseudo-locale. Functions answer in it, and leave what they are told as it is. */
export function pseudoTexts<Texts>(texts: Texts): Texts {
  return pseudoOf(texts, []) as Texts;
}

/** Removes everything that comes from the catalog and returns the rest. */
export function unmarked(text: string): string {
  const outside = text.replaceAll(/⟦[^⟦⟧]*⟧/gu, '');
  return outside === text ? text : unmarked(outside);
}

function pseudoOf(value: unknown, told: readonly string[]): unknown {
  if (typeof value === 'string') return pseudoText(value, told);
  if (typeof value === 'function')
    return (...words: unknown[]) => pseudoOf((value as (...words: unknown[]) => unknown)(...words), stringsIn(words));
  if (Array.isArray(value)) return value.map((member) => pseudoOf(member, told));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    name,
    isCode(name, member) ? member : pseudoOf(member, told),
  ]);
  return Object.fromEntries(members);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function pseudoText(text: string, told: readonly string[]): string {
  const words = told.filter((word) => /\p{L}/u.test(word)).toSorted((left, right) => right.length - left.length);
  const kept = new RegExp([...words.map(literally), KEPT.source].join('|'), 'gu');
  return text
    .split('\n')
    .map((line) => pseudoLine(line, kept))
    .join('\n');
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Puts one line into brackets, after the sign that makes it a heading or the item of a list. */
function pseudoLine(line: string, kept: RegExp): string {
  const [sign = ''] = /^(?:\s*(?:[-*#>]+ |\d+\. ))?/u.exec(line) ?? [];
  const text = line.slice(sign.length);
  let own = 0;
  let written = '';
  let end = 0;
  for (const { index, 0: piece } of text.matchAll(kept)) {
    const before = text.slice(end, index);
    own += lettersIn(before);
    written += accented(before) + piece;
    end = index + piece.length;
  }
  own += lettersIn(text.slice(end));
  written += accented(text.slice(end));
  return own === 0 ? line : `${sign}⟦${written} ${filling(Math.ceil(own * LONGER))}⟧`;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function accented(text: string): string {
  return Array.from(text, (letter) => ACCENTS.get(letter) ?? letter).join('');
}

/** Returns points in groups, because words of other languages break between lines, too. */
function filling(length: number): string {
  const groups = Array.from({ length: Math.ceil(length / WORD_OF_FILLING) }, (_, index) =>
    '·'.repeat(Math.min(WORD_OF_FILLING, length - index * WORD_OF_FILLING)),
  );
  return groups.join(' ');
}
