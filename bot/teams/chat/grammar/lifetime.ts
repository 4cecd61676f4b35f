import { endMoment } from './end-time.ts';
import { NUMBERS, UNITS } from './vocabulary.ts';
import { type Word, textBetween } from './words.ts';

/** When and where a message was said. */
export interface Heard {
  readonly now: Date;
  /** The IANA name of the person's time zone, when their client sent one. */
  readonly timeZone?: string;
}

/** How long a code is to be valid, as someone said it. */
export type Lifetime =
  /** A whole number of hours or not, in any range. `until` is the moment that was named; the hours reach at least there. */
  | { readonly kind: 'hours'; readonly hours: number; readonly until?: Date }
  /** A time that nobody can read, that is over, or that needs a time zone. */
  | { readonly kind: 'problem'; readonly problem: 'unclear' | 'over' | 'no_zone' };

/** A text without the time that it named. */
export interface Timed {
  readonly rest: string;
  readonly lifetime?: Lifetime;
}

const FOR = new Set(['for', 'fur', 'fuer', 'valid', 'gultig', 'gueltig', 'lasting', 'gilt', 'within']);
/** Words that may stand between "for" and a number. */
const AFTER_FOR = new Set(['the', 'next', 'die', 'nachsten', 'about', 'another', 'exactly', 'genau']);
const UNTIL = new Set(['until', 'till', 'til', 'untill', 'bis', 'through', 'thru']);
const LONG = new Set(['long', 'lang']);
/** The most words that name an end, as in "until the end of the day after tomorrow". */
const MOST_WORDS = 8;
const HOUR = 3_600_000;
const UNCLEAR: Lifetime = { kind: 'problem', problem: 'unclear' };

/**
 * Finds a lifetime in the words of a text: "for 2 days", "24h", "until 18:00", "bis morgen". The last one counts. Words after
 * "until" or "for 3" that are no time are a problem, unless they belong to the name of a room.
 */
export function timedText(text: string, words: readonly Word[], heard: Heard): Timed {
  const found =
    last(words, (index) => untilAt(words, index, heard)) ?? last(words, (index) => durationAt(words, index));
  if (!found) return { rest: text };
  const end = isKey(words[found.end], LONG) ? found.end + 1 : found.end;
  const rest = [textBetween(text, words, 0, found.from), textBetween(text, words, end, words.length)];
  return { rest: rest.filter((part) => part !== '').join(' '), lifetime: found.lifetime };
}

/** Returns the last time of a text: the longest one, if several end with the same word. */
function last(words: readonly Word[], read: (index: number) => Found | undefined): Found | undefined {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const found = read(index);
    if (!found) continue;
    let longest = found;
    for (let from = index - 1; from >= 0 && from >= index - 2; from -= 1) {
      const longer = read(from);
      if (longer?.end === found.end) longest = longer;
    }
    return { ...longest, from: beginningOf(words, longest.from) };
  }
  return undefined;
}

interface Found {
  readonly lifetime: Lifetime;
  /** The indexes of its first word and of the word after it. */
  readonly from: number;
  readonly end: number;
}

function isKey(word: Word | undefined, keys: ReadonlySet<string>): boolean {
  return word !== undefined && !word.isQuoted && keys.has(word.key);
}

/** Returns the index of the first "for" or "valid" before a time. */
function beginningOf(words: readonly Word[], index: number): number {
  let from = index;
  let at = index;
  while (at > 0 && (isKey(words[at - 1], FOR) || isKey(words[at - 1], AFTER_FOR))) {
    at -= 1;
    if (isKey(words[at], FOR)) from = at;
  }
  return from;
}

