import * as v from 'valibot';
import { described, type Schema, textUpTo } from './shape.ts';

/** A date, or a date and a time with its offset, but without a leap second (RFC 3339, section 5.6). */
const RFC_3339 =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

const LONGEST = 40;

/** An instant in the format of RFC 3339. A date alone means its beginning in UTC. */
export const instant: Schema<string> = v.pipe(
  textUpTo(LONGEST),
  v.check(isInstant),
  v.metadata({ format: 'date-time' }),
);

function isInstant(written: string): boolean {
  const [, year, month, day] = RFC_3339.exec(written)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * The range of instants that a client can ask for, including both ends, in milliseconds since 1970. RFC 3339 can
 * express and the database can store all of them.
 */
export const ASKED_INSTANTS = { earliest: Date.UTC(2000, 0), latest: Date.UTC(10_000, 0) - 1 } as const;

/**
 * An {@link instant} that a client sends, converted to UTC. The database would read a bare date in its own time zone,
 * and it doesn't accept every offset.
 */
export const askedInstant: Schema<string> = described(
  v.pipe(
    textUpTo(LONGEST),
    v.check(isInstant),
    v.transform(Date.parse),
    v.check((at) => at >= ASKED_INSTANTS.earliest && at <= ASKED_INSTANTS.latest),
    v.transform((at) => new Date(at).toISOString()),
  ),
  'An instant in the format of RFC 3339, in the years 2000 to 9999. A date alone means its beginning in UTC.',
);
