/**
 * The difference in seconds from which a clock counts as wrong. Kerberos and many services tolerate five minutes, and
 * the `Date` header has a resolution of one second.
 */
const TOLERATED_SECONDS = 300;

/** Returns the seconds by which this console is ahead of the server's `Date`; negative when it is behind. */
export function aheadOf(server: Date, now: Date): number {
  return Math.round((now.getTime() - server.getTime()) / 1000);
}

/** Returns whether the difference is too large to be a delay. */
export function isClockWrong(aheadSeconds: number): boolean {
  return Math.abs(aheadSeconds) >= TOLERATED_SECONDS;
}
