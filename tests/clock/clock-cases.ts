/** An instant, as a clock on the wall of a time zone shows it. */
export interface ClockCase {
  /** `2027-06-15T00:30`. */
  readonly local: string;
  readonly timeZone: string;
  /** What is special about it. */
  readonly why: string;
}

const HOURS = [
  ['00:30', 'the hour after midnight'],
  ['09:05', 'an hour of one digit'],
  ['23:58', 'midnight comes during the run'],
] as const;
const TIME_ZONES = ['UTC', 'Asia/Kolkata', 'Pacific/Apia'] as const;

/** Hours are written and compared differently at these; a server in Apia is a day ahead of most of its readers. */
export const CLOCK_CASES: readonly ClockCase[] = [
  ...HOURS.flatMap(([hour, why]) => TIME_ZONES.map((timeZone) => ({ local: `2027-06-15T${hour}`, timeZone, why }))),
  { local: '2028-02-29T00:30', timeZone: 'Asia/Kolkata', why: 'February 29, in UTC still the day before' },
  { local: '2028-02-29T23:58', timeZone: 'UTC', why: 'February 29 ends during the run' },
  { local: '2027-12-31T09:05', timeZone: 'Pacific/Apia', why: 'December 31' },
  { local: '2027-12-31T23:58', timeZone: 'UTC', why: 'the year ends during the run' },
  { local: '2027-03-27T12:00', timeZone: 'Europe/Berlin', why: 'the next day has 23 hours' },
  { local: '2027-03-28T01:58', timeZone: 'Europe/Berlin', why: 'the clock jumps from 2:00 to 3:00 during the run' },
  { local: '2027-10-30T12:00', timeZone: 'Europe/Berlin', why: 'the next day has 25 hours' },
  { local: '2027-10-31T02:58', timeZone: 'Europe/Berlin', why: 'the hour after 2:00 comes again during the run' },
];

/** Milliseconds since 1970; the first of two where a local time occurs twice. */
export function instantOf({ local, timeZone }: ClockCase): number {
  const asUtc = Date.parse(`${local}:00Z`);
  const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (instant: number): number => Date.parse(`${inZone.format(instant).replace(' ', 'T')}Z`) - instant;
  const found = [24, 0, -24]
    .map((hours) => asUtc - offsetAt(asUtc - hours * 3_600_000))
    .find((instant) => instant + offsetAt(instant) === asUtc);
  if (found === undefined) throw new Error(`no clock in ${timeZone} ever shows ${local}`);
  return found;
}
