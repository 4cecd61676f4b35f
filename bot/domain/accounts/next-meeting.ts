/** How far a calendar is read from now on, in milliseconds: 24 hours. The texts name this number. */
export const MEETING_WINDOW_MS = 86_400_000;

/** A time for which a room is booked. We know neither what for nor by whom. */
export interface Meeting {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** An entry in the calendar of a room. */
export interface CalendarEvent extends Meeting {
  readonly isCancelled: boolean;
  /** The entry leaves the room free for others. */
  readonly isFree: boolean;
}

/** What the calendar of a room has within {@link MEETING_WINDOW_MS}. A calendar that couldn't be read has no schedule. */
export interface RoomSchedule {
  readonly readAt: Date;
  /** The meeting that runs at `readAt`, or else the next one. Without it, the room is free for the whole window. */
  readonly meeting?: Meeting;
}

/**
 * Returns the meeting that runs now, or else the next one within {@link MEETING_WINDOW_MS}. Canceled entries and those
 * that leave the room free don't count.
 */
export function nextMeetingOf(events: readonly CalendarEvent[], now: Date): Meeting | undefined {
  const until = now.getTime() + MEETING_WINDOW_MS;
  const [first] = events
    .filter(({ isCancelled, isFree }) => !isCancelled && !isFree)
    .filter(({ startsAt, endsAt }) => endsAt > now && startsAt.getTime() < until)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return first && { startsAt: first.startsAt, endsAt: first.endsAt };
}
