import { sql } from 'kysely';
import type { LimitedPlace, SendPaces } from '../../domain/ports/send-pace.ts';
import type { Statements } from '../engine/statements.ts';

/**
 * The shared pace of sends, in the table `send_slots`. The function `rooms_take_send` decides by the real clock of the
 * database, in one statement: it locks the places, looks when the oldest send of each full window leaves it, and counts
 * the new send if there is room. Nothing is reserved for later, because a send that is slower than expected would make
 * a reservation wrong, and because urgent sends could not overtake it.
 */
export class StoredSendPaces implements SendPaces {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async take(send: string, places: readonly LimitedPlace[]): Promise<number> {
    const keys = places.map(({ key }) => key);
    const limits = places.flatMap(({ key, limits: own }) =>
      own.map(({ sends, windowMilliseconds }) => ({ key, sends, seconds: windowMilliseconds / 1_000 })),
    );
    const row = await this.#db.one(sql<{ seconds: number }>`
      select rooms_take_send(${send}::text, ${JSON.stringify(keys)}::text::jsonb, ${JSON.stringify(limits)}::text::jsonb) as seconds`);
    return Math.ceil((row?.seconds ?? 0) * 1_000);
  }

  async prolong(send: string, seconds: number): Promise<void> {
    await this.#db.all(sql`
      update send_slots set counts_until = clock_timestamp() + ${seconds}::float8 * interval '1 second' where send = ${send}`);
  }
}
