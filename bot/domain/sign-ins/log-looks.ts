import { secondsAfter } from '../instant.ts';

/**
 * Minutes from a delivery to each reading of the sign-in log. The log can be two hours late ("It takes up to two hours
 * for sign-in records to show up",
 * https://learn.microsoft.com/training/modules/monitor-maintain-azure-active-directory/2-analyze-investigate-sign-logs-to-troubleshoot-access-issues),
 * so the last reading comes half an hour after that.
 */
export const LOG_LOOK_MINUTES = [1, 3, 5, 10, 20, 30, 60, 120, 150] as const;
/** From so many minutes on, a failure counts, because a console tries again by itself. */
export const FAILURE_COUNTS_MINUTES = 5;
/** From so many minutes on, silence is worth a word. */
export const SILENCE_COUNTS_MINUTES = 30;
/** A room whose log could not be read is given up after so many minutes. */
export const GIVE_UP_MINUTES = 240;
/** Hours before the delivery in which a sign-in shows that another device uses the account. */
export const EARLIER_HOURS = 24;

/** Returns how many minutes have passed since the delivery. */
export function minutesSince(deliveredAt: Date, now: Date): number {
  return (now.getTime() - deliveredAt.getTime()) / 60_000;
}

/** Returns the time of the next reading, or `undefined` after the last one. */
export function nextLogLook(deliveredAt: Date, now: Date): Date | undefined {
  const minutes = LOG_LOOK_MINUTES.find((one) => one > minutesSince(deliveredAt, now));
  return minutes === undefined ? undefined : secondsAfter(deliveredAt, minutes * 60);
}
