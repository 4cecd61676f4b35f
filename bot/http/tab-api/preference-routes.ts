import { CODE_NEWS_PATHS, parseCodeNewsChange } from '../../../contract/pages/code-news.ts';
import { parsePreferencesChange, PREFERENCES_PATHS, type PreferencesView } from '../../../contract/preferences.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { REJECTION_REASONS } from '../../../contract/words.ts';
import type { CurrentPreferences } from '../../services/preferences/preferences.ts';
import { pendingChangeView } from './preferences/pending-change-view.ts';
import { actorView } from './actor-view.ts';
import { ok, type TabRoute } from './tab-route.ts';

export const PREFERENCE_ROUTES: readonly TabRoute[] = [
  {
    method: 'get',
    path: PREFERENCES_PATHS.preferences,
    answer: async ({ api, admin, texts }) => ok(preferencesView(texts, await api.preferences(admin))),
  },
  {
    method: 'put',
    path: PREFERENCES_PATHS.preferences,
    answer: async ({ api, admin, body, texts }) =>
      ok(preferencesView(texts, await api.changePreferences(admin, parsePreferencesChange(await body())))),
  },
  {
    method: 'post',
    path: PREFERENCES_PATHS.confirm,
    answer: async ({ api, admin, idIn, texts }) => {
      await api.confirmRuleChange(admin, idIn('id'));
      return ok(preferencesView(texts, await api.preferences(admin)));
    },
  },
  {
    method: 'post',
    path: PREFERENCES_PATHS.reject,
    answer: async ({ api, admin, idIn, texts }) => {
      await api.rejectRuleChange(admin, idIn('id'));
      return ok(preferencesView(texts, await api.preferences(admin)));
    },
  },
  {
    method: 'get',
    path: CODE_NEWS_PATHS.codeNews,
    answer: async ({ api, admin }) => ok(await api.codeNews(admin)),
  },
  {
    method: 'put',
    path: CODE_NEWS_PATHS.codeNews,
    answer: async ({ api, admin, body }) => {
      await api.chooseCodeNews(admin, parseCodeNewsChange(await body()).news);
      return ok(await api.codeNews(admin));
    },
  },
];

function preferencesView(texts: ServerTexts, current: CurrentPreferences): PreferencesView {
  const { rules, revision, channel, changedBy, changedAt, pinned, byTwo, pending, isAltered = false } = current;
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
    pinned,
    byTwo,
    altered: isAltered,
    pending: pending.map((waiting) => pendingChangeView(texts, waiting)),
    ...(changedBy && { changedBy: actorView(texts, { kind: 'admin', ...changedBy }) }),
    ...(changedAt && { changedAt: changedAt.toISOString() }),
  };
}
