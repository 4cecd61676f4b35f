import { sql } from 'kysely';
import type { Admin } from '../domain/admin.ts';
import type { PageEventChanges } from '../domain/ports/store/page-events.ts';
import type { Preferences } from '../domain/ports/store/preferences.ts';
import type { Rules, StoredPreferences as Changed } from '../domain/preferences/preferences.ts';
import type { Statements } from './engine/statements.ts';
import type { SealedRow } from './seals/row-seals.ts';
import type { SeenRevisions } from './seals/seen-revisions.ts';
import type { Standings } from './seals/standings.ts';

interface PreferenceRow extends SealedRow {
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
  readonly #standings: Standings;
  readonly #seen: SeenRevisions | undefined;

  /** @param seen remembers the revisions that are read; absent in a transaction, which may be rolled back */
  constructor(db: Statements, events: PageEventChanges, standings: Standings, seen?: SeenRevisions) {
    this.#db = db;
    this.#events = events;
    this.#standings = standings;
    this.#seen = seen;
  }

  async stored(): Promise<Changed> {
    const { row, fits } = await this.#standings.preferences<PreferenceRow>();
    if (!row) throw new Error('the preferences have no row');
    const { revision, changed, changed_by: by, changed_at: at } = row;
    if (!fits) return { revision, changed: {}, isAltered: true };
    this.#seen?.notePreferences(revision);
    return { revision, changed, ...(by && { changedBy: by }), ...(at && { changedAt: at }) };
  }

  /** The new revision is above all that this server has seen, also when somebody put back a much older row. */
  async change(revision: number, changed: Partial<Rules>, by: Admin): Promise<number | undefined> {
    const content = { ...(await this.stored()).changed, ...changed };
    const row = await this.#db.one(sql<{ revision: number }>`
      update preferences set revision = greatest(revision, ${this.#standings.newestPreferences}::integer) + 1, changed = ${JSON.stringify(content)}::text::jsonb,
        changed_by = ${JSON.stringify(by)}::text::jsonb, changed_at = rooms_now()
      where revision = ${revision}::integer returning revision`);
    if (row) await this.#events.tell({ type: 'preferences' });
    return row?.revision;
  }
}
