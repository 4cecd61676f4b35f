import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Engine } from '../engine/engine.ts';

/** Milliseconds between two looks, and the number of looks. A busy connection gets time to end its transaction. */
const LOOK_MILLISECONDS = 200;
const LOOKS = 25;

/**
 * Ends idle connections of servers of version 0.1.0 after migrations have run beside them. That version can't use
 * statements that it has prepared before a table got new columns, so each of its requests would fail until its restart;
 * with new connections, it goes on. Its connections have no application name, unlike those of later versions, which
 * prepare their statements anew by themselves. Only connections of the same login and database, which began before the
 * migrations ended, are ended.
 */
export async function endOldConnections({ db }: Engine): Promise<void> {
  const { rows } = await sql<{ at: string }>`select clock_timestamp()::text as at`.execute(db);
  const endedAt = rows[0]?.at;
  for (let look = 0; look < LOOKS; look += 1) {
    const { rows: left } = await sql<{ was_idle: boolean }>`
      select case when state = 'idle' then pg_terminate_backend(pid) else false end as was_idle from pg_stat_activity
      where datname = current_database() and usename = current_user and application_name = ''
        and backend_type = 'client backend' and backend_start < ${endedAt}::timestamptz and pid <> pg_backend_pid()`.execute(
      db,
    );
    if (left.length === 0) return;
    await pause(LOOK_MILLISECONDS);
  }
}
