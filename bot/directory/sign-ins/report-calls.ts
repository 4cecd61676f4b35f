import { randomUUID } from 'node:crypto';
import { RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
import type { ReportPace } from '../../domain/ports/report-pace.ts';
import type { LimitedPlace } from '../../domain/ports/send-pace.ts';

/**
 * All calls to the sign-in log and to authentication methods: 5 requests in 10 seconds for each app and tenant
 * (https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits).
 */
export const REPORTS: LimitedPlace = {
  key: 'graph reports',
  limits: [{ sends: 5, windowMilliseconds: 10_000 }],
};
/** Queries of the sign-in log. They leave most of the limit to the other calls. */
export const SIGN_IN_QUERIES: LimitedPlace = {
  key: 'graph sign-ins',
  limits: [{ sends: 1, windowMilliseconds: 10_000 }],
};

/** A call without an answer after so many milliseconds counts for longer. It is less than the second that each counts. */
const SLOW_MILLISECONDS = 600;
/** How long a slow call counts from then on, in seconds: as long as the store allows. */
const SLOW_SECONDS = 12;

/** The client must not repeat a call by itself, because each repetition counts for the limit. */
export const NO_RETRY = new RetryHandlerOptions(0, 0);

/** A call that may not start now. */
export interface NotNow {
  readonly waitMilliseconds: number;
}

/**
 * Runs one call of these places if it may start now, and lets it count for longer while it has no answer.
 * @returns the result of the call, or how long to wait
 * @throws what the call throws, and errors of the store
 */
export async function runInPace<Result>(
  pace: ReportPace | undefined,
  places: readonly LimitedPlace[],
  call: () => Promise<Result>,
): Promise<{ readonly result: Result } | NotNow> {
  if (!pace) return { result: await call() };
  const send = randomUUID();
  const waitMilliseconds = await pace.take(send, places);
  if (waitMilliseconds > 0) return { waitMilliseconds };
  let prolonged: Promise<void> | undefined;
  const timer = setTimeout(() => {
    prolonged = pace.prolong(send, SLOW_SECONDS).catch(() => undefined);
  }, SLOW_MILLISECONDS);
  try {
    return { result: await call() };
  } finally {
    clearTimeout(timer);
    void prolonged?.then(() => pace.prolong(send, 0)).catch(() => undefined);
  }
}
