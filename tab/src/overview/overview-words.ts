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

/** Returns a text such as `42 %`. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Returns the days with at least one decision, newest first. A day without one says nothing in a table. */
export function daysWithDecisions(days: readonly DayOfDecisions[]): readonly DayOfDecisions[] {
  return days.filter(({ approved, rejected, expired }) => approved + rejected + expired > 0).toReversed();
}

/** The periods that the user can choose, in days. */
export const PERIOD_DAYS = [7, 30, 90, 365] as const;
