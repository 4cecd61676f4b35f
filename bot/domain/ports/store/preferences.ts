import type { Admin } from '../../admin.ts';
import type { Rules, StoredPreferences } from '../../preferences/preferences.ts';

export interface PreferenceQueries {
  stored(): Promise<StoredPreferences>;
}

interface PreferenceChanges {
  /** At the revision that was seen; `false` when somebody else was first. */
  change(revision: number, changed: Partial<Rules>, by: Admin): Promise<boolean>;
}

/** What administrators have changed of the rules. */
export type Preferences = PreferenceQueries & PreferenceChanges;
