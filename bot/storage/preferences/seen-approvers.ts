import { sql } from 'kysely';
import type { AuditQueries } from '../../domain/ports/store/audit.ts';
import type { SeenApprovers } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { Statements } from '../engine/statements.ts';
import type { RowSeals, SealedRow } from '../seals/row-seals.ts';

interface SeenRow {
  readonly from: Date | null;
  readonly known: boolean;
}

/** Since when the servers know each approver, in the table `seen_approvers`. Nobody is ever removed from it. */
export class StoredSeenApprovers implements SeenApprovers {
  readonly #db: Statements;
  readonly #seals: RowSeals;
  readonly #audit: Pick<AuditQueries, 'isYoung'>;

  constructor(db: Statements, seals: RowSeals, audit: Pick<AuditQueries, 'isYoung'>) {
    this.#db = db;
    this.#seals = seals;
    this.#audit = audit;
  }

  async mayConfirm(objectId: string, hours: number): ReturnType<SeenApprovers['mayConfirm']> {
    const span = sql`${hours}::integer * interval '1 hour'`;
    const row = await this.#db.one(sql<SeenRow>`
      select s.*, s.first_seen_at + ${span} as "from", s.first_seen_at + ${span} <= rooms_now() as known
      from seen_approvers s where s.object_id = ${objectId}`);
    const isSealed = row !== undefined && this.#seals.fitsFacts('seen_approvers', { ...row });
    if ((row?.known && isSealed) || (await this.#audit.isYoung(hours))) return 'now';
    return row?.from && isSealed ? { from: row.from } : 'unseen';
  }

  async note(objectId: string): Promise<boolean> {
    const row = await this.#db.one(sql<SealedRow>`
      insert into seen_approvers (object_id, first_seen_at) values (${objectId}, rooms_now())
      on conflict do nothing returning *`);
    if (row) await this.#db.all(this.#seals.sealFacts('seen_approvers', row));
    return row !== undefined;
  }
}
