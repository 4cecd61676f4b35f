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
 * Returns the soonest meetings of rooms that are signed in, a line each, and of how many rooms the calendar was read
 * when some are missing. It is empty when no calendar was read, so that Review says nothing without the permission.
 */
export function meetingLines(
  accounts: readonly ReviewedAccount[],
  { facts, meetings: words }: LiveTexts,
  locale: string,
): readonly string[] {
  const signedInRooms = accounts.filter(({ signedIn }) => signedIn !== undefined);
  const read = signedInRooms.flatMap(({ displayName, signedIn }) =>
    signedIn?.schedule ? [{ displayName, schedule: signedIn.schedule }] : [],
  );
  if (read.length === 0) return [];
  const startOf = ({ schedule }: (typeof read)[number]): string => schedule.meeting?.startsAt ?? '';
  const booked = read.filter((one) => startOf(one) !== '').toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const named = booked
    .slice(0, MOST_NAMED)
    .map(({ displayName, schedule }) => words.room(displayName, meetingText(schedule, facts, locale)));
  const more = booked.length - named.length;
  const written = (count: number): string => numberText(count, locale);
  return [
    ...(named.length === 0 ? [facts.noMeeting] : named),
    ...(more > 0 ? [words.more(more, written(more))] : []),
    ...(read.length < signedInRooms.length ? [words.read(written(read.length), written(signedInRooms.length))] : []),
  ];
}
