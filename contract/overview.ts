import * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { digits, queryOf, queryReaderOf } from './schema/query.ts';
import { amount, described, id, listOf, members, optional, readerOf, text, textUpTo } from './schema/shape.ts';

export const OVERVIEW_PATHS = {
  /** GET returns {@link OverviewAnswer}. `?days=` takes 1 to 366. */
  overview: '/api/tab/overview',
} as const;

export const OVERVIEW_DAYS = { least: 1, most: 366, usual: 30 } as const;

export const Funnel = members(
  { generated: amount, submitted: amount, approved: amount, signedIn: amount },
  'How far the one-time passwords of the time span got. Each number is a part of the one before it.',
);
export type Funnel = v.InferOutput<typeof Funnel>;

export const BuildingFunnel = members({
  building: described(text, 'The building. It is empty for accounts without one.'),
  ...Funnel.entries,
});
export type BuildingFunnel = v.InferOutput<typeof BuildingFunnel>;

export const DayOfDecisions = members({
  day: described(textUpTo(10), 'The day in UTC, such as `2026-05-04`. Days without a decision are included.'),
  approved: amount,
  rejected: amount,
  expired: amount,
});
export type DayOfDecisions = v.InferOutput<typeof DayOfDecisions>;

export const StuckItem = members({
  requestId: optional(id),
  accountId: id,
  displayName: text,
  what: described(text, 'Why the room needs attention, as a sentence.'),
  since: instant,
});
export type StuckItem = v.InferOutput<typeof StuckItem>;

export const EndingCode = members(
  { otpId: id, accountId: id, displayName: text, expiresAt: instant },
  'An active one-time password that no console has submitted yet.',
);
export type EndingCode = v.InferOutput<typeof EndingCode>;

export const OverviewAnswer = members({
  days: amount,
  funnel: Funnel,
  buildings: described(listOf(BuildingFunnel), 'The buildings, largest first.'),
  decisions: listOf(DayOfDecisions),
  medianDecisionSeconds: optional(described(amount, 'Absent when nobody has decided anything.')),
  stuck: described(
    listOf(StuckItem),
    'The rooms that need attention: first releases that stopped, then rooms that are locked out, later changes of a password, failed sign-ins, and sign-ins that no one saw or confirmed. Of each kind, those that have waited longest come first.',
  ),
  stuckCount: optional(
    described(amount, 'The number of all such rooms, which may be more than the list holds. Version 0.1.0 lacks it.'),
  ),
  signInFailed: optional(
    described(amount, 'The number of rooms among them whose sign-in failed. Version 0.1.0 lacks it.'),
  ),
  endingSoon: optional(
    described(
      listOf(EndingCode),
      'The one-time passwords of the person who asks that expire within two hours, soonest first and at most ten. Version 0.1.0 lacks it.',
    ),
  ),
});
export type OverviewAnswer = v.InferOutput<typeof OverviewAnswer>;

export const OverviewQuery = members({
  days: v.optional(digits(OVERVIEW_DAYS.least, OVERVIEW_DAYS.most), String(OVERVIEW_DAYS.usual)),
});

export function overviewQuery(days: number): string {
  return queryOf({ days });
}

const readOverviewQuery = queryReaderOf(OverviewQuery);

/** Reads the number of days in the query of an address. @throws ShapeError */
export function parseOverviewDays(search: string): number {
  return readOverviewQuery(search).days;
}

export const parseOverview = readerOf(OverviewAnswer);
