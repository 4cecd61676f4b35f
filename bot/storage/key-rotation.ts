import { sql } from 'kysely';
import { auditKeysOf } from '../domain/keys/audit-keys.ts';
import type { KeyMarks, KeyName, RenewedSeals, Resealed, Reseal } from '../domain/keys/key-rotation.ts';
import { OPEN_OTPS, type Otp } from '../domain/otp/otp.ts';
import type { KeyChanges, KeyMarkStore } from '../domain/ports/key-store.ts';
import type { SigningKeys } from '../domain/ports/signing-keys.ts';
import { REQUESTS_TO_RELEASE } from '../domain/approval/approval-request.ts';
import { inStates } from './rows/in-states.ts';
import { renewAudit } from './audit/renew-entries.ts';
import { renewSeals } from './seals/renew-seals.ts';
import { RowSeals } from './seals/row-seals.ts';
import { StoredCredentials } from './credentials.ts';
import { StoredSigningKeys } from './keys/signing-keys.ts';
import type { Statements } from './engine/statements.ts';
import { toOtp } from './rows/otp-row.ts';
import type { OtpRow } from './rows/otp-row.ts';

/** Marks of the keys that wrote the data. `claim` stores marks on the first start and compares them later. */
export class StoredKeyMarks implements KeyMarkStore {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async stored(): Promise<Partial<KeyMarks>> {
    const rows = await this.#db.all(sql<{ name: KeyName; mark: string }>`select name, mark from key_marks`);
    return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
  }

  async claim(marks: KeyMarks): Promise<readonly KeyName[]> {
    const given = sql`jsonb_each_text(${JSON.stringify(marks)}::text::jsonb)`;
    await this.#db.all(
      sql`insert into key_marks (name, mark) select key, value from ${given} on conflict (name) do nothing`,
    );
    const rows = await this.#db.all(sql<{ name: KeyName }>`
      select name from key_marks join ${given} on key = name where mark <> value order by name`);
    return rows.map(({ name }) => name);
  }
}

/** The changes of a key rotation. They all run in one transaction. */
export class StoredKeyChanges implements KeyChanges {
  readonly signingKeys: SigningKeys;
  readonly #db: Statements;
  readonly #auditKey: Uint8Array;
  readonly #seals: RowSeals;

  constructor(db: Statements, auditKey: Uint8Array) {
    this.#db = db;
    this.#auditKey = auditKey;
    this.#seals = new RowSeals(auditKeysOf(auditKey));
    this.signingKeys = new StoredSigningKeys(db);
  }

  renewAudit(earlierKey: Uint8Array | undefined): Promise<number> {
    return renewAudit(this.#db, earlierKey, this.#auditKey);
  }

  renewSeals(earlierKey: Uint8Array | undefined): Promise<RenewedSeals> {
    const earlier = earlierKey && new RowSeals(auditKeysOf(earlierKey));
    return renewSeals(this.#db, { earlier, next: this.#seals });
  }

  /**
   * Seals texts again. A release that has begun to send its password starts a new one, because its password would be
   * another one with the new key.
   */
  async reseal(reseal: Reseal): Promise<Resealed> {
    const resealed = await new StoredCredentials(this.#db, this.#seals).reseal(reseal);
    await this.#db.all(sql`
      update requests r set release_number = release_number + 1 where r.status in ${inStates(REQUESTS_TO_RELEASE)}
        and exists (select from password_attempts t where t.request_id = r.id and t.release = r.release_number)`);
    return resealed;
  }

  async waitingOtps(): Promise<readonly Otp[]> {
    const rows = await this.#db.all(
      sql<OtpRow>`select * from otps where status in ${inStates(OPEN_OTPS)} order by issued_at, id`,
    );
    return rows.map(toOtp);
  }

  async noteKeys(marks: KeyMarks): Promise<void> {
    await this.#db.all(sql`
      insert into key_marks (name, mark) select key, value from jsonb_each_text(${JSON.stringify(marks)}::text::jsonb)
      on conflict (name) do update set mark = excluded.mark`);
  }
}
