import { sql } from 'kysely';
import type { Admin } from '../domain/admin.ts';
import type { Rules, StoredPreferences } from '../domain/preferences/preferences.ts';
import { StatisticsRecords } from './statistics-records.ts';

interface PreferenceRow {
  readonly revision: number;
  readonly changed: Partial<Rules>;
  readonly changed_by: Admin | null;
  readonly changed_at: Date | null;
}

export class PreferenceRecords extends StatisticsRecords {
  async preferences(): Promise<StoredPreferences> {
    const row = await this.one(sql<PreferenceRow>`select revision, changed, changed_by, changed_at from preferences`);
    if (!row) throw new Error('the preferences have no row');
    const { revision, changed, changed_by: by, changed_at: at } = row;
    return { revision, changed, ...(by && { changedBy: by }), ...(at && { changedAt: at }) };
  }
}
