import { setImmediate } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';

/**
 * When a table needs a vacuum: at 500 dead rows plus 20% of its live rows. The share is the default of autovacuum. The
 * minimum is higher than the default of 50, because small tables that change every minute would need a vacuum too
 * often.
 */
const DEAD_ROWS = { least: 500, share: 0.2 } as const;

/**
 * Frees the space of dead rows, table by table, so that other statements can run in between. The embedded database is
 * one process without autovacuum, so the table of a row that changes again and again would grow forever. Don't call it
 * in a transaction, where PostgreSQL refuses to vacuum.
 * @returns the names of the tables that it vacuumed
 */
export async function vacuumEmbedded(pglite: Pick<PGlite, 'exec' | 'query'>): Promise<readonly string[]> {
  // PostgreSQL reports its counts with a delay of about a second unless they are flushed.
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
