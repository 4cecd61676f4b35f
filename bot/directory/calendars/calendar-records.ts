import { type CalendarEvent, nextMeetingOf, type RoomSchedule } from '../../domain/accounts/next-meeting.ts';

/** The time zone that we ask for. Microsoft Graph also answers in it when nobody asks for another. */
export const ZONE = 'UTC';

/** A time as Microsoft Graph writes it: local to its zone, with seven decimals and without an offset. */
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

interface RawEvent {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly isCancelled?: unknown;
  readonly showAs?: unknown;
}

interface RawPage {
  readonly value?: unknown;
  readonly '@odata.nextLink'?: unknown;
}

function readTime(raw: unknown): Date | undefined {
  const { dateTime, timeZone } = (raw ?? {}) as { readonly dateTime?: unknown; readonly timeZone?: unknown };
  if (typeof dateTime !== 'string' || timeZone !== ZONE) return undefined;
  const [seconds] = LOCAL_TIME.exec(dateTime) ?? [];
  const at = new Date(`${seconds ?? ''}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function readEvent(raw: unknown): CalendarEvent | undefined {
  const { start, end, isCancelled, showAs } = (raw ?? {}) as RawEvent;
  const [startsAt, endsAt] = [readTime(start), readTime(end)];
  if (startsAt === undefined || endsAt === undefined) return undefined;
  return { startsAt, endsAt, isCancelled: isCancelled === true, isFree: showAs === 'free' };
}

/**
 * Reads a page of `calendarView` (https://learn.microsoft.com/graph/api/user-list-calendarview), which is sorted by
 * start.
 * @returns `undefined` when a time isn't readable, or when only a further page could tell: a wrong time would be worse
 * than none
 */
export function readSchedule(page: unknown, now: Date): RoomSchedule | undefined {
  const { value, '@odata.nextLink': nextLink } = (page ?? {}) as RawPage;
  if (!Array.isArray(value)) return undefined;
  const events = value.map(readEvent);
  if (!events.every((event) => event !== undefined)) return undefined;
  const meeting = nextMeetingOf(events, now);
  if (meeting === undefined && nextLink !== undefined) return undefined;
  return { readAt: now, ...(meeting && { meeting }) };
}
