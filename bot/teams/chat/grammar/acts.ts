import type { Command } from './command.ts';
import { type Heard, timedText } from './lifetime.ts';
import { afterPreposition, bareName, buildingIn, codePhrase, withoutCodeAtEnd } from './names.ts';
import { BEFORE_CODES, CLOSINGS, EVERYTHING, PREPOSITIONS, type VerbKind, VERBS, WISHES } from './vocabulary.ts';
import { isOne, textBetween, type Word, withoutTrailing, wordsOf } from './words.ts';

/** Words that people put between a verb and what it is about, besides a code. */
const ABOUT: Readonly<Record<Exclude<VerbKind, 'generate'>, ReadonlySet<string>>> = {
  status: new Set([
    ...PREPOSITIONS,
    'me',
    'mir',
    'the',
    'status',
    'state',
    'stand',
    'der',
    'den',
    'die',
    'das',
    'details',
    'about',
    'uber',
  ]),
  revoke: revoking([]),
  undo: revoking(['approval', 'approve', 'genehmigung', 'request', 'anforderung', 'freigabe', 'machen']),
  approve: requesting(),
  reject: requesting(),
  unclear: new Set([...PREPOSITIONS, ...BEFORE_CODES]),
};
/** Words that stand for what was done last. */
const ALL_OF_IT = new Set(['all', 'alle', 'alles', 'everything']);

function revoking(more: readonly string[]): ReadonlySet<string> {
  const it = ['that', 'this', 'it', 'last', 'das', 'dies', 'es', 'letzte', 'letzten', 'letztes', 'wieder'];
  return new Set([...PREPOSITIONS, 'the', 'der', 'die', 'den', ...it, ...more]);
}

function requesting(): ReadonlySet<string> {
  const nouns = [
    'the',
    'a',
    'request',
    'requests',
    'console',
    'anforderung',
    'anfrage',
    'konsole',
    'id',
    'die',
    'den',
    'der',
    'das',
    'this',
    'that',
    'it',
  ];
  return new Set([...PREPOSITIONS, ...nouns]);
}

/** Returns the kind of a verb, if a word is one and not part of a quotation. */
export function verbKind(word: Word | undefined): VerbKind | undefined {
  return KINDS.find((kind) => isOne(word, VERBS[kind]));
}

const KINDS = Object.keys(VERBS) as readonly VerbKind[];

/**
 * Reads what a verb is about.
 * @param object the text without the verb and without the polite words around it
 */
export function readAct(kind: VerbKind, object: string, heard: Heard): Command {
  const text = kind === 'reject' ? object : withoutClosing(object);
  const words = wordsOf(text);
  switch (kind) {
    case 'generate':
      return readGenerate(text, words, heard);
    case 'status': {
      const rooms = withoutCodeAtEnd(afterWords(text, words, 'status'));
      return rooms === '' || isEverything(rooms) ? { kind: 'overview' } : { kind: 'status', rooms, orName: [text] };
    }
    case 'revoke':
    case 'undo':
      return readRevoke(kind, text, words);
    case 'approve':
    case 'reject': {
      const target = afterWords(text, words, kind);
      return isEmptyName(target) || isEverything(target) ? { kind: 'pending' } : { kind, target, orName: [] };
    }
    case 'unclear':
      return { kind: 'unclear', room: afterWords(text, words, 'unclear') };
  }
}

function isEmptyName(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function isEverything(text: string): boolean {
  return wordsOf(text).every((word) => isOne(word, EVERYTHING) || isOne(word, ALL_OF_IT) || isOne(word, PREPOSITIONS));
}

/** Returns a text without empty words at its end, and without a verb such as "machen" in "einen Code machen". */
function withoutClosing(text: string): string {
  const words = wordsOf(text);
  let end = withoutTrailing(words, CLOSINGS);
  if (end > 1 && (isOne(words[end - 1], WISHES) || isOne(words[end - 1], VERBS.generate))) end -= 1;
  return textBetween(text, words, 0, end);
}

/** Skips a code and small words before a name. */
function afterWords(text: string, words: readonly Word[], kind: Exclude<VerbKind, 'generate'>): string {
  let from = 0;
  for (;;) {
    const code = codePhrase(words, from);
    if (code) from = code.end;
    else if (isOne(words[from], ABOUT[kind]) || words[from]?.key === '') from += 1;
    else return bareName(textBetween(text, words, from, words.length));
  }
}

function readRevoke(kind: 'revoke' | 'undo', text: string, words: readonly Word[]): Command {
  const rooms = withoutCodeAtEnd(afterWords(text, words, kind));
  if (isEmptyName(rooms) || isEverything(rooms)) return kind === 'undo' ? { kind: 'undo' } : { kind: 'ask revoke' };
  return { kind: 'revoke', rooms, orName: [text], ...(kind === 'undo' && { isUndo: true }) };
}

/** Reads "otp for Oslo 3.14 for 2 days", or any part of it. */
function readGenerate(text: string, words: readonly Word[], heard: Heard): Command {
  const code = codePhrase(words, 0);
  if (code?.isPassword) {
    return {
      kind: 'unclear',
      room: bareName(textBetween(text, words, afterPreposition(words, code.end), words.length)),
    };
  }
  const named = textBetween(text, words, afterPreposition(words, code?.end ?? 0), words.length);
  const { rest, lifetime } = timedText(named, wordsOf(named), heard);
  const restWords = wordsOf(rest);
  const again = codePhrase(restWords, 0);
  const begin = afterPreposition(restWords, again && !again.isPassword ? again.end : 0);
  const rooms = bareName(withoutCodeAtEnd(textBetween(rest, restWords, begin, restWords.length)));
  const timed = lifetime && { lifetime };
  if (isEmptyName(rooms)) return { kind: 'ask account', ...timed };
  const building = buildingIn(rooms);
  if (building === '') return { kind: 'wizard' };
  const orName = [named, textBetween(text, words, code?.end ?? 0, words.length), text].map(bareName);
  return {
    kind: 'generate',
    rooms,
    orName: [...new Set(orName)].filter((name) => name !== rooms),
    ...timed,
    ...(building && { building }),
  };
}
