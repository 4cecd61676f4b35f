import type { Admin } from '../../admin.ts';
import type { Rules, StoredPreferences } from '../../preferences/preferences.ts';

/** Queries about the rules that administrators have changed. */
export interface PreferenceQueries {
  stored(): Promise<StoredPreferences>;
}

interface PreferenceChanges {
  /**
   * Changes rules at the revision that the person saw.
   * @returns the new revision, or `undefined` if someone else was first
   */
  change(revision: number, changed: Partial<Rules>, by: Admin): Promise<number | undefined>;
}

/** The rules that administrators have changed. */
export type Preferences = PreferenceQueries & PreferenceChanges;
