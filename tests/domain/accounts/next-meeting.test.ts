import assert from 'node:assert/strict';
import { type CalendarEvent, nextMeetingOf } from '../../../bot/domain/accounts/next-meeting.ts';

const NOW = new Date('2026-12-01T13:00:00.000Z');
const HOUR_MS = 3_600_000;

/** Writes an event by the hours after now at which it starts and ends. */
function event(start: number, end: number, change: Partial<CalendarEvent> = {}): CalendarEvent {
  const at = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);
  return { startsAt: at(start), endsAt: at(end), isCancelled: false, isFree: false, ...change };
}

/** What the calendar has, and the hours after now at which the meeting starts and ends that is told. */
const TABLE: readonly (readonly [what: string, events: readonly CalendarEvent[], told: string | undefined])[] = [
  ['nothing', [], undefined],
  ['a meeting later today', [event(1, 2)], '1 to 2'],
  ['several, in any order', [event(5, 6), event(1, 2), event(3, 4)], '1 to 2'],
  ['one that runs', [event(-1, 1), event(1, 2)], '-1 to 1'],
  ['one that starts now', [event(0, 1)], '0 to 1'],
  ['one that ends now', [event(-1, 0)], undefined],
  ['one that ends now, and the next', [event(-1, 0), event(0, 1)], '0 to 1'],
  ['a canceled one first', [event(1, 2, { isCancelled: true }), event(3, 4)], '3 to 4'],
  ['one that leaves the room free first', [event(1, 2, { isFree: true }), event(3, 4)], '3 to 4'],
  ['one just within 24 hours', [event(23.99, 30)], '23.99 to 30'],
  ['one in 24 hours', [event(24, 25)], undefined],
  ['one of several days that runs', [event(-30, 30)], '-30 to 30'],
];

describe('the next meeting of a room', () => {
  for (const [what, events, told] of TABLE) {
    it(`is ${told ?? 'none'} with ${what}`, () => {
      const meeting = nextMeetingOf(events, NOW);
      const hours = (at: Date): number => (at.getTime() - NOW.getTime()) / HOUR_MS;
      assert.equal(meeting && `${hours(meeting.startsAt)} to ${hours(meeting.endsAt)}`, told);
    });
  }
});
