import type { BuildingFunnel, DayOfDecisions, Funnel } from '../../../bot/contract/tab-overview.ts';

export interface FunnelStep {
  readonly title: string;
  readonly count: number;
  /** Of those generated, from 0 to 1. */
  readonly share: number;
}

/** How far the one-time passwords of the time got. */
export function stepsOf({ generated, submitted, approved, signedIn }: Funnel): readonly FunnelStep[] {
  const counts = [['Generated', generated], ['Submitted', submitted], ['Approved', approved], ['Signed in', signedIn]] as const;
  return counts.map(([title, count]) => ({ title, count, share: generated === 0 ? 0 : count / generated }));
}

export function buildingTitle({ building }: BuildingFunnel): string {
  return building === '' ? 'Without a building' : building;
}

/** `42 %`. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Days without any decision say nothing in a table. */
export function daysWithDecisions(days: readonly DayOfDecisions[]): readonly DayOfDecisions[] {
  return days.filter(({ approved, rejected, expired }) => approved + rejected + expired > 0).toReversed();
}

export const PERIODS = [
  { days: 7, title: 'Last 7 days' }, { days: 30, title: 'Last 30 days' }, { days: 90, title: 'Last 90 days' }, { days: 365, title: 'Last 365 days' },
] as const;
