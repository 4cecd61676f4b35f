import type { ReviewedAccount, RoomSchedule } from '../../../../contract/pages/rollout-review.ts';
import type { ReviewTexts } from '../../../../texts/en/tab/wizard-review.ts';
import { numberText, spanText, untilText } from '../../look/moments.ts';

type LiveTexts = ReviewTexts['live'];

/** The most rooms whose meetings are named beside the choice. The list below has all of them. */
const MOST_NAMED = 3;

/** Returns when a room has its next meeting, in words. */
export function meetingText({ readAt, meeting }: RoomSchedule, facts: LiveTexts['facts'], locale: string): string {
  if (meeting === undefined) return facts.noMeeting;
  const { startsAt, endsAt } = meeting;
  if (startsAt <= readAt) return facts.inMeeting(untilText(endsAt, readAt, locale));
  return facts.nextMeeting(spanText(startsAt, endsAt, locale));
}

/**
 * Returns the soonest meetings of rooms that are signed in, and of how many rooms the calendar was read. It is empty
 * when no calendar was read, so that Review says nothing of calendars without the permission.
 */
export function meetingsText(
  accounts: readonly ReviewedAccount[],
  { facts, meetings: words }: LiveTexts,
  locale: string,
): string {
  const read = accounts.flatMap(({ displayName, signedIn }) =>
    signedIn?.schedule ? [{ displayName, schedule: signedIn.schedule }] : [],
  );
  if (read.length === 0) return '';
  const startOf = ({ schedule }: (typeof read)[number]): string => schedule.meeting?.startsAt ?? '';
  const meeting = read.filter((one) => startOf(one) !== '').toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const named = meeting
    .slice(0, MOST_NAMED)
    .map(({ displayName, schedule }) => words.room(displayName, meetingText(schedule, facts, locale)));
  const more = meeting.length - named.length;
  const written = (count: number): string => numberText(count, locale);
  return [
    named.length === 0
      ? `${facts.noMeeting}.`
      : `${named.join('; ')}${more > 0 ? `; ${words.more(more, written(more))}` : ''}.`,
    read.length < accounts.length && words.read(written(read.length), written(accounts.length)),
  ]
    .filter(Boolean)
    .join(' ');
}
