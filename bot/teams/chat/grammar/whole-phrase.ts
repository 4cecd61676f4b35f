import {
  CLOSINGS,
  FIXED_PHRASES,
  NEGATIONS,
  OPENINGS,
  QUESTIONS,
  STATES,
  WHOLE_PHRASES,
  type WholeKind,
} from './vocabulary.ts';
import { isOne, leading, textBetween, type Word, withoutTrailing } from './words.ts';

/** Returns what a phrase without the name of a room means, such as "what is waiting?"; `undefined` for all others. */
export function wholePhrase(words: readonly Word[]): WholeKind | undefined {
  if (words.some(({ isQuoted }) => isQuoted)) return undefined;
  const polite = words.slice(leading(words, OPENINGS), withoutTrailing(words, CLOSINGS));
  const candidates = [words, polite].map((some) => some.map(({ key }) => key).filter(isWord));
  for (const keys of candidates) {
    const kind = FIXED_PHRASES.get(keys.join(' ')) ?? kindOf(keys);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function isWord(key: string): boolean {
  return /[\p{L}\p{N}]/u.test(key);
}

function kindOf(keys: readonly string[]): WholeKind | undefined {
  if (keys.length === 0) return undefined;
  const found = Object.entries(WHOLE_PHRASES).find(([, phrases]) =>
    phrases.some(
      ({ needs, may }) =>
        needs.every((group) => keys.some((key) => group.has(key))) &&
        keys.every((key) => may?.has(key) || needs.some((group) => group.has(key))),
    ),
  );
  return found?.[0] as WholeKind | undefined;
}

const HOW = new Set(['how', 'wie']);
const TO_DO = new Set(['do', 'to', 'can', 'should', 'kann', 'geht', 'funktioniert', 'generiere', 'genehmige', 'soll']);
const GREETINGS = new Set(['hi', 'hello', 'hey', 'hallo', 'moin', 'bot', 'ok', 'und', 'and', 'so']);

/**
 * Reads a question, which never asks for an act: "is Oslo 3.14 ready?" asks for a status, "how do I approve?" for help.
 * @returns `undefined` when the text is no question
 */
export function readQuestion(text: string, words: readonly Word[]): { readonly about: string } | 'help' | undefined {
  const first = leading(words, GREETINGS);
  if (!isOne(words[first], QUESTIONS)) return undefined;
  if (isOne(words[first], HOW) && isOne(words[first + 1], TO_DO)) return 'help';
  let from = first;
  while (from < words.length && (isOne(words[from], QUESTIONS) || isOne(words[from], STATES))) from += 1;
  let to = withoutTrailing(words, CLOSINGS);
  while (to > from && (isOne(words[to - 1], STATES) || isOne(words[to - 1], NEGATIONS))) to -= 1;
  return { about: textBetween(text, words, from, to) };
}
