import type { RawBuilder } from 'kysely';
import type { Database } from './engine.ts';

/**
 * Runs the statements of a repository on a connection or in a transaction. The SQL is in the file of its
 * repository, and the methods here differ only in the form in which they return the rows.
 */
export class Statements {
  readonly db: Database;
  readonly #failed: (error: unknown) => void;

  /** @param failed receives the error of every failed statement before the statement throws it */
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

  /** Runs a statement that ends in `returning`, and returns whether it changed a row. */
  async won(statement: RawBuilder<unknown>): Promise<boolean> {
    return (await this.all(statement)).length > 0;
  }
}
