import type { RoomSchedule } from '../accounts/next-meeting.ts';

/**
 * The calendars of rooms. They need the optional permission Calendars.ReadBasic.All. Only times are read, never what a
 * meeting is about or who takes part.
 */
export interface RoomCalendar {
  /**
   * Returns the schedule of each room whose calendar could be read in time. A room that is missing in the answer is
   * unknown: the permission or the mailbox is missing, or Microsoft Graph was busy or slow. It never throws.
   */
  read(accountIds: readonly string[], now: Date): Promise<ReadonlyMap<string, RoomSchedule>>;
}
