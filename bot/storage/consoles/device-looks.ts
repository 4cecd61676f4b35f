import { sql } from 'kysely';
import type { DeviceLook } from '../../domain/consoles/known-device.ts';
import type { DeviceLooks } from '../../domain/ports/store/consoles/device-looks.ts';
import type { PageEventChanges } from '../../domain/ports/store/page-events.ts';
import type { Statements } from '../engine/statements.ts';

/** The table `request_devices`, with one row for each request whose console was looked up. */
export class StoredDeviceLooks implements DeviceLooks {
  readonly #db: Statements;
  readonly #events: PageEventChanges;

  constructor(db: Statements, events: PageEventChanges) {
    this.#db = db;
    this.#events = events;
  }

  /**
   * A card that waited for the answers waits no longer. The row of the request is locked first. A server that is about to post the card takes its lease in the same row, so
   * it reads the request either before this transaction and is noticed here, or after it and sees the answers.
   */
  async note(requestId: string, answers: DeviceLook['answers']): Promise<'on_card' | 'after_card'> {
    const request = await this.#db.one(sql<{ account_id: string; card_turn: number }>`
      update requests set card_retry_at = case when card_turn > 0 then card_retry_at end
      where id = ${requestId} returning account_id, card_turn`);
    if (!request) throw new Error('a device was looked up for a request that does not exist');
    await this.#db.all(sql`
      insert into request_devices (request_id, looked_at, answers)
      values (${requestId}, rooms_now(), ${JSON.stringify(answers)}::text::jsonb)
      on conflict (request_id) do update set looked_at = excluded.looked_at, answers = excluded.answers`);
    await this.#events.tell({ type: 'request', requestId, accountId: request.account_id });
    return request.card_turn === 0 ? 'on_card' : 'after_card';
  }
}
