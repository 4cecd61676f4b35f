import { digits, parametersOf, queryOf } from './query.ts';
import { amount, id, instant, listOf, membersOf, text, textUpTo, type Read } from './shape.ts';

export const OVERVIEW_PATHS = {
  /** GET {@link OverviewAnswer}; `?days=` is 1 to 366. */
  overview: '/api/tab/overview',
} as const;

export const OVERVIEW_DAYS = { least: 1, most: 366, usual: 30 } as const;

/** One-time passwords issued in the time, and how far each got; each number is part of the one before. */
export interface Funnel {
  readonly generated: number;
  readonly submitted: number;
  readonly approved: number;
  readonly signedIn: number;
}

export interface BuildingFunnel extends Funnel {
  /** Empty for accounts without a building. */
  readonly building: string;
}

export interface DayOfDecisions {
  /** `2026-05-04`, in UTC; days without a decision are there as well. */
  readonly day: string;
  readonly approved: number;
  readonly rejected: number;
  readonly expired: number;
}

/** Somebody should look at it; longest first. */
export interface StuckItem {
  readonly requestId?: string;
  readonly accountId: string;
  readonly displayName: string;
  /** What is the matter, as a sentence. */
  readonly what: string;
  readonly since: string;
}

export interface OverviewAnswer {
  readonly days: number;
  readonly funnel: Funnel;
  /** Largest first. */
  readonly buildings: readonly BuildingFunnel[];
  readonly decisions: readonly DayOfDecisions[];
  /** Absent while nobody has decided anything. */
  readonly medianDecisionSeconds?: number;
  readonly stuck: readonly StuckItem[];
}

export function overviewQuery(days: number): string {
  return queryOf({ days });
}

/** @throws ShapeError */
export function parseOverviewDays(search: string): number {
  return (
    parametersOf(search).optional('days', digits(OVERVIEW_DAYS.least, OVERVIEW_DAYS.most)).days ?? OVERVIEW_DAYS.usual
  );
}

const readFunnel: Read<Funnel> = (value, path) => {
  const { required } = membersOf(value, path);
  return {
    generated: required('generated', amount),
    submitted: required('submitted', amount),
    approved: required('approved', amount),
    signedIn: required('signedIn', amount),
  };
};

const readBuilding: Read<BuildingFunnel> = (value, path) => ({
  building: membersOf(value, path).required('building', text),
  ...readFunnel(value, path),
});

const readDay: Read<DayOfDecisions> = (value, path) => {
  const { required } = membersOf(value, path);
  return {
    day: required('day', textUpTo(10)),
    approved: required('approved', amount),
    rejected: required('rejected', amount),
    expired: required('expired', amount),
  };
};

const readStuck: Read<StuckItem> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    ...optional('requestId', id),
    accountId: required('accountId', id),
    displayName: required('displayName', text),
    what: required('what', text),
    since: required('since', instant),
  };
};

/** @throws ShapeError */
export function parseOverview(body: unknown): OverviewAnswer {
  const { required, optional } = membersOf(body);
  return {
    days: required('days', amount),
    funnel: required('funnel', readFunnel),
    buildings: required('buildings', listOf(readBuilding)),
    decisions: required('decisions', listOf(readDay)),
    ...optional('medianDecisionSeconds', amount),
    stuck: required('stuck', listOf(readStuck)),
  };
}
