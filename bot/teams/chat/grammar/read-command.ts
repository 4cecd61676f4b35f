import { readAct, verbKind } from './acts.ts';
import type { Command } from './command.ts';
import type { Heard } from './lifetime.ts';
import { bareName, codePhrase, joinedParts, listParts, withoutCodeAtEnd } from './names.ts';
import { nearWords } from './near-word.ts';
import {
  BEFORE_CODES,
  CLOSINGS,
  JOINTS,
  NEGATIONS,
  OPENINGS,
  POLITE_ENDS,
  type VerbKind,
  VERBS,
  WISHES,
  WHOLE_PHRASES,
} from './vocabulary.ts';
import { readQuestion, wholePhrase } from './whole-phrase.ts';
import { cleaned, isOne, leading, textBetween, type Word, withoutTrailing, wordsOf } from './words.ts';

/** A longer text is no command, unless it is a list of rooms. */
const LONGEST_COMMAND = 400;
/** Not even a list of rooms is longer. The limit bounds the work of the patterns. */
const LONGEST_LIST = 8000;

const NOT_UNDERSTOOD: Command = { kind: 'help', understood: false };

/**
 * Reads what someone said to the bot. It understands commands in English and German, with typing errors, polite words,
 * punctuation and mentions, and it never guesses: what may mean two acts is a command of its own, which asks.
 * @param heard when it was said, and in which time zone
 */
export function readCommand(said: string, heard: Heard = { now: new Date() }): Command {
  if (said.length > LONGEST_LIST) return { kind: 'too long' };
  const text = unquoted(cleaned(said));
  if (text === '') return { kind: 'help', understood: true };
  const command = readText(text, heard);
  return text.length <= LONGEST_COMMAND || isList(command) ? command : { kind: 'too long' };
}

/** Tells whether a command names rooms in a list, each of which could be a name. */
function isList(command: Command): boolean {
  if (command.kind !== 'generate' && command.kind !== 'status') return false;
  const parts = listParts(command.rooms).flatMap((part) => joinedParts(part));
  return parts.length > 1 && parts.every((part) => part.length <= LONGEST_COMMAND / 2);
}

/** Removes quotation marks around all that was said. */
function unquoted(text: string): string {
  const [only, ...others] = wordsOf(text);
  return only?.isQuoted && others.length === 0 && /\s/.test(only.text) ? only.text.trim() : text;
}

function readText(text: string, heard: Heard): Command {
  const words = wordsOf(text);
  return readWords(text, words, heard) ?? readMistyped(text, words, heard) ?? { kind: 'name', text: bareName(text) };
}

/** Reads a text that has no typing errors in its verbs. */
function readWords(text: string, words: readonly Word[], heard: Heard): Command | undefined {
  if (words.every(({ key }) => !/[\p{L}\p{N}]/u.test(key))) {
    return text.includes('?') ? { kind: 'help', understood: true } : NOT_UNDERSTOOD;
  }
  const whole = wholePhrase(words);
  if (whole !== undefined && ACTS_OF_A_PHRASE.has(whole) && text.endsWith('?')) return NOT_UNDERSTOOD;
  if (whole !== undefined) return whole === 'help' ? { kind: 'help', understood: true } : { kind: whole };
  const question = readQuestion(text, words);
  if (question === 'help') return { kind: 'help', understood: true };
  if (question) return readAsked(question.about, heard);
  return readActs(text, words, heard);
}

/** A question about a room shows its status; it never does what the words in it ask for. */
function readAsked(about: string, heard: Heard): Command {
  if (about === '') return NOT_UNDERSTOOD;
  const asked = readAct('status', about, heard);
  return asked.kind === 'status' ? { kind: 'name', text: asked.rooms } : asked;
}

/** Phrases that change something at once. As a question they ask whether to, and not for it. */
const ACTS_OF_A_PHRASE: ReadonlySet<string> = new Set(['use channel', 'accept list']);

interface Verb {
  readonly index: number;
  readonly kind: VerbKind;
}

