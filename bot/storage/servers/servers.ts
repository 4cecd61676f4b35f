import { type RawBuilder, sql } from 'kysely';

/**
 * When a server counts as dead, and what is given back then. This is the only rule about that: the table `servers`
 * holds a row for each running server, and each server writes its row again every few seconds, which is its beat. A
 * server that is silent for {@link SILENT_SECONDS} is dead. Silence alone proves nothing while the database itself is
 * away, because then every server is silent. Therefore, only a server whose own beats arrive may judge, and only when
 * beats have arrived without a gap during that whole time. A server that was only paused and wakes up later does no
 * harm: each lease has a number that grows with the next lease, and every statement under a lease compares that number.
 *
 * Times come from `clock_timestamp()` and not from `rooms_now()`, which tests and the sandbox move.
 *
 * @example A server is killed. For 24 seconds nothing happens. Then the next look of another server deletes its row
 *   and gives its leases back in the same transaction.
 */

/** Seconds between two beats. */
export const BEAT_SECONDS = 4;
/**
 * Seconds without a beat after which a server is dead. A server that is paused for 15 seconds, or whose connection is
 * cut several times in a row, beats again before.
 */
export const SILENT_SECONDS = 24;
/** Seconds between two looks for dead servers. */
export const LOOK_SECONDS = 5;
/** Seconds between two beats from which on the time without a gap begins anew. */
const GAP_SECONDS = 10;

const seconds = (count: number): RawBuilder<unknown> => sql.raw(`interval '${count} seconds'`);
/**
 * Whether a server was silent for too long. A beat that is far ahead came before the clock was set back, and nobody can
 * say how long ago that was. Every living server beats again before anyone may judge it by that.
 */
const IS_SILENT = sql`(beat_at < clock_timestamp() - ${seconds(SILENT_SECONDS)}
  or beat_at > clock_timestamp() + ${seconds(SILENT_SECONDS)})`;

/** Whether any server is dead, whoever may judge that. */
export const IS_ANY_DEAD = sql`exists (select from servers where ${IS_SILENT})`;

/** A beat, and what its statement read with it. */
export interface Beat {
  /** The number of migrations that the database has. */
  readonly migrations: number;
  /** Whether this server was taken for dead, so that its leases were given back. */
  readonly wasGone: boolean;
}

/**
 * Since when beats have reached this database without a gap. A server that begins goes on from the beats of another one
 * that beat just now, because those beats prove as well that the database was there. Otherwise, servers that live for a
 * few seconds only, as in a loop of crashes, could never take up what the ones before them left.
 */
const SINCE = `coalesce((select min(other.beating_since) from servers other
    where other.id <> $1::text and other.beat_at between clock_timestamp() - interval '${GAP_SECONDS} seconds'
      and clock_timestamp() + interval '${GAP_SECONDS} seconds'), clock_timestamp())`;

/** Writes the row of a server. Its parameters are the id, the version, and the number of migrations it knows. */
export const BEAT = `
  insert into servers (id, version, schema_version, beating_since) values ($1::text, $2::text, $3::integer, ${SINCE})
  on conflict (id) do update set beat_at = clock_timestamp(),
    beating_since = case when servers.beat_at < clock_timestamp() - interval '${GAP_SECONDS} seconds'
        then excluded.beating_since
      when servers.beat_at > clock_timestamp() + interval '${GAP_SECONDS} seconds' then clock_timestamp()
      else servers.beating_since end
  returning xmax = 0 as "isFirst",
    (select coalesce(max(version), 0)::integer from rooms_migrations) as migrations`;

/** Whether this server may judge. */
export function mayJudge(serverId: string): RawBuilder<unknown> {
  return sql`exists (select from servers me where me.id = ${serverId}
    and me.beat_at >= clock_timestamp() - ${seconds(GAP_SECONDS)}
    and me.beating_since <= clock_timestamp() - ${seconds(SILENT_SECONDS)})`;
}

/** Deletes the rows of dead servers, if this server may judge. */
export function buryDead(serverId: string): RawBuilder<{ id: string; version: string }> {
  return sql`delete from servers where id <> ${serverId} and ${IS_SILENT} and ${mayJudge(serverId)} returning id, version`;
}

/** Deletes the own row and those of own jobs, when a server stops in order and its jobs have ended. */
export function leave(serverId: string): RawBuilder<unknown> {
  return sql`with jobs as (delete from server_jobs where server_id = ${serverId}) delete from servers where id = ${serverId}`;
}

/** Deletes all rows but the own one. Call it only when a lock proves that no other server runs. */
export function buryOthers(serverId: string): RawBuilder<{ id: string; version: string }> {
  return sql`delete from servers where id <> ${serverId} returning id, version`;
}

/** Deletes the rows of these servers. Call it only when something else than their silence proves that they are dead. */
export function bury(serverIds: readonly string[]): RawBuilder<{ id: string; version: string }> {
  return sql`delete from servers where id = any(${[...serverIds]}::text[]) returning id, version`;
}

/** Returns the servers that may use the data and know fewer migrations than this one. */
export function olderAlive(serverId: string, migrations: number): RawBuilder<{ id: string }> {
  return sql`
    select id from servers where id <> ${serverId} and schema_version < ${migrations}::integer and not (${IS_SILENT})`;
}

/** Returns the servers that may use the data, except this one. */
export function othersAlive(serverId: string): RawBuilder<{ id: string }> {
  return sql`select id from servers where id <> ${serverId} and not (${IS_SILENT})`;
}
