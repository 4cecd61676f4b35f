import { parsePreferencesView, PREFERENCES_PATHS } from '../../../contract/preferences.ts';
import { type ChosenReason, REJECTION_REASONS } from '../../../contract/words.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';

/**
 * Returns the reasons that Preferences offer to an administrator. Until they are known, it returns all of them, because
 * the server checks the choice anyway.
 */
export function useReasons(): readonly ChosenReason[] {
  const { data } = useRead(KEYS.preferences, PREFERENCES_PATHS.preferences, parsePreferencesView);
  return data?.rejectionReasons.filter(({ enabled }) => enabled).map(({ code }) => code) ?? REJECTION_REASONS;
}
