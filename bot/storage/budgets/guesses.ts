import { type RawBuilder, sql } from 'kysely';
import type { GuessBudget, GuessBudgets, GuessChanges, Reservation } from '../../domain/ports/store/budgets/guesses.ts';
import type { Statements } from '../engine/statements.ts';

/**
 * Seconds after which an attempt loses its place. The check of a code takes far less, so only an attempt whose server
 * crashed or stood still gets that old.
 */
const LONGEST_ATTEMPT_SECONDS = 20;
/** The most budgets that one call removes, so that none takes long. */
const MOST_REMOVED = 500;

function secondsFromNow(seconds: number): RawBuilder<unknown> {
  return sql`(rooms_now() + ${seconds}::float8 * interval '1 second')`;
}

/** The end of a place as a number, because a JSON value can hold no time. */
const HELD_UNTIL = sql`extract(epoch from ${secondsFromNow(LONGEST_ATTEMPT_SECONDS)})::float8`;

/** The places that attempts still hold. An end too far ahead was written before the clock was set back far. */
const HELD = sql`coalesce((
  select jsonb_object_agg(h.key, h.value) from jsonb_each(b.held) h
  where h.value::float8 > extract(epoch from rooms_now())
    and h.value::float8 <= extract(epoch from ${secondsFromNow(2 * LONGEST_ATTEMPT_SECONDS)})), '{}')`;

/** The ends of the wrong codes that still count, by the same rule. */
function wrongOf(windowSeconds: number): RawBuilder<unknown> {
  return sql`array(select w from unnest(b.wrong) w where w > rooms_now() and w <= ${secondsFromNow(2 * windowSeconds)} order by w)`;
}

/** Budgets of wrong codes in the database, in the tables `guess_budgets` and `otp_guesses`. */
export class StoredGuesses implements GuessBudgets, GuessChanges {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async reserve(budget: GuessBudget, attemptId: string): Promise<Reservation> {
    const { key, limit, windowSeconds } = budget;
    const wrong = wrongOf(windowSeconds);
    const taken = await this.#db.won(sql`
      insert into guess_budgets as b (key, held, wrong, ends_at)
      values (${key}, jsonb_build_object(${attemptId}::text, ${HELD_UNTIL}), '{}', ${secondsFromNow(windowSeconds)})
      on conflict (key) do update set held = ${HELD} || excluded.held, wrong = ${wrong}, ends_at = excluded.ends_at
      where cardinality(${wrong}) + (select count(*) from jsonb_object_keys(${HELD})) < ${limit}::integer returning key`);
    if (taken) return { outcome: 'taken' };
    const wait = await this.usedUp(budget);
    return wait ? { outcome: 'used_up', ...wait } : { outcome: 'busy' };
  }

  async giveBack({ key }: GuessBudget, attemptId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update guess_budgets b set held = b.held - ${attemptId}::text
      where key = ${key} and ${HELD} ? ${attemptId}::text returning key`);
  }

  async countWrong({ key, windowSeconds }: GuessBudget, attemptId: string): Promise<boolean> {
    const end = secondsFromNow(windowSeconds);
    const added = sql`held = ${HELD} - ${attemptId}::text, wrong = ${wrongOf(windowSeconds)} || ${end}, ends_at = ${end}`;
    const isCounted = await this.#db.won(sql`
      update guess_budgets b set ${added} where key = ${key} and ${HELD} ? ${attemptId}::text returning key`);
    if (isCounted) return true;
    await this.#db.all(sql`
      insert into guess_budgets as b (key, held, wrong, ends_at) values (${key}, '{}', array[${end}], ${end})
      on conflict (key) do update set ${added}`);
    return false;
  }

  async usedUp({
    key,
    limit,
    windowSeconds,
  }: GuessBudget): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const row = await this.#db.one(sql<{ seconds: number }>`
      select greatest(1, ceil(extract(epoch from wrong[cardinality(wrong) - ${limit}::integer + 1] - rooms_now())))::integer as seconds
      from (select ${wrongOf(windowSeconds)} as wrong from guess_budgets b where key = ${key}) w
      where cardinality(wrong) >= ${limit}::integer`);
    return row && { retryAfterSeconds: row.seconds };
  }

  async wrongInLife(otpId: string): Promise<number> {
    const row = await this.#db.one(sql<{ wrong: number }>`select wrong from otp_guesses where otp_id = ${otpId}`);
    return row?.wrong ?? 0;
  }

  async addToLife(otpId: string): Promise<number> {
    const row = await this.#db.one(sql<{ wrong: number }>`
      insert into otp_guesses as g (otp_id, wrong) values (${otpId}, 1)
      on conflict (otp_id) do update set wrong = g.wrong + 1 returning wrong`);
    if (!row) throw new Error('the wrong code was not counted');
    return row.wrong;
  }

  async removeOver(): Promise<void> {
    await this.#db.all(sql`
      delete from guess_budgets where ctid = any (array(
        select ctid from guess_budgets where ends_at <= (select rooms_now())
        order by ends_at limit ${sql.lit(MOST_REMOVED)} for update skip locked))`);
  }
}
