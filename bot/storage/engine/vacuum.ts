import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/** As autovacuum counts, by its own default share; so many at least that the small tables of each minute do not call for it. */
const DEAD_ROWS = { least: 500, share: 0.2 } as const;

/**
 * Takes back the room of dead rows, in pieces, so that others get their turn in between. The embedded database is one
 * process and has no autovacuum: a row that is updated for ever would make its table grow for ever. Not to be called
 * within a transaction.
 */
export async function vacuumEmbedded(pglite: Pick<PGlite, 'exec' | 'query'>): Promise<readonly string[]> {
  // What was counted in the last second is told only now.
  await pglite.query('select pg_stat_force_next_flush()');
  const { rows } = await pglite.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
     where n_dead_tup > $1::integer + $2::float8 * n_live_tup order by 1`,
    [DEAD_ROWS.least, DEAD_ROWS.share],
  );
  const names = rows.map(({ name }) => name);
  for (const name of names) {
    for (const work of ['vacuum', 'analyze']) {
      await pglite.exec(`${work} ${name}`);
      await setImmediate();
    }
  }
  return names;
}
