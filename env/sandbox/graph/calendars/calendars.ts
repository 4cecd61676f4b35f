import type { DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types';

/** The properties of an event that the sandbox has. */
export type RoomEvent = Pick<Event, 'end' | 'id' | 'isCancelled' | 'showAs' | 'start'>;

/** An event as a test or the sandbox itself writes it. */
interface Booking {
  readonly from: Date;
  readonly to: Date;
  readonly showAs?: 'busy' | 'free' | 'tentative';
  readonly isCancelled?: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The bookings of each day that a seeded room has, by the hour in UTC at which they begin. All take an hour. */
const DAILY: readonly (Omit<Booking, 'from' | 'to'> & { readonly hour: number })[] = [
  { hour: 8 },
  { hour: 9, isCancelled: true },
  { hour: 10, showAs: 'tentative' },
  { hour: 12, showAs: 'free' },
  { hour: 13 },
  { hour: 15 },
];

/** Rooms 3, 6, 9 and so on have no meetings. The meetings of each second room begin half an hour later. */
function seeded(accountId: string, day: number): readonly Booking[] {
  const index = Number(accountId.slice(-10));
  if (index % 3 === 0) return [];
  const shift = index % 2 === 0 ? HOUR_MS / 2 : 0;
  return DAILY.map(({ hour, ...booking }) => {
    const from = day + hour * HOUR_MS + shift;
    return { ...booking, from: new Date(from), to: new Date(from + HOUR_MS) };
  });
}

function timeOf(at: Date): DateTimeTimeZone {
  return { dateTime: `${at.toISOString().slice(0, 19)}.0000000`, timeZone: 'UTC' };
}

/** The calendars of all rooms. Those that nobody has filled are computed, so that a room always has the same ones. */
export class Calendars {
  readonly #filled = new Map<string, readonly Booking[]>();

  /** Replaces all that the calendar of an account has. */
  fill(accountId: string, bookings: readonly Booking[]): void {
    this.#filled.set(accountId, bookings);
  }

  /** Returns the events that overlap the window, sorted by their start. */
  view(accountId: string, from: Date, to: Date): readonly RoomEvent[] {
    return this.#bookings(accountId, from, to)
      .filter((booking) => booking.to > from && booking.from < to)
      .toSorted((a, b) => a.from.getTime() - b.from.getTime())
      .map((booking) => ({
        id: `${accountId}-${booking.from.getTime()}`,
        start: timeOf(booking.from),
        end: timeOf(booking.to),
        isCancelled: booking.isCancelled ?? false,
        showAs: booking.showAs ?? 'busy',
      }));
  }

  #bookings(accountId: string, from: Date, to: Date): readonly Booking[] {
    const filled = this.#filled.get(accountId);
    if (filled) return filled;
    const first = Math.floor(from.getTime() / DAY_MS) * DAY_MS;
    const days = Math.max(0, Math.ceil((to.getTime() - first) / DAY_MS));
    return Array.from({ length: days }, (_, index) => seeded(accountId, first + index * DAY_MS)).flat();
  }
}
