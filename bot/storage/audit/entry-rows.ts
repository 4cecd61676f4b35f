import { type RawBuilder, sql } from 'kysely';
import { entryMac, type LogEntry, type LoggedEvent, type SaltedName } from '../../domain/audit/log-entry.ts';
import type { Statements } from '../engine/statements.ts';

/** A stored entry with its MAC. Numbers of the database come as `float8`, which holds every number up to 2^53. */
export interface EntryRow {
  readonly place: number;
  readonly entry_id: string;
  readonly at: Date;
  readonly event: LoggedEvent;
  readonly mac: string;
}

/** The columns of {@link EntryRow} in the table `audit_entries e`. */
export const ENTRY_COLUMNS: RawBuilder<unknown> = sql`e.id::float8 as place, e.entry_id, e.at, e.event, e.mac`;

export function toEntry({ entry_id: entryId, at, event }: EntryRow): LogEntry {
  return { entryId, at, event };
}

/** Returns whether an entry is as a server with this key wrote it. */
export function isAuthentic(key: Uint8Array, row: EntryRow): boolean {
  return row.mac === entryMac(key, toEntry(row));
}

/** An entry that is about to be stored. */
export interface NewEntry extends LogEntry {
  /** The name of the person who acted. */
  readonly salted?: SaltedName | undefined;
  /** Its place, if it doesn't get the next one. */
  readonly place?: number;
}

/** Stores entries with their MACs and the names of the people who acted, in one statement. */
export async function insertEntries(db: Statements, key: Uint8Array, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries.map(({ salted, place, ...entry }) => ({
    ...(place !== undefined && { place }),
    entry_id: entry.entryId,
    at: entry.at,
    event: entry.event,
    mac: entryMac(key, entry),
    ...salted,
  }));
  await db.all(sql`
    with given as (
      select row_number() over () as nth, place, entry_id, at, event, mac, name, salt
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as row (place bigint, entry_id text, at timestamptz, event jsonb, mac text, name text, salt text)),
    added as (
      insert into audit_entries (id, entry_id, at, event, mac)
      select coalesce(place, nextval(pg_get_serial_sequence('audit_entries', 'id'))), entry_id, at, event, mac
      from (select * from given order by nth) g
      returning id, entry_id)
    insert into audit_names (entry, object_id, name, salt)
    select added.id, given.event -> 'actor' ->> 'objectId', given.name, given.salt
    from added join given using (entry_id) where given.name is not null`);
}
