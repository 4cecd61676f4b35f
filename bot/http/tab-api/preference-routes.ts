import { parsePreferencesChange, PREFERENCES_PATHS, type PreferencesView } from '../../../contract/preferences.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { REJECTION_REASONS } from '../../../contract/words.ts';
import type { CurrentPreferences } from '../../services/preferences/preferences.ts';
import { actorView } from './actor-view.ts';
import { ok, type TabRoute } from './tab-route.ts';

export const PREFERENCE_ROUTES: readonly TabRoute[] = [
  {
    method: 'get',
    path: PREFERENCES_PATHS.preferences,
    answer: async ({ acts, admin, texts }) => ok(preferencesView(texts, await acts.preferences(admin))),
  },
  {
    method: 'put',
    path: PREFERENCES_PATHS.preferences,
    answer: async ({ acts, admin, body, texts }) =>
      ok(preferencesView(texts, await acts.changePreferences(admin, parsePreferencesChange(await body())))),
  },
];

function preferencesView(texts: ServerTexts, current: CurrentPreferences): PreferencesView {
  const { rules, revision, channel, changedBy, changedAt } = current;
  const { rejectionReasons, ...values } = rules;
  return {
    ...values,
    rejectionReasons: REJECTION_REASONS.map((code) => ({
      code,
      title: texts.field.reasons[code],
      enabled: rejectionReasons.includes(code),
    })),
    ...(channel && { approvalChannel: { team: channel.teamName, channel: channel.channelName } }),
    revision,
    ...(changedBy && { changedBy: actorView(texts, { kind: 'admin', ...changedBy }) }),
    ...(changedAt && { changedAt: changedAt.toISOString() }),
  };
}
