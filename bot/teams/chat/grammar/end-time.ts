import { dayIn, type Day, daysLater, momentAt, weekdayOf } from './wall-clock.ts';
import { MONTHS, WEEKDAYS } from './vocabulary.ts';

/** What the end of a code is read against. */
export interface Clock {
  readonly now: Date;
  /** The IANA name of the person's time zone. */
  readonly timeZone: string;
}

const DAY_MINUTES = 24 * 60;
/** Minutes after midnight of times that have a name. A day without a time ends at midnight. */
const NAMED_TIMES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    noon: 720,
    mittag: 720,
    mittags: 720,
    midnight: DAY_MINUTES,
    mitternacht: DAY_MINUTES,
    evening: DAY_MINUTES,
    abend: DAY_MINUTES,
    night: DAY_MINUTES,
  }),
);
const TODAY = new Set(['today', 'tonight', 'heute', 'eod', 'day', 'tages', 'this']);
/** Some people mean Friday, others Sunday. */
const WEEK_ENDS = new Set(['week', 'weekend', 'woche', 'wochenende', 'eow']);
const FILLING = new Set([
  'at',
  'on',
  'the',
  'end',
  'of',
  'um',
  'am',
  'zum',
  'den',
  'der',
  'dem',
  'ende',
  'next',
  'des',
  'nachsten',
]);

/** A time that was read: which day, if one was named, and how many minutes after its midnight, if a time was named. */
interface Read {
  readonly day?: Day;
  readonly minutes?: number;
  /** The words name today, or a time alone. A time that is over then means no other day. */
  readonly isAmbiguous?: true;
}

/**
 * Returns the moment that words such as "18:00", "tomorrow at 9" or "Freitag" mean, or `undefined` for other words. A day
 * without a time means its end. The moment may be over.
 * @param keys the words in the form that comparisons use
 * @returns `unclear` for words that could mean two moments, such as today's day of the week, or 6 without am or pm
 */
export function endMoment(keys: readonly string[], clock: Clock): Date | 'unclear' | undefined {
  let read: Read = {};
  for (let index = 0; index < keys.length;) {
    const step = readAt(keys, index, clock);
    if (!step) return undefined;
    const isTwice = (step.read.day && read.day) || (step.read.minutes !== undefined && read.minutes !== undefined);
    if (isTwice) return undefined;
    read = { ...read, ...step.read };
    index += step.length;
  }
  if (read.isAmbiguous) return 'unclear';
  if (!read.day && read.minutes === undefined) return undefined;
  return momentAt(clock.timeZone, read.day ?? dayIn(clock.timeZone, clock.now), read.minutes ?? DAY_MINUTES);
}

interface Step {
  readonly read: Read;
  readonly length: number;
}

function readAt(keys: readonly string[], index: number, clock: Clock): Step | undefined {
  const [key = '', next = ''] = keys.slice(index);
  const isLast = index + 1 >= keys.length;
  const day = dayAt(keys, index, clock);
  if (day) return day;
  const time = timeOf(key, next);
  if (time) return time;
  const named = NAMED_TIMES.get(key);
  if (named !== undefined) return { read: { minutes: named }, length: 1 };
  if (TODAY.has(key)) return { read: { day: dayIn(clock.timeZone, clock.now) }, length: 1 };
  if (WEEK_ENDS.has(key)) return { read: { isAmbiguous: true }, length: 1 };
  return FILLING.has(key) && !isLast
    ? { read: key === 'next' || key === 'nachsten' ? { isAmbiguous: true } : {}, length: 1 }
    : undefined;
}

function dayAt(keys: readonly string[], index: number, { now, timeZone }: Clock): Step | undefined {
  const [key = '', next = '', third = '', fourth = ''] = keys.slice(index);
  const today = dayIn(timeZone, now);
  if (key === 'tomorrow' || key === 'morgen') return { read: { day: daysLater(today, 1) }, length: 1 };
  if (key === 'ubermorgen' || key === 'uebermorgen') return { read: { day: daysLater(today, 2) }, length: 1 };
  if (key === 'day' && next === 'after' && third === 'tomorrow')
    return { read: { day: daysLater(today, 2) }, length: 3 };
  const weekday = WEEKDAYS.get(key);
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return { read: ahead === 0 ? { day: today, isAmbiguous: true } : { day: daysLater(today, ahead) }, length: 1 };
  }
  return dateAt([key, next, third, fourth], today);
}

/** Reads dates such as 2026-03-06, 6.3., 06.03.2026, March 6 and 6. März. Without a year, the next such day counts. */
function dateAt([key = '', next = '', third = '']: readonly string[], today: Day): Step | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(key);
  if (iso) return existing({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, 1);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(key);
  if (dotted) {
    const [day, month] = [Number(dotted[1]), Number(dotted[2])];
    const year = dotted[3] === undefined ? yearOf(today, month, day) : Number(dotted[3]);
    return existing({ year: year < 100 ? 2000 + year : year, month, day }, 1);
  }
  const number = (text: string): number => Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1] ?? Number.NaN);
  for (const [first, second] of [
    [key, next],
    [next, key],
  ] as const) {
    const month = MONTHS.get(first);
    const day = number(second);
    if (month === undefined || Number.isNaN(day)) continue;
    const hasYear = /^\d{4}$/.test(third);
    return existing({ year: hasYear ? Number(third) : yearOf(today, month, day), month, day }, hasYear ? 3 : 2);
  }
  return undefined;
}

function yearOf(today: Day, month: number, day: number): number {
  const isOver = month < today.month || (month === today.month && day < today.day);
  return isOver ? today.year + 1 : today.year;
}

function existing(day: Day, length: number): Step | undefined {
  const same = daysLater(day, 0);
  return same.month === day.month && same.day === day.day ? { read: { day }, length } : undefined;
}

/** Reads 18:00, 18.00, 18h, 18 Uhr, 6pm, 6:30 pm. A number from 1 to 12 alone could be morning or evening. */
function timeOf(key: string, next: string): Step | undefined {
  const match = /^(\d{1,2})(?:[:. ](\d{2}))?(h|uhr|am|pm)?$/.exec(key);
  if (!match) return undefined;
  const [, hours = '', minutes = '0', own] = match;
  const half = own ?? (['am', 'pm', 'uhr'].includes(next) ? next : undefined);
  const length = half !== undefined && own === undefined ? 2 : 1;
  const hour = Number(hours);
  const isHalf = half === 'am' || half === 'pm';
  if (Number(minutes) > 59 || hour > 24 || (isHalf && (hour < 1 || hour > 12))) return undefined;
  const of24 = isHalf ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const isUnclear = half === undefined && match[2] === undefined && hour <= 12;
  return { read: { minutes: of24 * 60 + Number(minutes), ...(isUnclear && { isAmbiguous: true }) }, length };
}
