import { type RawBuilder, sql } from 'kysely';
import type { CountedRefusals, RateLimits } from '../domain/ports/store/rate-limits.ts';
import type { Statements } from './engine/statements.ts';

/** The most limits that one call removes, so that none takes long. */
const MOST_REMOVED = 500;

/**
 * Whether the window of the row `t` has ended. One that ends later than two new windows in a row began before the clock
 * was set back far. A clock that is set back a little must not give anyone a new window.
 */
function isWindowOver(seconds: number): RawBuilder<unknown> {
  return sql`(t.ends_at <= rooms_now() or t.ends_at > rooms_now() + 2 * ${seconds}::float8 * interval '1 second')`;
}

/** Selects the keys as rows of one column. */
function rowsOf(keys: readonly string[]): RawBuilder<unknown> {
  return sql`select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb) as key`;
}

/** Rate limits in the database, in the tables `throttles` and `refused_codes`, so that all servers share them. */
export class StoredRateLimits implements RateLimits {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async take(
    key: string,
    limit: number,
    windowSeconds: number,
  ): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const seconds = (await this.takeAll([key], limit, windowSeconds)).get(key);
    return seconds === undefined ? undefined : { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) };
  }

  /**
   * Counts one use of each key.
   * @returns the keys whose limit is used up, with the seconds until their windows end
   */
  async takeAll(keys: readonly string[], limit: number, windowSeconds: number): Promise<ReadonlyMap<string, number>> {
    const isOver = isWindowOver(windowSeconds);
    const taken = await this.#db.all(sql<{ key: string }>`
      insert into throttles as t (key, used, ends_at)
      select key, 1, rooms_now() + ${windowSeconds}::float8 * interval '1 second' from (${rowsOf(keys)}) k order by key
      on conflict (key) do update set used = case when ${isOver} then 1 else t.used + 1 end,
        ends_at = case when ${isOver} then excluded.ends_at else t.ends_at end
      where ${isOver} or t.used < ${limit}::integer returning t.key`);
    const names = new Set(taken.map(({ key }) => key));
    const others = keys.filter((key) => !names.has(key));
    if (others.length === 0) return new Map();
    const left = await this.#db.all(sql<{ key: string; seconds: number }>`
      select key, extract(epoch from ends_at - rooms_now())::float8 as seconds from throttles
      where key = any (array(${rowsOf(others)}))`);
    const waits = new Map(left.map(({ key, seconds }) => [key, seconds]));
    return new Map(others.map((key) => [key, waits.get(key) ?? 0]));
  }

  async usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const row = await this.#db.one(sql<{ seconds: number }>`
      select greatest(1, ceil(extract(epoch from ends_at - rooms_now())))::integer as seconds from throttles
      where key = ${key} and used >= ${limit}::integer and ends_at > rooms_now()`);
    return row && { retryAfterSeconds: row.seconds };
  }

  async forget(key: string): Promise<void> {
    await this.#db.all(sql`delete from throttles where key = ${key}`);
  }

  async begin(work: string, longestSeconds: number): Promise<boolean> {
    const isOver = isWindowOver(longestSeconds);
    const row = await this.#db.one(sql<{ used: number }>`
      insert into throttles as t (key, used, ends_at)
      values (${work}, 1, rooms_now() + ${longestSeconds}::float8 * interval '1 second')
      on conflict (key) do update set used = case when ${isOver} then 1 else t.used + 1 end,
        ends_at = case when ${isOver} then excluded.ends_at else t.ends_at end
      returning used`);
    return row?.used === 1;
  }

  async finish(work: string): Promise<boolean> {
    const row = await this.#db.one(sql<{ used: number }>`delete from throttles where key = ${work} returning used`);
    return row !== undefined && row.used > 1;
  }

  async countRefusal(sourceAddress: string, selector = ''): Promise<void> {
    await this.#db.all(sql`
      insert into refused_codes as r (source_address, selector, refused, ends_at)
      values (${sourceAddress}, ${selector}, 1, rooms_now() + interval '1 minute')
      on conflict (source_address, selector) do update set refused = r.refused + 1`);
  }

  async takeRefusals(most: number): Promise<readonly CountedRefusals[]> {
    const rows = await this.#db.all(sql<{ source_address: string | null; otp_id: string | null; count: number }>`
      with over as (delete from refused_codes where ends_at <= rooms_now() returning source_address, selector, refused),
      ranked as (
        select source_address, selector, refused,
          row_number() over (order by refused desc, source_address, selector) <= ${most}::integer as named
        from over)
      select case when named then source_address end as source_address,
        case when named then (select max(o.id) from otps o where o.selector = ranked.selector) end as otp_id,
        sum(refused)::integer as count
      from ranked group by 1, 2 order by count desc`);
    return rows.map(({ source_address: sourceAddress, otp_id: otpId, count }) => ({
      ...(sourceAddress !== null && { sourceAddress }),
      ...(otpId !== null && { otpId }),
      count,
    }));
  }

  async removeOver(): Promise<void> {
    await this.#db.all(sql`
      delete from throttles where ctid = any (array(
        select ctid from throttles where ends_at <= (select rooms_now())
        order by ends_at limit ${sql.lit(MOST_REMOVED)} for update skip locked))`);
  }
}
