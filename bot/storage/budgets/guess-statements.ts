import { type RawBuilder, sql } from 'kysely';
import type { GuessBudget } from '../../domain/ports/store/budgets/guesses.ts';

/** An attempt at a code, which asks for a place in a budget. */
export interface Attempt {
  readonly key: string;
  readonly attemptId: string;
}

/**
 * Seconds after which an attempt loses its place. The check of a code takes far less, so only an attempt whose server
 * crashed or stood still gets that old.
 */
const LONGEST_ATTEMPT_SECONDS = 20;

function secondsFromNow(seconds: number): RawBuilder<unknown> {
  return sql`(rooms_now() + ${seconds}::float8 * interval '1 second')`;
}

/** The end of a place as a number, because a JSON value can hold no time. */
const HELD_UNTIL = sql`extract(epoch from ${secondsFromNow(LONGEST_ATTEMPT_SECONDS)})::float8`;

/** The places that attempts still hold. An end too far ahead was written before the clock was set back far. */
export const HELD = sql`coalesce((
  select jsonb_object_agg(h.key, h.value) from jsonb_each(b.held) h
  where h.value::float8 > extract(epoch from rooms_now())
    and h.value::float8 <= extract(epoch from ${secondsFromNow(2 * LONGEST_ATTEMPT_SECONDS)})), '{}')`;

/** The ends of the wrong codes that still count, by the same rule. */
function wrongOf(windowSeconds: number): RawBuilder<unknown> {
  return sql`array(select w from unnest(b.wrong) w where w > rooms_now() and w <= ${secondsFromNow(2 * windowSeconds)} order by w)`;
}

/** The attempts as rows, in the order of their keys, so that statements lock budgets in one order. */
function rowsOf(attempts: readonly Attempt[]): RawBuilder<unknown> {
  const rows = JSON.stringify(attempts.map(({ key, attemptId }) => ({ key, attempt: attemptId })));
  return sql`(select * from jsonb_to_recordset(${rows}::text::jsonb) as r(key text, attempt text) order by key)`;
}

/** The keys as an array, for which PostgreSQL expects few rows and so uses the index. */
function keysOf(keys: readonly string[]): RawBuilder<unknown> {
  return sql`any (array(select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb)))`;
}

/** Takes places, and returns the keys of the budgets that had one. */
export function reserveOf(
  { limit, windowSeconds }: Omit<GuessBudget, 'key'>,
  attempts: readonly Attempt[],
): RawBuilder<{ readonly key: string }> {
  const wrong = wrongOf(windowSeconds);
  return sql`
    insert into guess_budgets as b (key, held, wrong, ends_at)
    select key, jsonb_build_object(attempt, ${HELD_UNTIL}), '{}', ${secondsFromNow(windowSeconds)} from ${rowsOf(attempts)} a
    on conflict (key) do update set held = ${HELD} || excluded.held, wrong = ${wrong}, ends_at = excluded.ends_at
    where cardinality(${wrong}) + (select count(*) from jsonb_object_keys(${HELD})) < ${limit}::integer returning b.key`;
}

/**
 * Counts wrong codes, and returns the keys of the budgets in which the attempt still held its place. A new row gets the
 * attempt with the end 0, which is over; it only tells the update which place to free.
 */
export function countWrongOf(
  { windowSeconds }: Omit<GuessBudget, 'key'>,
  attempts: readonly Attempt[],
): RawBuilder<{ readonly key: string }> {
  const rows = rowsOf(attempts);
  const end = secondsFromNow(windowSeconds);
  return sql`
    with was as materialized (
      select b.key, ${HELD} as held from guess_budgets b where b.key = ${keysOf(attempts.map(({ key }) => key))}
      order by b.key for update),
    counted as (
      insert into guess_budgets as b (key, held, wrong, ends_at)
      select a.key, jsonb_build_object(a.attempt, 0), array[${end}], ${end} from ${rows} a left join was on was.key = a.key order by a.key
      on conflict (key) do update set held = ${HELD} - array(select jsonb_object_keys(excluded.held)),
        wrong = ${wrongOf(windowSeconds)} || excluded.wrong, ends_at = excluded.ends_at
      returning b.key)
    select was.key from was join counted on counted.key = was.key join ${rows} a on a.key = was.key where was.held ? a.attempt`;
}

/** The budgets that wrong codes have used up, with the seconds until one of them counts no more, as a fraction. */
export function waitsOf(
  { limit, windowSeconds }: Omit<GuessBudget, 'key'>,
  keys: readonly string[],
): RawBuilder<{ readonly key: string; readonly seconds: number }> {
  return sql`
    select key, extract(epoch from wrong[cardinality(wrong) - ${limit}::integer + 1] - rooms_now())::float8 as seconds
    from (select key, ${wrongOf(windowSeconds)} as wrong from guess_budgets b
      where key = ${keysOf(keys)}) w
    where cardinality(wrong) >= ${limit}::integer`;
}
