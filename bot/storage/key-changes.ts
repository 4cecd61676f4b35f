import { sql } from 'kysely';
import { passwordContext } from '../domain/rollouts/rollout.ts';
import type { KeyChanges, KeyMarks, KeyName, Resealed, Reseal, SealedText } from '../domain/keys/key-rotation.ts';
import { codeContext, OPEN_OTPS, type Otp } from '../domain/otp/otp.ts';
import { inStates } from './in-states.ts';
import { rechainAudit } from './audit/audit-chain.ts';
import { StoredRecords } from './records.ts';
import { toOtp } from './rows.ts';
import type { OtpRow } from './rows.ts';
import type { Database } from './engine/engine.ts';

interface SealedRow {
  readonly otp_id: string;
  readonly sealed: string;
}

interface KeptRow extends SealedRow {
  readonly tenant_id: string;
  readonly account_id: string;
}

type Resealing = readonly (SealedText & { readonly otpId: string })[];

export class KeyRecords extends StoredRecords {
  async marks(): Promise<Partial<KeyMarks>> {
    const rows = await this.all(sql<{ name: KeyName; mark: string }>`select name, mark from key_marks`);
    return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
  }

  async claim(marks: KeyMarks): Promise<readonly KeyName[]> {
    const given = sql`jsonb_each_text(${JSON.stringify(marks)}::text::jsonb)`;
    await this.all(
      sql`insert into key_marks (name, mark) select key, value from ${given} on conflict (name) do nothing`,
    );
    const rows = await this.all(sql<{ name: KeyName }>`
      select name from key_marks join ${given} on key = name where mark <> value order by name`);
    return rows.map(({ name }) => name);
  }
}

export class StoredKeyChanges extends StoredRecords implements KeyChanges {
  readonly #auditKey: Uint8Array;

  constructor(db: Database, auditKey: Uint8Array) {
    super(db);
    this.#auditKey = auditKey;
  }

  rechainAudit(earlierKey: Uint8Array | undefined): Promise<number> {
    return rechainAudit(this.db, earlierKey, this.#auditKey);
  }

  async reseal(reseal: Reseal): Promise<Resealed> {
    const codes = await this.#codes();
    const passwords = await this.#passwords();
    const kept = (await this.#replace(codes, reseal, 'codes')) + (await this.#replace(passwords, reseal, 'passwords'));
    return { sealedAnew: kept, forgotten: codes.length + passwords.length - kept };
  }

  async waitingOtps(): Promise<readonly Otp[]> {
    const rows = await this.all(
      sql<OtpRow>`select * from otps where status in ${inStates(OPEN_OTPS)} order by issued_at, id`,
    );
    return rows.map(toOtp);
  }

  async noteKeys(marks: KeyMarks): Promise<void> {
    await this.all(sql`
      insert into key_marks (name, mark) select key, value from jsonb_each_text(${JSON.stringify(marks)}::text::jsonb)
      on conflict (name) do update set mark = excluded.mark`);
  }

  async #codes(): Promise<Resealing> {
    const rows = await this.all(
      sql<SealedRow>`select id as otp_id, sealed_code as sealed from otps where sealed_code is not null`,
    );
    return rows.map(({ otp_id: otpId, sealed }) => ({ otpId, sealed, context: codeContext(otpId) }));
  }

  /** Each belongs to an item of a batch; that may be gone once the one-time password was generated. */
  async #passwords(): Promise<Resealing> {
    const rows = await this.all(sql<KeptRow>`
      select k.otp_id, k.sealed, coalesce(b.tenant_id, o.issued_by ->> 'tenantId') as tenant_id, coalesce(i.account_id, o.account_id) as account_id
      from kept_passwords k left join otps o on o.id = k.otp_id
        left join batch_items i on i.otp_id = k.otp_id left join batches b on b.id = i.batch_id`);
    return rows.map(({ otp_id: otpId, sealed, tenant_id: tenantId, account_id: accountId }) => ({
      otpId,
      sealed,
      context: passwordContext(tenantId, accountId, otpId),
    }));
  }

  /** How many could be sealed anew; the others are forgotten. */
  async #replace(texts: Resealing, reseal: Reseal, kind: 'codes' | 'passwords'): Promise<number> {
    const anew = texts.map((text) => ({ otp_id: text.otpId, sealed: reseal(text) ?? null }));
    const rows = sql`jsonb_to_recordset(${JSON.stringify(anew)}::text::jsonb) as anew (otp_id text, sealed text)`;
    if (kind === 'codes') {
      await this.all(sql`update otps set sealed_code = anew.sealed from ${rows} where id = anew.otp_id`);
    } else {
      await this.all(
        sql`update kept_passwords k set sealed = anew.sealed from ${rows} where k.otp_id = anew.otp_id and anew.sealed is not null`,
      );
      await this.all(
        sql`delete from kept_passwords k using ${rows} where k.otp_id = anew.otp_id and anew.sealed is null`,
      );
    }
    return anew.filter(({ sealed }) => sealed !== null).length;
  }
}
