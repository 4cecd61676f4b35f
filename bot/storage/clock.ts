import { sql } from 'kysely';
import type { Clock } from '../domain/ports/store/clock.ts';
import type { Statements } from './engine/statements.ts';

/** The clock of the database, which is the same for every server. */
export class DatabaseClock implements Clock {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async now(): Promise<Date> {
    const row = await this.#db.one(sql<{ now: Date }>`select rooms_now() as now`);
    if (!row) throw new Error('the database told no time');
    return row.now;
  }
}
