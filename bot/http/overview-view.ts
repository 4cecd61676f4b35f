import type { Funnel, OverviewAnswer, StuckItem } from '../contract/tab-overview.ts';
import type { Statistics, StuckRoom } from '../domain/statistics.ts';
import { remedyOf } from './request-words.ts';

export function overviewAnswer({ buildings, decisions, medianDecisionSeconds, stuck }: Statistics, days: number): OverviewAnswer {
  const sum = (part: keyof Funnel): number => buildings.reduce((total, building) => total + building[part], 0);
  return {
    days,
    funnel: { generated: sum('generated'), submitted: sum('submitted'), approved: sum('approved'), signedIn: sum('signedIn') },
    buildings, decisions,
    ...(medianDecisionSeconds !== undefined && { medianDecisionSeconds }),
    stuck: stuck.map(stuckItem),
  };
}

function stuckItem({ requestId, accountId, displayName, since, ...room }: StuckRoom): StuckItem {
  return { requestId, accountId, displayName, what: matterOf(room), since: since.toISOString() };
}

function matterOf({ kind, problem }: Pick<StuckRoom, 'kind' | 'problem'>): string {
  switch (kind) {
    case 'needs_attention':
      return problem === undefined ? 'The console cannot get its credential.' : remedyOf(problem);
    case 'not_signed_in':
      return 'The console has its credential, and nobody has confirmed that the room signed in.';
    case 'password_changed':
      return 'The account has a new password that no console got: generate another one-time password for this room.';
  }
}
