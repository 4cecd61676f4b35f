import { sql } from 'kysely';
import type { GuessChanges } from '../../domain/ports/store/budgets/guesses.ts';
import type { Statements } from '../engine/statements.ts';

/** The most budgets that one call removes, so that none takes long. */
const MOST_REMOVED = 250;

/** Changes to the budgets of wrong codes within a transaction. */
export class StoredGuessChanges implements GuessChanges {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
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
