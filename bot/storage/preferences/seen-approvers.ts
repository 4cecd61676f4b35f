import { sql } from 'kysely';
import type { SeenApprovers } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { Statements } from '../engine/statements.ts';
import type { RowSeals, SealedRow } from '../seals/row-seals.ts';

interface SeenRow {
  readonly from: Date | null;
  readonly known: boolean;
  /** Whether anybody has been known for that long. */
  readonly asked: boolean;
}

/** Since when the servers know each approver, in the table `seen_approvers`. Nobody is ever removed from it. */
export class StoredSeenApprovers implements SeenApprovers {
  readonly #db: Statements;
  readonly #seals: RowSeals;

  constructor(db: Statements, seals: RowSeals) {
    this.#db = db;
    this.#seals = seals;
  }

  async mayConfirm(objectId: string, hours: number): ReturnType<SeenApprovers['mayConfirm']> {
    const span = sql`${hours}::integer * interval '1 hour'`;
    const row = await this.#db.one(sql<SeenRow>`
      select s.*, s.first_seen_at + ${span} as "from", coalesce(s.first_seen_at + ${span} <= rooms_now(), false) as known,
        exists (select from seen_approvers where first_seen_at + ${span} <= rooms_now()) as asked
      from (select) nobody left join seen_approvers s on s.object_id = ${objectId}`);
    if (!row?.asked) return 'now';
    const isSealed = this.#seals.fitsFacts('seen_approvers', { ...row });
    if (row.known && isSealed) return 'now';
    return row.from && isSealed ? { from: row.from } : 'unseen';
  }

  async note(objectId: string): Promise<boolean> {
    const row = await this.#db.one(sql<SealedRow>`
      insert into seen_approvers (object_id, first_seen_at) values (${objectId}, rooms_now())
      on conflict do nothing returning *`);
    if (row) await this.#db.all(this.#seals.sealFacts('seen_approvers', row));
    return row !== undefined;
  }
}
