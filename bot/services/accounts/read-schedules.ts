import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { RoomSchedule } from '../../domain/accounts/next-meeting.ts';
import type { RoomCalendar } from '../../domain/ports/room-calendar.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';

/** The most calendars that are read for one question to a person. It takes two calls to Microsoft Graph. */
const MOST_CALENDARS = 40;

/** What reading schedules needs. */
export interface ScheduleDeps {
  readonly calendar: RoomCalendar;
  readonly store: { readonly clock: Pick<Clock, 'now'> };
}

/**
 * Returns the schedules of the first 40 rooms whose console has the credential, because a reset signs these out. It asks
 * nothing when there is no such room. A room that is missing in the answer is unknown.
 */
export async function readSchedules(
  { calendar, store }: ScheduleDeps,
  states: readonly LiveState[],
): Promise<ReadonlyMap<string, RoomSchedule>> {
  const signedIn = states.filter(({ room }) => room !== undefined).map(({ accountId }) => accountId);
  if (signedIn.length === 0) return new Map();
  return calendar.read(signedIn.slice(0, MOST_CALENDARS), await store.clock.now());
}
