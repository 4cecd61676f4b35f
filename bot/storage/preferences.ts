import { sql } from 'kysely';
import type { Admin } from '../domain/admin.ts';
import type { PageEventChanges } from '../domain/ports/store/page-events.ts';
import type { Preferences } from '../domain/ports/store/preferences.ts';
import type { Rules, StoredPreferences as Changed } from '../domain/preferences/preferences.ts';
import type { Statements } from './engine/statements.ts';

interface PreferenceRow {
  readonly revision: number;
  readonly changed: Partial<Rules>;
  readonly changed_by: Admin | null;
  readonly changed_at: Date | null;
}

/**
 * The saved preferences, which are the only row of `preferences`. Its revision lets only one of two rivals change it.
 */
export class StoredPreferences implements Preferences {
  readonly #db: Statements;
  readonly #events: PageEventChanges;

  constructor(db: Statements, events: PageEventChanges) {
    this.#db = db;
    this.#events = events;
  }

  async stored(): Promise<Changed> {
    const row = await this.#db.one(
      sql<PreferenceRow>`select revision, changed, changed_by, changed_at from preferences`,
    );
    if (!row) throw new Error('the preferences have no row');
    const { revision, changed, changed_by: by, changed_at: at } = row;
    return { revision, changed, ...(by && { changedBy: by }), ...(at && { changedAt: at }) };
  }

  async change(revision: number, changed: Partial<Rules>, by: Admin): Promise<boolean> {
    const won = await this.#db.won(sql`
      update preferences set revision = revision + 1, changed = changed || ${JSON.stringify(changed)}::text::jsonb,
        changed_by = ${JSON.stringify(by)}::text::jsonb, changed_at = rooms_now()
      where revision = ${revision}::integer returning revision`);
    if (won) await this.#events.tell({ type: 'preferences' });
    return won;
  }
}
