import type { Funnel, OverviewAnswer, StuckItem } from '../../../contract/overview.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { WaitingOtp } from '../../domain/audit/overview.ts';
import type { Statistics, StuckRoom } from '../../domain/audit/statistics.ts';

export function overviewAnswer(
  texts: ServerTexts,
  { endingSoon, ...statistics }: Statistics & { readonly endingSoon: readonly WaitingOtp[] },
  days: number,
): OverviewAnswer {
  const { buildings, decisions, medianDecisionSeconds, signInFailed, stuck, stuckCount } = statistics;
  const sum = (part: keyof Funnel): number => buildings.reduce((total, building) => total + building[part], 0);
  return {
    days,
    funnel: {
      generated: sum('generated'),
      submitted: sum('submitted'),
      approved: sum('approved'),
      signedIn: sum('signedIn'),
    },
    buildings,
    decisions,
    ...(medianDecisionSeconds !== undefined && { medianDecisionSeconds }),
    stuck: stuck.map((room) => stuckItem(texts, room)),
    stuckCount,
    signInFailed,
    endingSoon: endingSoon.map(({ expiresAt, ...code }) => ({ ...code, expiresAt: expiresAt.toISOString() })),
  };
}

function stuckItem(texts: ServerTexts, { requestId, accountId, displayName, since, ...room }: StuckRoom): StuckItem {
  return { requestId, accountId, displayName, what: matterOf(texts, room), since: since.toISOString() };
}

function matterOf(
  { apiRequests, apiViews }: ServerTexts,
  { kind, problem, passwordChanged = 'no' }: Pick<StuckRoom, 'kind' | 'passwordChanged' | 'problem'>,
): string {
  switch (kind) {
    case 'needs_attention': {
      const why = problem === undefined ? apiViews.stuck.needs_attention : apiRequests.remedies[problem];
      return `${why} ${apiRequests.passwordSoFar[passwordChanged]}`;
    }
    case 'changed_later':
      return apiViews.stuck.changed_later;
    case 'sign_in_failed':
    case 'not_seen':
    case 'not_signed_in':
      return apiViews.stuck[kind];
    case 'password_changed':
      return apiRequests.next.no_console_has_it[passwordChanged];
  }
}
