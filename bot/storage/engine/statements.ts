import type { RawBuilder } from 'kysely';
import type { Database } from './engine.ts';

/**
 * Runs the statements of a repository on a connection or in a transaction. The SQL is in the file of its
 * repository, and the methods here differ only in the form in which they return the rows.
 */
export class Statements {
  readonly db: Database;
  readonly #failed: (error: unknown) => void;
  #ahead: readonly Promise<unknown>[] = [];

  /** @param failed receives the error of every failed statement before the statement throws it */
  constructor(db: Database, failed: (error: unknown) => void = () => undefined) {
    this.db = db;
    this.#failed = failed;
  }

  async one<Row>(statement: RawBuilder<Row>): Promise<Row | undefined> {
    return (await this.all(statement))[0];
  }

  async all<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]> {
    const ahead = this.#ahead;
    this.#ahead = [];
    try {
      const [{ rows }] = await Promise.all([statement.execute(this.db), ...ahead]);
      return rows;
    } catch (error) {
      this.#failed(error);
      throw error;
    }
  }

  /**
   * Sends a statement of a transaction without waiting for its answer. The database runs the statements of a transaction
   * one after the other, so this one has ended before the next one begins, and that one also throws its error.
   */
  sendAhead(statement: RawBuilder<unknown>): void {
    const sent = statement.execute(this.db);
    sent.catch(() => undefined);
    this.#ahead = [...this.#ahead, sent];
  }

  /** Waits for the statements that were sent ahead. */
  async settled(): Promise<void> {
    const ahead = this.#ahead;
    this.#ahead = [];
    await Promise.all(ahead);
  }

  /** Runs a statement that ends in `returning`, and returns whether it changed a row. */
  async won(statement: RawBuilder<unknown>): Promise<boolean> {
    return (await this.all(statement)).length > 0;
  }
}
