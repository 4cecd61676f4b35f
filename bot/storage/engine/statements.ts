import type { RawBuilder } from 'kysely';
import type { Database } from './engine.ts';

/**
 * Runs statements on one connection, or within one transaction: what a repository is given. Each statement is written
 * out where its noun is; this only says in which form its rows come back.
 */
export class Statements {
  readonly db: Database;
  readonly #failed: (error: unknown) => void;

  /** @param failed hears of every statement that fails, which is thrown nevertheless */
  constructor(db: Database, failed: (error: unknown) => void = () => undefined) {
    this.db = db;
    this.#failed = failed;
  }

  async one<Row>(statement: RawBuilder<Row>): Promise<Row | undefined> {
    return (await this.all(statement))[0];
  }

  async all<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]> {
    try {
      return (await statement.execute(this.db)).rows;
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  /** For statements that end in `returning`: whether a row was changed. */
  async won(statement: RawBuilder<unknown>): Promise<boolean> {
    return (await this.all(statement)).length > 0;
  }
}
