import type { Client } from '@microsoft/microsoft-graph-client';
import { MEETING_WINDOW_MS, type RoomSchedule } from '../../domain/accounts/next-meeting.ts';
import { type Observer, UNOBSERVED } from '../../domain/observer.ts';
import { DirectoryError } from '../../domain/ports/directory.ts';
import type { RoomCalendar } from '../../domain/ports/room-calendar.ts';
import { asDirectoryError } from '../directory-problem.ts';
import { type BatchRequest, sendBatchItems } from '../graph-batch.ts';
import { isObjectId } from '../object-id.ts';
import { readSchedule, ZONE } from './calendar-records.ts';

/** The most requests in one call ("JSON batching" of Microsoft Graph). */
const BATCH_SIZE = 20;
/** Entries that are read of each calendar. Canceled ones and those that leave the room free are among them. */
const MOST_EVENTS = 20;
/** How long a person waits for calendars in all, in milliseconds. */
const DEADLINE_MS = 3_000;

interface CalendarOptions {
  readonly observer?: Observer;
  /** How long all calls take at most, in milliseconds; 3 seconds by default. */
  readonly deadlineMs?: number;
}

type Found = readonly (readonly [accountId: string, schedule: RoomSchedule])[];

/** Asks for times alone: no subject, organizer, attendee or text of a meeting leaves Exchange Online. */
function requestFor(accountId: string, now: Date): BatchRequest {
  const until = new Date(now.getTime() + MEETING_WINDOW_MS);
  const options = [
    `startDateTime=${now.toISOString()}`,
    `endDateTime=${until.toISOString()}`,
    '$select=start,end,isCancelled,showAs',
    '$orderby=start/dateTime',
    `$top=${MOST_EVENTS}`,
  ];
  const url = `/users/${accountId}/calendarView?${options.join('&')}`;
  return { method: 'GET', url, headers: { Prefer: `outlook.timezone="${ZONE}"` } };
}

function noteCall(observer: Observer, error: DirectoryError | undefined): void {
  const outcome = error === undefined ? 'done' : error.retryAfterSeconds === undefined ? error.problem : 'throttled';
  observer.note({ what: 'graph call', call: 'calendarView', outcome });
}

/** Opens the calendars of rooms with the client of the app. */
export function openRoomCalendar(
  client: Client,
  { observer = UNOBSERVED, deadlineMs = DEADLINE_MS }: CalendarOptions = {},
): RoomCalendar {
  const readSome = async (accountIds: readonly string[], now: Date, signal: AbortSignal): Promise<Found> => {
    try {
      const requests = accountIds.map((accountId) => requestFor(accountId, now));
      const answers = await sendBatchItems(client, requests, signal);
      noteCall(
        observer,
        answers.find((answer) => answer instanceof DirectoryError),
      );
      return accountIds.flatMap((accountId, index) => {
        const schedule = readSchedule(answers[index], now);
        return schedule ? [[accountId, schedule] as const] : [];
      });
    } catch (error) {
      noteCall(observer, asDirectoryError(error));
      return [];
    }
  };
  return {
    async read(accountIds, now) {
      const asked = accountIds.filter(isObjectId);
      const signal = AbortSignal.timeout(deadlineMs);
      const parts = Array.from({ length: Math.ceil(asked.length / BATCH_SIZE) }, (_, index) =>
        asked.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE),
      );
      const found = await Promise.all(parts.map((part) => untilLate(readSome(part, now, signal), signal)));
      return new Map(found.flat());
    },
  };
}

/** Gives up at the signal. The signal ends the call itself, but not the wait for its token. */
function untilLate(reading: Promise<Found>, signal: AbortSignal): Promise<Found> {
  const late = new Promise<Found>((resolve) => signal.addEventListener('abort', () => resolve([]), { once: true }));
  return Promise.race([reading, late]);
}
