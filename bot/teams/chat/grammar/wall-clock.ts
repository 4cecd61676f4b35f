/** A day of a calendar, with the month from 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MINUTE = 60_000;

/** Returns the day in a time zone. */
export function dayIn(timeZone: string, at: Date): Day {
  const { year, month, day } = partsIn(timeZone, at);
  return { year, month, day };
}

/** Returns a day so many days later. Days that don't exist, such as February 30, become those that they stand for. */
export function daysLater({ year, month, day }: Day, days: number): Day {
  const at = new Date(Date.UTC(year, month - 1, day + days));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** Returns the day of the week, 0 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/**
 * Returns the moment at which the clocks of a time zone show this time, such as 18:30 as 1,110 minutes. If
 * they show it twice, the result is one of the two moments; if they skip it, the moment is an hour earlier or later.
 */
export function momentAt(timeZone: string, day: Day, minutes: number): Date {
  const wanted = Date.UTC(day.year, day.month - 1, day.day, 0, minutes);
  // The offset is looked up at a moment that is near enough, and once more there, as it may have changed in between.
  const first = wanted - offsetAt(timeZone, wanted);
  return new Date(wanted - offsetAt(timeZone, first));
}

/** Returns by how many milliseconds the clocks of a time zone are ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const { year, month, day, hour, minute } = partsIn(timeZone, new Date(at));
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / MINUTE) * MINUTE;
}

function partsIn(timeZone: string, at: Date): Day & { readonly hour: number; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const number = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
  };
}
