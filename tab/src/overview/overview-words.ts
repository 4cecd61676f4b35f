import type { DayOfDecisions, Funnel } from '../../../contract/overview.ts';
import type { OverviewTexts } from '../../../texts/en/tab/overview.ts';

export interface FunnelStep {
  readonly name: keyof OverviewTexts['steps'];
  readonly count: number;
  /** Of those generated, from 0 to 1. */
  readonly share: number;
}

/** How far the one-time passwords of the time got. */
export function stepsOf({ generated, submitted, approved, signedIn }: Funnel): readonly FunnelStep[] {
  const counts = [
    ['generated', generated],
    ['submitted', submitted],
    ['approved', approved],
    ['signedIn', signedIn],
  ] as const;
  return counts.map(([name, count]) => ({ name, count, share: generated === 0 ? 0 : count / generated }));
}

/** `42 %`. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Days without any decision say nothing in a table. */
export function daysWithDecisions(days: readonly DayOfDecisions[]): readonly DayOfDecisions[] {
  return days.filter(({ approved, rejected, expired }) => approved + rejected + expired > 0).toReversed();
}

export const PERIOD_DAYS = [7, 30, 90, 365] as const;