function readActs(text: string, words: readonly Word[], heard: Heard): Command | undefined {
  const start = leading(words, OPENINGS);
  const end = withoutTrailing(words, CLOSINGS);
  if (start >= end) return NOT_UNDERSTOOD;
  const verb = mainVerb(words.slice(start, end));
  // The words of a rejection are kept as they are, as in "not today".
  const last = verb?.kind === 'reject' ? withoutTrailing(words, POLITE_ENDS) : end;
  const inner = { text, words: words.slice(start, last) };
  const isNegated = inner.words.slice(0, verb?.index ?? inner.words.length).some((word) => isOne(word, NEGATIONS));
  if (!verb) {
    const wish = wishes(inner.words) ? readWish(inner, heard) : readWishAtEnd(inner, heard);
    return wish && isNegated ? NOT_UNDERSTOOD : wish;
  }
  if (isNegated || isNegatedAfter(inner.words, verb)) return NOT_UNDERSTOOD;
  if (asksForLeave(text, words.slice(0, start), verb)) return NOT_UNDERSTOOD;
  return readVerb(inner, verb, heard);
}

const ONESELF = new Set(['i', 'we', 'ich', 'wir']);

/**
 * Tells whether someone asks whether to decide: "can I approve Oslo 3.14 123456?", "reject Oslo 3.15 wrong room?". "Can
 * you reject Oslo 3.15?" asks for the act.
 */
function asksForLeave(text: string, openings: readonly Word[], { kind }: Verb): boolean {
  const isDecision = kind === 'approve' || kind === 'reject';
  return isDecision && text.endsWith('?') && (openings.length === 0 || openings.some((word) => isOne(word, ONESELF)));
}

/**
 * Tells whether a negation follows a verb, at once or at the end. The reason of a rejection may end with one, as in
 * "Seriennummer passt nicht", so there only one between the parts of "lehne … nicht ab" counts.
 */
function isNegatedAfter(words: readonly Word[], { index, kind }: Verb): boolean {
  const after = words.slice(index + 1);
  if (isOne(after[0], NEGATIONS)) return true;
  if (kind !== 'reject') return isOne(words.at(-1), NEGATIONS);
  const end = words[index]?.key === 'lehne' ? after.findIndex((word) => isOne(word, AB)) : -1;
  return after.slice(0, Math.max(0, end)).some((word) => isOne(word, NEGATIONS));
}

interface Inner {
  /** The whole text, in which the words know their places. */
  readonly text: string;
  /** The words without the polite ones around them. */
  readonly words: readonly Word[];
}

/** Returns the verb that a message is about: the first word, the last one, or the only one in between. */
function mainVerb(words: readonly Word[]): Verb | undefined {
  const first = verbKind(words[0]);
  if (first) return { index: 0, kind: first };
  const last = verbKind(words.at(-1));
  if (last && words.length > 1) return { index: words.length - 1, kind: last };
  if (wishes(words)) return afterCode(words);
  const between = words.flatMap((word, index) => {
    const kind = verbKind(word);
    return kind && kind !== 'status' ? [{ index, kind }] : [];
  });
  return between.length === 1 ? between[0] : undefined;
}

/** Finds the verb in "code for Oslo 3.14 revoke, please", which is not one that generates. */
function afterCode(words: readonly Word[]): Verb | undefined {
  const others = words.flatMap((word, index) => {
    const kind = verbKind(word);
    return kind && kind !== 'status' && kind !== 'generate' ? [{ index, kind }] : [];
  });
  return others.length === 1 ? others[0] : undefined;
}

/** Tells whether a text without a verb asks for a code: "I need a code", "new OTP for Oslo". */
function wishes(words: readonly Word[]): boolean {
  const from = afterWishes(words);
  return codePhrase(words, from) !== undefined;
}

function afterWishes(words: readonly Word[]): number {
  let from = 0;
  while (isOne(words[from], WISHES) || (isOne(words[from], OPENINGS) && !isOne(words[from], BEFORE_CODES))) from += 1;
  return from;
}

function readWish({ text, words }: Inner, heard: Heard): Command {
  return readAct('generate', textBetween(text, words, afterWishes(words), words.length), heard);
}

/** Reads "Oslo 3.14 needs a code" and "Oslo 3.14 new code". */
function readWishAtEnd({ text, words }: Inner, heard: Heard): Command | undefined {
  const said = textBetween(text, words, 0, words.length);
  const rest = withoutCodeAtEnd(said);
  if (rest === said) return undefined;
  const restWords = wordsOf(rest);
  const end = withoutTrailing(restWords, WISHES);
  return end === 0 ? undefined : readAct('generate', textBetween(rest, restWords, 0, end), heard);
}

