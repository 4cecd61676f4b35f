import * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { digits, queryOf, queryReaderOf } from './schema/query.ts';
import { amount, described, id, listOf, members, optional, readerOf, text, textUpTo } from './schema/shape.ts';

export const OVERVIEW_PATHS = {
  /** GET {@link OverviewAnswer}; `?days=` is 1 to 366. */
  overview: '/api/tab/overview',
} as const;

export const OVERVIEW_DAYS = { least: 1, most: 366, usual: 30 } as const;

export const Funnel = members(
  { generated: amount, submitted: amount, approved: amount, signedIn: amount },
  'One-time passwords issued in the time, and how far each got; each number is part of the one before.',
);
export type Funnel = v.InferOutput<typeof Funnel>;

export const BuildingFunnel = members({
  building: described(text, 'Empty for accounts without a building.'),
  ...Funnel.entries,
});
export type BuildingFunnel = v.InferOutput<typeof BuildingFunnel>;

export const DayOfDecisions = members({
  day: described(textUpTo(10), '`2026-05-04`, in UTC; days without a decision are there as well.'),
  approved: amount,
  rejected: amount,
  expired: amount,
});
export type DayOfDecisions = v.InferOutput<typeof DayOfDecisions>;

export const StuckItem = members({
  requestId: optional(id),
  accountId: id,
  displayName: text,
  what: described(text, 'What is the matter, as a sentence.'),
  since: instant,
});
export type StuckItem = v.InferOutput<typeof StuckItem>;

export const OverviewAnswer = members({
  days: amount,
  funnel: Funnel,
  buildings: described(listOf(BuildingFunnel), 'Largest first.'),
  decisions: listOf(DayOfDecisions),
  medianDecisionSeconds: optional(described(amount, 'Absent while nobody has decided anything.')),
  stuck: described(listOf(StuckItem), 'What somebody should look at; longest first.'),
});
export type OverviewAnswer = v.InferOutput<typeof OverviewAnswer>;

export const OverviewQuery = members({
  days: v.optional(digits(OVERVIEW_DAYS.least, OVERVIEW_DAYS.most), String(OVERVIEW_DAYS.usual)),
});

export function overviewQuery(days: number): string {
  return queryOf({ days });
}

const readOverviewQuery = queryReaderOf(OverviewQuery);

/** @throws ShapeError */
export function parseOverviewDays(search: string): number {
  return readOverviewQuery(search).days;
}

export const parseOverview = readerOf(OverviewAnswer);
