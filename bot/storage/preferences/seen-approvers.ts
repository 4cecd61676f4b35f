import { sql } from 'kysely';
import type { SeenApprovers } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { Statements } from '../engine/statements.ts';

interface SeenRow {
  readonly from: Date | null;
  readonly known: boolean;
  /** Whether anybody has been known for that long. */
  readonly asked: boolean;
}

/** Since when the servers know each approver, in the table `seen_approvers`. Nobody is ever removed from it. */
export class StoredSeenApprovers implements SeenApprovers {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async mayConfirm(objectId: string, hours: number): ReturnType<SeenApprovers['mayConfirm']> {
    const span = sql`${hours}::integer * interval '1 hour'`;
    const row = await this.#db.one(sql<SeenRow>`
      select s.first_seen_at + ${span} as "from", coalesce(s.first_seen_at + ${span} <= rooms_now(), false) as known,
        exists (select from seen_approvers where first_seen_at + ${span} <= rooms_now()) as asked
      from (select) nobody left join seen_approvers s on s.object_id = ${objectId}`);
    if (!row || row.known || !row.asked) return 'now';
    return row.from ? { from: row.from } : 'unseen';
  }

  async note(objectId: string): Promise<boolean> {
    return this.#db.won(sql`
      insert into seen_approvers (object_id, first_seen_at) values (${objectId}, rooms_now())
      on conflict do nothing returning object_id`);
  }
}
