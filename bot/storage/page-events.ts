import { sql } from 'kysely';
import { type PageEvent, writePageEvent } from '../domain/page-event.ts';
import type { PageEventChanges } from '../domain/ports/store/page-events.ts';
import type { Statements } from './engine/statements.ts';

/** Sends page events as notifications of the database. */
export class StoredPageEvents implements PageEventChanges {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  /** Tells every server about the event when the transaction commits. */
  async tell(event: PageEvent): Promise<void> {
    await this.#db.all(sql`select pg_notify('rooms_change', ${writePageEvent(event)}::text)`);
  }
}
