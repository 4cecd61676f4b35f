import type { RequestView } from '../../../contract/requests.ts';
import type { DayOfDecisions, Funnel } from '../../../contract/overview.ts';
import type { OverviewTexts } from '../../../texts/en/tab/overview.ts';

/** One step from a generated one-time password to a signed-in room. */
export interface FunnelStep {
  readonly name: keyof OverviewTexts['steps'];
  readonly count: number;
  /** The share of the generated one-time passwords, from 0 to 1. */
  readonly share: number;
}

/** Returns how far the one-time passwords of the period got. */
export function stepsOf({ generated, submitted, approved, signedIn }: Funnel): readonly FunnelStep[] {
  const counts = [
    ['generated', generated],
    ['submitted', submitted],
    ['approved', approved],
    ['signedIn', signedIn],
  ] as const;
  return counts.map(([name, count]) => ({ name, count, share: generated === 0 ? 0 : count / generated }));
}

/** Returns a text such as `42%`, as the reader's language writes it. An unknown language falls back to English. */
export function shareText(share: number, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, PERCENT).format(share);
  } catch {
    return new Intl.NumberFormat('en', PERCENT).format(share);
  }
}

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

/** Returns the requests that the person can approve, oldest first. */
export function decidableIn(requests: readonly RequestView[]): readonly RequestView[] {
  return requests
    .filter(({ status, viewer }) => status === 'pending' && viewer === 'approver')
    .toSorted((one, two) => Date.parse(one.requestedAt) - Date.parse(two.requestedAt));
}

/** Returns the days with at least one decision, newest first. A day without one says nothing in a table. */
export function daysWithDecisions(days: readonly DayOfDecisions[]): readonly DayOfDecisions[] {
  return days.filter(({ approved, rejected, expired }) => approved + rejected + expired > 0).toReversed();
}

/** The periods that the user can choose, in days. */
export const PERIOD_DAYS = [7, 30, 90, 365] as const;
