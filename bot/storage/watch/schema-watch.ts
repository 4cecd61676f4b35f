import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { CURRENT_NEEDS, type SchemaNeeds, tooNewReason } from '../migrations/schema-needs.ts';
import type { Beats } from '../servers/beat.ts';

/**
 * Looks at each beat whether a newer version has changed the database in a way that this running server doesn't know. A
 * look that fails tells nothing: the next one asks again.
 * @returns a promise that resolves with the reason then, and otherwise never
 */
export function watchSchema({ db }: Engine, beats: Beats): Promise<string> {
  const tooNew = Promise.withResolvers<string>();
  const look = async (): Promise<void> => {
    const { rows } = await sql.raw<SchemaNeeds>(CURRENT_NEEDS).execute(db);
    const reason = rows[0] && tooNewReason(rows[0], MIGRATION_COUNT);
    if (reason !== undefined) tooNew.resolve(reason);
  };
  beats.onBeat(() => void look().catch(() => undefined));
  return tooNew.promise;
}
