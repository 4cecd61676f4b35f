import { type RawBuilder, sql } from 'kysely';
import type { AuditFilter } from '../../domain/audit/audit.ts';

type Sql = RawBuilder<unknown>;

/** The name and the object id of an administrator who acted, as the index `audit_actor` has them. */
const IS_ADMIN = sql`event -> 'actor' ->> 'kind' = 'admin'`;
const NAME = sql`lower(event -> 'actor' ->> 'displayName') collate "C"`;
const OBJECT_ID = sql`event -> 'actor' ->> 'objectId'`;

/** More than every number. */
const AFTER_ALL = sql.lit(2_147_483_647);

/**
 * The first number of a period: rows have their numbers in the order of their times. Where the clock of the database
 * was set back, a period may hold rows of the repeated time on either side of its end.
 */
function firstAt(at: string): Sql {
  return sql`(select number from audit_rows where at >= ${at}::timestamptz order by at, number limit 1)`;
}

/** The range of numbers in which the rows of a filter lie. */
function rangeOf({ before, from, to }: AuditFilter): { readonly first?: Sql; readonly end?: Sql } {
  const ends = [...(before === undefined ? [] : [sql`${before}::integer`]), ...(to === undefined ? [] : [firstAt(to)])];
  return {
    ...(from !== undefined && { first: sql`coalesce(${firstAt(from)}, ${AFTER_ALL})` }),
    ...(ends.length > 0 && { end: sql`least(${sql.join(ends)}, ${AFTER_ALL})` }),
  };
}

/**
 * Conditions on the number alone, or on an act and the number together. The latter has one order only, that of the
 * index `audit_act`; with two conditions, PostgreSQL may look for a rare act along all numbers.
 */
function conditions(filter: AuditFilter): readonly Sql[] {
  const { act, accountId } = filter;
  const { first, end } = rangeOf(filter);
  const isOfAccount = accountId === undefined ? [] : [sql`event ->> 'accountId' = ${accountId}`];
  if (act === undefined || accountId !== undefined || filter.actor !== undefined)
    return [
      ...isOfAccount,
      ...(act === undefined ? [] : [sql`event ->> 'act' = ${act}`]),
      ...(first ? [sql`number >= ${first}`] : []),
      ...(end ? [sql`number < ${end}`] : []),
    ];
  return [
    sql`(event ->> 'act', number) >= (${act}::text, ${first ?? sql.lit(0)})`,
    sql`(event ->> 'act', number) < (${act}::text, ${end ?? AFTER_ALL})`,
  ];
}

/**
 * The administrators whose rows an actor means, each with each of their names. It jumps from one to the next in the
 * index, so it takes as many looks as there are administrators, and not one for each row.
 */
function actorsOf(actor: string): Sql {
  return sql`
    with recursive known as (
      (select ${NAME} as name, ${OBJECT_ID} as id from audit_rows where ${IS_ADMIN} order by 1, 2 limit 1)
      union all
      select next.name, next.id from known cross join lateral (
        select ${NAME} as name, ${OBJECT_ID} as id from audit_rows
        where ${IS_ADMIN} and (${NAME}, ${OBJECT_ID}) > (known.name, known.id) order by 1, 2 limit 1) next)
    select name, id from known where id = ${actor}::text or starts_with(name, lower(${actor}::text))`;
}

/**
 * Returns the statement that selects the newest rows that match a filter. Each filter has an index in the order of the
 * numbers, so the statement reads little more than the rows that it returns. A period becomes a range of numbers, which
 * goes with every other filter.
 * @param limit one of few numbers, because it becomes part of the text of the statement
 */
export function auditPage(filter: AuditFilter, limit: number): Sql {
  const parts = conditions(filter);
  const most = sql.lit(limit);
  if (filter.actor === undefined) {
    const all = parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
    const order =
      filter.act !== undefined && filter.accountId === undefined
        ? sql`event ->> 'act' desc, number desc`
        : sql`number desc`;
    return sql`select number, at, event from audit_rows where ${all} order by ${order} limit ${most}`;
  }
  const own = [IS_ADMIN, sql`${NAME} = actor.name`, sql`${OBJECT_ID} = actor.id`, ...parts];
  return sql`
    select found.number, found.at, found.event from (${actorsOf(filter.actor)}) actor cross join lateral (
      select number, at, event from audit_rows where ${sql.join(own, sql` and `)} order by number desc limit ${most}) found
    order by found.number desc limit ${most}`;
}
