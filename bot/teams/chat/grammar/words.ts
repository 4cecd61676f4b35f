import { searchText } from '../../../domain/accounts/search-text.ts';

/** One word of a message. */
export interface Word {
  /** The word as it was typed, with the punctuation at its ends. */
  readonly text: string;
  /** The word as the grammar compares it: no case, no accents, no punctuation. Empty for a sign alone. */
  readonly key: string;
  /** Someone put the words in quotation marks, so they are a name and never a command. */
  readonly isQuoted: boolean;
  /** It begins a line, other than the first one. */
  readonly isAfterBreak: boolean;
  readonly start: number;
  readonly end: number;
}

const MENTIONS = /<at\b[^>]*>[^<]*<\/at>|&nbsp;/g;
/** A quotation that begins and ends a word, in the marks of English, German and French, straight or curly. */
const QUOTATION =
  /(?<=^|[\s,;:(])(?:"([^"\n]+)"|“([^“”\n]+)”|„([^„“”"\n]+)[“”"]|«([^«»\n]+)»|»([^«»\n]+)«|‘([^‘’\n]+)’|'([^'\n]+)')(?=$|[\s,;:.!?)])/gu;
const WORD = /\S+/g;

/** Returns a message without mentions and with single spaces. Line breaks stay, because they separate rooms. */
export function cleaned(said: string): string {
  return said
    .replaceAll(MENTIONS, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** Returns the words of a cleaned text. A quotation is one word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const match of text.matchAll(QUOTATION)) {
    words.push(...plainWords(text, from, match.index));
    const inner = match.slice(1).find((part) => part !== undefined) ?? '';
    const end = match.index + match[0].length;
    words.push({
      text: inner,
      key: searchText(inner),
      isQuoted: true,
      isAfterBreak: text[match.index - 1] === '\n',
      start: match.index,
      end,
    });
    from = end;
  }
  return [...words, ...plainWords(text, from, text.length)];
}

function plainWords(text: string, from: number, to: number): readonly Word[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match) => {
    const start = from + match.index;
    return {
      text: match[0],
      key: searchText(match[0]),
      isQuoted: false,
      isAfterBreak: text[start - 1] === '\n',
      start,
      end: start + match[0].length,
    };
  });
}

/** Tells whether a word is one of these, and not part of a quotation. */
export function isOne(word: Word | undefined, words: { has(key: string): boolean }): boolean {
  return word !== undefined && !word.isQuoted && words.has(word.key);
}

/** Returns the text from one word to the one before another, as it was typed. */
export function textBetween(text: string, words: readonly Word[], from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  return first && last && from < to ? text.slice(first.start, last.end) : '';
}

/** Returns the number of words at the beginning that are empty: these words, and signs alone. */
export function leading(words: readonly Word[], empty: ReadonlySet<string>, from = 0): number {
  let index = from;
  while (index < words.length && isEmpty(words[index], empty)) index += 1;
  return index;
}

/** Returns the end of the words without the empty ones at the end. */
export function withoutTrailing(words: readonly Word[], empty: ReadonlySet<string>): number {
  let end = words.length;
  while (end > 0 && isEmpty(words[end - 1], empty)) end -= 1;
  return end;
}

function isEmpty(word: Word | undefined, empty: ReadonlySet<string>): boolean {
  if (word === undefined || word.isQuoted) return false;
  return empty.has(word.key) || !/[\p{L}\p{N}]/u.test(word.key);
}
