import { type RawBuilder, sql } from 'kysely';
import type { AuditFilter } from '../../domain/audit/audit.ts';

type Sql = RawBuilder<unknown>;

/** The name of an administrator, as the index `audit_names_name` has it. */
const NAME = sql`lower(n.name) collate "C"`;
const IS_ADMIN = sql`e.event -> 'actor' ->> 'kind' = 'admin'`;

/** More than every place. */
const AFTER_ALL = sql.lit(Number.MAX_SAFE_INTEGER);
/**
 * Minutes by which entries may be out of the order of their times: an entry gets its time and then its place, and its
 * server may be paused in between.
 */
const SLACK = sql.raw(`interval '5 minutes'`);

function firstAt(at: Sql): Sql {
  return sql`(select id from audit_entries where at >= ${at} order by at, id limit 1)`;
}

/** The range of places in which the entries of a filter lie, a little wider than its period. */
function rangeOf({ before, from, to }: AuditFilter): { readonly first?: Sql; readonly end?: Sql } {
  const ends = [
    ...(before === undefined ? [] : [sql`${before}::bigint`]),
    ...(to === undefined ? [] : [firstAt(sql`${to}::timestamptz + ${SLACK}`)]),
  ];
  return {
    ...(from !== undefined && { first: sql`coalesce(${firstAt(sql`${from}::timestamptz - ${SLACK}`)}, ${AFTER_ALL})` }),
    ...(ends.length > 0 && { end: sql`least(${sql.join(ends)}, ${AFTER_ALL})` }),
  };
}

/**
 * Conditions on the place alone, or on an act and the place together. The latter has one order only, that of the index
 * `audit_entries_act`; with two conditions, PostgreSQL may look for a rare act along all places.
 * @param place the column with the place
 */
function conditions(filter: AuditFilter, place: Sql): readonly Sql[] {
  const { act, accountId, actor, from, to } = filter;
  const { first, end } = rangeOf(filter);
  const always = [
    ...(accountId === undefined ? [] : [sql`e.event ->> 'accountId' = ${accountId}`]),
    ...(from === undefined ? [] : [sql`e.at >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [sql`e.at < ${to}::timestamptz`]),
  ];
  if (act === undefined || accountId !== undefined || actor !== undefined)
    return [
      ...always,
      ...(act === undefined ? [] : [sql`e.event ->> 'act' = ${act}`]),
      ...(first ? [sql`${place} >= ${first}`] : []),
      ...(end ? [sql`${place} < ${end}`] : []),
    ];
  return [
    ...always,
    sql`(e.event ->> 'act', e.id) >= (${act}::text, ${first ?? sql.lit(Number.MIN_SAFE_INTEGER)})`,
    sql`(e.event ->> 'act', e.id) < (${act}::text, ${end ?? AFTER_ALL})`,
  ];
}

function allOf(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/**
 * The people whose entries a name means, each with each of their names. It jumps from one to the next in the index, so
 * it takes as many looks as there are people, and not one for each entry.
 */
function peopleNamed(name: string): Sql {
  return sql`
    with recursive known as (
      (select ${NAME} as name, n.object_id as id from audit_names n order by 1, 2 limit 1)
      union all
      select next.name, next.id from known cross join lateral (
        select ${NAME} as name, n.object_id as id from audit_names n
        where (${NAME}, n.object_id) > (known.name, known.id) order by 1, 2 limit 1) next)
    select name, id from known where starts_with(name, lower(${name}::text))`;
}

/** Selects the places of entries of an administrator, by the object id or by the beginning of a name. */
function placesOfActor(actor: string, filter: AuditFilter, most: Sql): Sql {
  const own = [IS_ADMIN, sql`e.event -> 'actor' ->> 'objectId' = ${actor}`, ...conditions(filter, sql`e.id`)];
  const named = [sql`${NAME} = person.name`, sql`n.object_id = person.id`, ...conditions(filter, sql`n.entry`)];
  return sql`
    (select e.id from audit_entries e where ${allOf(own)} order by e.id desc limit ${most})
    union
    (select found.id from (${peopleNamed(actor)}) person cross join lateral (
      select n.entry as id from audit_names n join audit_entries e on e.id = n.entry
      where ${allOf(named)} order by n.entry desc limit ${most}) found)`;
}

/**
 * Returns the statement that selects the newest entries that match a filter. Each filter has an index in the order of
 * the places, so the statement reads little more than the entries that it returns. A period becomes a range of places,
 * which goes with every other filter.
 * @param columns what to select of `audit_entries e`
 * @param limit one of few numbers, because it becomes part of the text of the statement
 */
export function auditPage(columns: Sql, filter: AuditFilter, limit: number): Sql {
  const most = sql.lit(limit);
  if (filter.actor !== undefined) {
    const places = placesOfActor(filter.actor, filter, most);
    return sql`
      select ${columns} from (select found.id from (${places}) found order by found.id desc limit ${most}) newest
      join audit_entries e on e.id = newest.id`;
  }
  const order =
    filter.act !== undefined && filter.accountId === undefined
      ? sql`e.event ->> 'act' desc, e.id desc`
      : sql`e.id desc`;
  const parts = conditions(filter, sql`e.id`);
  return sql`select ${columns} from audit_entries e where ${allOf(parts)} order by ${order} limit ${most}`;
}
