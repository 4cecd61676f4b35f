import { parsePreferencesChange, PREFERENCES_PATHS, type PreferencesView } from '../contract/tab-preferences.ts';
import { REASON_TITLES, REJECTION_REASONS } from '../contract/words.ts';
import type { CurrentPreferences } from '../services/preferences.ts';
import { actorView } from './actor-view.ts';
import { ok, type TabRoute } from './tab-route.ts';

export const PREFERENCE_ROUTES: readonly TabRoute[] = [
  {
    method: 'get', path: PREFERENCES_PATHS.preferences,
    answer: async ({ acts, admin }) => ok(preferencesView(await acts.preferences(admin))),
  },
  {
    method: 'put', path: PREFERENCES_PATHS.preferences,
    answer: async ({ acts, admin, body }) => ok(preferencesView(await acts.changePreferences(admin, parsePreferencesChange(await body())))),
  },
];

function preferencesView({ rules, revision, channel, changedBy, changedAt }: CurrentPreferences): PreferencesView {
  const { rejectionReasons, ...values } = rules;
  return {
    ...values,
    rejectionReasons: REJECTION_REASONS.map((code) => ({ code, title: REASON_TITLES[code], enabled: rejectionReasons.includes(code) })),
    ...(channel && { approvalChannel: { team: channel.teamName, channel: channel.channelName } }),
    revision,
    ...(changedBy && { changedBy: actorView({ kind: 'admin', ...changedBy }) }),
    ...(changedAt && { changedAt: changedAt.toISOString() }),
  };
}
