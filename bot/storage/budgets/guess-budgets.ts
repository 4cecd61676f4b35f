import { sql } from 'kysely';
import type { GuessBudget, GuessBudgets, Reservation } from '../../domain/ports/store/budgets/guesses.ts';
import { inBatches } from '../../runtime/in-batches.ts';
import type { Statements } from '../engine/statements.ts';
import { inRounds } from './in-rounds.ts';
import type { RecentlyFull } from './recently-full.ts';
import { type Attempt, countWrongOf, HELD, reserveOf, waitsOf } from './guess-statements.ts';

type BudgetShape = Omit<GuessBudget, 'key'>;

function waitIn(seconds: number): { readonly retryAfterSeconds: number } {
  return { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) };
}

/** The calls for budgets with the same limit and window, in batches. */
interface Calls {
  readonly reserve: (attempt: Attempt) => Promise<Reservation>;
  readonly countWrong: (attempt: Attempt) => Promise<boolean>;
}

/** The most attempts of one batch, and the milliseconds between two batches. */
const BATCH = { most: 200, pause: 10 } as const;

/**
 * Budgets of wrong codes in the database, in the tables `guess_budgets` and `otp_guesses`. Attempts that come at the same
 * time share their statements, so a flood of them leaves the database to others. A budget that is used up is not asked
 * for again until a place becomes free, because wrong codes give no place back.
 */
export class StoredGuessBudgets implements GuessBudgets {
  readonly #db: Statements;
  readonly #full: RecentlyFull;
  readonly #calls = new Map<string, Calls>();

  constructor(db: Statements, full: RecentlyFull) {
    this.#db = db;
    this.#full = full;
  }

  async reserve(budget: GuessBudget, attemptId: string): Promise<Reservation> {
    const wait = this.#full.waitOf(budget.key);
    if (wait) return { outcome: 'used_up', ...wait };
    return this.#callsOf(budget).reserve({ key: budget.key, attemptId });
  }

  async giveBack({ key }: GuessBudget, attemptId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update guess_budgets b set held = b.held - ${attemptId}::text
      where key = ${key} and ${HELD} ? ${attemptId}::text returning key`);
  }

  async countWrong(budget: GuessBudget, attemptId: string): Promise<boolean> {
    return this.#callsOf(budget).countWrong({ key: budget.key, attemptId });
  }

  async usedUp(budget: GuessBudget): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const [row] = await this.#db.all(waitsOf(budget, [budget.key]));
    return row && waitIn(row.seconds);
  }

  async wrongInLife(otpId: string): Promise<number> {
    const row = await this.#db.one(sql<{ wrong: number }>`select wrong from otp_guesses where otp_id = ${otpId}`);
    return row?.wrong ?? 0;
  }

  #callsOf({ limit, windowSeconds }: GuessBudget): Calls {
    const name = `${limit} ${windowSeconds}`;
    const known = this.#calls.get(name);
    if (known) return known;
    const shape = { limit, windowSeconds };
    const made = {
      reserve: inBatches((attempts: readonly Attempt[]) => this.#reserveAll(shape, attempts), BATCH),
      countWrong: inBatches((attempts: readonly Attempt[]) => this.#countAll(shape, attempts), BATCH),
    };
    this.#calls.set(name, made);
    return made;
  }

  /** Takes a place for each attempt. Once a budget has none left, the other attempts at it needn't be asked for. */
  async #reserveAll(shape: BudgetShape, attempts: readonly Attempt[]): Promise<readonly Reservation[]> {
    const over = new Map<string, Reservation>();
    return inRounds(attempts, async (round) => {
      const open = round.filter(({ key }) => !over.has(key));
      const taken = new Set((await this.#db.all(reserveOf(shape, open))).map(({ key }) => key));
      const others = open.map(({ key }) => key).filter((key) => !taken.has(key));
      const waits = others.length === 0 ? [] : await this.#db.all(waitsOf(shape, others));
      for (const key of others) over.set(key, { outcome: 'busy' });
      for (const { key, seconds } of waits) {
        over.set(key, { outcome: 'used_up', ...waitIn(seconds) });
        this.#full.note(key, seconds);
      }
      return round.map(({ key }) => over.get(key) ?? { outcome: 'taken' });
    });
  }

  async #countAll(shape: BudgetShape, attempts: readonly Attempt[]): Promise<readonly boolean[]> {
    return inRounds(attempts, async (round) => {
      const held = new Set((await this.#db.all(countWrongOf(shape, round))).map(({ key }) => key));
      return round.map(({ key }) => held.has(key));
    });
  }
}