function readVerb(inner: Inner, verb: Verb, heard: Heard): Command {
  const { text, words } = inner;
  const others = otherVerbs(words, verb);
  const cut = others.filter(({ kind }) => kind === verb.kind);
  const isAsked = others.length > cut.length || (cut.length > 0 && verb.kind !== 'generate' && verb.kind !== 'status');
  const otherwise = orWhole(readAct(verb.kind, objectOf(text, words, verb), heard), text);
  if (isAsked) return verb.index === 0 ? { kind: 'several', otherwise } : { kind: 'several' };
  return cut.length === 0 ? otherwise : readAct(verb.kind, repeated(text, words, verb, cut), heard);
}

/** A decision may be no decision, but the name of a room that begins with such a verb. */
function orWhole(command: Command, text: string): Command {
  if (command.kind !== 'approve' && command.kind !== 'reject') return command;
  return { ...command, orName: [bareName(text)] };
}

/** Returns the text around a verb. "Lehne … ab" loses both of its parts. */
function objectOf(text: string, words: readonly Word[], { index }: Verb): string {
  const isSplit = words[index]?.key === 'lehne';
  const rest = [words.slice(0, index), words.slice(index + 1)].map((part) =>
    isSplit
      ? joined(
          text,
          part.filter((word) => !isOne(word, AB)),
        )
      : textBetween(text, part, 0, part.length),
  );
  return rest.filter((part) => part !== '').join(' ');
}

const AB = new Set(['ab']);

function joined(text: string, words: readonly Word[]): string {
  return words.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** Returns the verbs that begin another act, after "and", a comma or a line break. */
function otherVerbs(words: readonly Word[], main: Verb): readonly Verb[] {
  return words.flatMap((word, index) => {
    const kind = verbKind(word);
    if (!kind || index === main.index) return [];
    const isAfter = index > 0 && endsPart(words, index);
    const isBefore = isOne(words[index + 1], JOINTS) && main.index > index;
    return isAfter || isBefore ? [{ index, kind }] : [];
  });
}

function endsPart(words: readonly Word[], index: number): boolean {
  let before = index - 1;
  while (before > 0 && isOne(words[before], OPENINGS) && !isOne(words[before], JOINTS)) before -= 1;
  const word = words[before];
  return (
    isOne(word, JOINTS) ||
    (word !== undefined && !word.isQuoted && /[,;.!]$/.test(word.text)) ||
    isNewLine(words, index)
  );
}

function isNewLine(words: readonly Word[], index: number): boolean {
  return words[index]?.isAfterBreak === true;
}

/** Makes one list of "generate otp Oslo 3.14, generate otp Oslo 3.15". */
function repeated(text: string, words: readonly Word[], main: Verb, cut: readonly Verb[]): string {
  const parts: string[] = [];
  let from = main.index + 1;
  for (const { index } of cut) {
    parts.push(textBetween(text, words, from, index));
    const code = codePhrase(words, index + 1);
    from = (code?.end ?? index + 1) + (code && isOne(words[code.end], new Set(['for', 'fur', 'fuer'])) ? 1 : 0);
  }
  parts.push(textBetween(text, words, from, words.length));
  return parts.map((part) => part.replace(/[\s,;]*(?:\s(?:and|und|then|dann))*$/iu, '')).join('; ');
}

/** The words whose typing errors are understood. */
const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...Object.values(VERBS).flatMap((verbs) => [...verbs]),
  ...(['help', 'pending', 'rules', 'overview'] as const).flatMap((kind) =>
    WHOLE_PHRASES[kind].flatMap(({ needs }) => needs.flatMap((group) => [...group])),
  ),
]);

/** Reads a text whose first or last word is a verb with typing errors. */
function readMistyped(text: string, words: readonly Word[], heard: Heard): Command | undefined {
  const start = leading(words, OPENINGS);
  const end = withoutTrailing(words, CLOSINGS);
  for (const index of new Set([start, end - 1])) {
    const word = words[index];
    if (!word || word.isQuoted || KNOWN_WORDS.has(word.key)) continue;
    const [correct] = nearWords(word.key, KNOWN_WORDS);
    if (correct === undefined) continue;
    const said = [text.slice(0, word.start), correct, text.slice(word.end)].join('');
    const command = readWords(said, wordsOf(said), heard);
    if (command && (command.kind !== 'help' || command.understood)) return meant(command, said, text);
  }
  return undefined;
}

/** Commands that change nothing and ask nothing, so that nobody has to confirm them. */
const VIEWS: ReadonlySet<Command['kind']> = new Set(['help', 'greeting', 'thanks', 'overview', 'pending', 'rules']);

function meant(command: Command, said: string, text: string): Command {
  return VIEWS.has(command.kind) ? command : { kind: 'meant', command, said, text: bareName(text) };
}