function untilAt(words: readonly Word[], index: number, { now, timeZone }: Heard): Found | undefined {
  if (!isKey(words[index], UNTIL)) return undefined;
  const most = Math.min(words.length, index + 1 + MOST_WORDS);
  for (let end = most; end > index + 1; end -= 1) {
    const part = words.slice(index + 1, end);
    if (part.some(({ isQuoted, key }) => isQuoted || key === '')) continue;
    // Without a time zone, that of UTC tells whether the words are a time at all.
    const moment = endMoment(part.map(timeKey), { now, timeZone: timeZone ?? 'UTC' });
    if (moment !== undefined) return { lifetime: lifetimeUntil(moment, now, timeZone), from: index, end };
  }
  return index > 0 && index + 1 < words.length ? { lifetime: UNCLEAR, from: index, end: words.length } : undefined;
}

/** The comparison of names drops the colon of a time and the last dot of a date. */
function timeKey({ text, key }: Word): string {
  if (/^\d{1,2}\.\d{1,2}\.$/.test(text)) return text;
  const time = /^(\d{1,2}):(\d{2})(\w*)[,.;!?]*$/.exec(text);
  return time ? `${time[1]}:${time[2]}${(time[3] ?? '').toLowerCase()}` : key.replace(/^(\d{1,2}) (\d{2})$/, '$1:$2');
}

function lifetimeUntil(moment: Date | 'unclear', now: Date, timeZone: string | undefined): Lifetime {
  if (timeZone === undefined) return { kind: 'problem', problem: 'no_zone' };
  if (moment === 'unclear') return UNCLEAR;
  if (moment <= now) return { kind: 'problem', problem: 'over' };
  return { kind: 'hours', hours: Math.ceil((moment.getTime() - now.getTime()) / HOUR), until: moment };
}

const GLUED = /^(-?\d{1,5}(?:[.,]\d+)?)([a-z]+)$/;
const NUMBER = /^-?\d{1,5}(?:[.,]\d+)?$/;

function durationAt(words: readonly Word[], index: number): Found | undefined {
  const [word, second, third] = words.slice(index);
  if (!word || word.isQuoted) return undefined;
  const lasting = (hours: number, length: number): Found => ({
    lifetime: hoursOf(hours),
    from: index,
    end: index + length,
  });
  const glued = GLUED.exec(word.key);
  const ownUnit = UNITS.get(glued?.[2] ?? '');
  if (glued && ownUnit !== undefined) return lasting(numberOf(glued[1] ?? '') * ownUnit, 1);
  if (!second || second.isQuoted) return undefined;
  const isHalf = word.key === 'half' || word.key.startsWith('halb');
  const thirdUnit = UNITS.get(third?.key ?? '');
  if (isHalf && NUMBERS.get(second.key) === 1 && thirdUnit !== undefined) return lasting(thirdUnit / 2, 3);
  if (NUMBERS.get(word.key) === 1 && second.key.startsWith('halb') && thirdUnit !== undefined)
    return lasting(thirdUnit / 2, 3);
  return countedAt(words, index, lasting);
}

function countedAt(
  words: readonly Word[],
  index: number,
  lasting: (hours: number, length: number) => Found,
): Found | undefined {
  const [word, second] = words.slice(index);
  if (!word || !second) return undefined;
  const unit = UNITS.get(second.key);
  if (unit === undefined) {
    const isTime =
      index > 0 && /^\d{1,5}$/.test(word.key) && isKey(words[index - 1], FOR) && index + 2 === words.length;
    return isTime && index > 1 ? { lifetime: UNCLEAR, from: index, end: words.length } : undefined;
  }
  if (word.key.startsWith('half') || word.key.startsWith('halb')) return lasting(unit / 2, 2);
  if (NUMBER.test(word.key)) return lasting(numberOf(word.key) * unit, 2);
  // "a d" and "one h" are no times: single letters after a word are part of a name.
  const counted = NUMBERS.get(word.key);
  return counted === undefined || second.key.length < 3 ? undefined : lasting(counted * unit, 2);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Whole minutes are exact enough, and hide that a tenth is no binary number. */
function hoursOf(hours: number): Lifetime {
  return { kind: 'hours', hours: Math.round(hours * 60) / 60 };
}
