import { sql } from 'kysely';
import { passwordContext } from '../domain/rollouts/rollout.ts';
import type { Resealed, Reseal, SealedText } from '../domain/keys/key-rotation.ts';
import { seedContext } from '../domain/release/credential.ts';
import { codeContext } from '../domain/otp/otp.ts';
import type { CodeSight, Credentials, KeptCode, NewCode } from '../domain/ports/store/credentials.ts';
import type { Statements } from './engine/statements.ts';
import { CODE_VISIBLE_UNTIL, IS_CODE_UNSEEN, IS_CODE_VISIBLE, JOIN_RUN } from './rows/code-visibility.ts';
import { CODE_IS_OVER, CREDENTIAL_IS_OVER } from './rows/is-over.ts';
import type { RowSeals, SealedRow as FactsRow } from './seals/row-seals.ts';

interface SealedRow {
  readonly otp_id: string;
  readonly sealed: string;
}

interface SightRow {
  readonly visible_until: Date | null;
  readonly is_unseen: boolean;
}

interface KeptRow extends FactsRow {
  readonly otp_id: string;
  readonly sealed: string;
  readonly tenant_id: string;
  readonly account_id: string;
}

type KeptPasswordRow = FactsRow & { readonly otp_id: string };

/** `isSealed` says that the row of an uploaded password had a seal that fits, so it gets one again. */
type Resealing = readonly (SealedText & { readonly otpId: string; readonly isSealed?: boolean })[];

/** Every statement that ends a one-time password sets this, which deletes its sealed code. */
export const WIPE_CODE = sql`sealed_code = null`;
/** The beginning of every statement that deletes uploaded passwords. */
export const DELETE_KEPT_PASSWORDS = sql`delete from kept_passwords`;
/** Every statement after which the server must not hand out the credential of a request sets this. */
export const WIPE_CREDENTIAL = sql`sealed_credential = null`;

interface SeedRow {
  readonly request_id: string;
  readonly number: number;
  readonly sealed_seed: string;
}

/**
 * Keeps and deletes sealed texts. The code of a one-time password is in `otps`, its uploaded password in
 * `kept_passwords`, the credential of a release in `requests`, and its random bytes in `request_releases`. There are
 * three ways to delete them. A statement that makes them useless deletes them by {@link WIPE_CODE}, {@link
 * WIPE_CREDENTIAL} or the triggers on `kept_passwords`. {@link StoredCredentials.wipe} deletes them when their time is
 * over. A key rotation deletes those that it can't open.
 */
export class StoredCredentials implements Credentials {
  readonly #db: Statements;
  readonly #seals: RowSeals;

  constructor(db: Statements, seals: RowSeals) {
    this.#db = db;
    this.#seals = seals;
  }

  async code(otpId: string): Promise<KeptCode | undefined> {
    return await this.#db.one(sql<KeptCode>`
      select o.sealed_code as sealed, extract(epoch from ${CODE_VISIBLE_UNTIL} - rooms_now())::float8 as "visibleSeconds"
      from otps o left join batch_items i on i.otp_id = o.id ${JOIN_RUN} where o.id = ${otpId} and ${IS_CODE_VISIBLE}`);
  }

  async sight(otpId: string): Promise<CodeSight> {
    const row = await this.#db.one(sql<SightRow>`
      select case when ${IS_CODE_VISIBLE} then ${CODE_VISIBLE_UNTIL} end as visible_until, ${IS_CODE_UNSEEN} as is_unseen
      from otps o left join batch_items i on i.otp_id = o.id ${JOIN_RUN} where o.id = ${otpId}`);
    return { isUnseen: row?.is_unseen === true, ...(row?.visible_until && { visibleUntil: row.visible_until }) };
  }

  async password(otpId: string): Promise<string | undefined> {
    const row = await this.#db.one(sql<FactsRow>`select * from kept_passwords where otp_id = ${otpId}`);
    return row && this.#seals.fitsFacts('kept_passwords', row) ? String(row['sealed']) : undefined;
  }

  async withPassword(otpIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#db.all(sql<KeptPasswordRow>`
      select * from kept_passwords where otp_id in (select jsonb_array_elements_text(${JSON.stringify(otpIds)}::text::jsonb))`);
    return new Set(rows.flatMap((row) => (this.#seals.fitsFacts('kept_passwords', row) ? [row.otp_id] : [])));
  }

  async published(requestId: string): Promise<string | undefined> {
    const row = await this.#db.one(sql<{ sealed_credential: string }>`
      select sealed_credential from requests
      where id = ${requestId} and status = 'ready' and sealed_credential is not null and pick_up_expires_at > rooms_now()`);
    return row?.sealed_credential;
  }

  async keepCodes(codes: readonly NewCode[], visibleMinutes: number): Promise<void> {
    await this.#db.all(sql`
      update otps set sealed_code = n.sealed, code_visible_until = rooms_now() + ${visibleMinutes}::integer * interval '1 minute'
      from jsonb_to_recordset(${JSON.stringify(codes)}::text::jsonb) as n ("otpId" text, sealed text) where id = n."otpId"`);
  }

  async keep(requestId: string, attempt: number, jwe: string, leaseSeconds: number): Promise<boolean> {
    return await this.#db.won(sql`
      with lease as (
        update release_leases set until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
        where request_id = ${requestId} and attempt = ${attempt}::integer and until > rooms_now() returning account_id)
      update requests r set sealed_credential = ${jwe}, sealed_attempt = ${attempt}::integer from lease
      where r.id = ${requestId} and r.account_id = lease.account_id and r.status = 'approved'
        and r.release_attempts = ${attempt}::integer
      returning r.id`);
  }

  async wipe(accountIds: readonly string[]): Promise<void> {
    const isOfThese = sql`account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`;
    await this.#db.all(sql`update otps set ${WIPE_CODE} where ${isOfThese} and ${CODE_IS_OVER}`);
    await this.#db.all(sql`
      with wiped as (
        update requests set ${WIPE_CREDENTIAL} where ${isOfThese} and ${CREDENTIAL_IS_OVER} returning id, otp_id),
      seeds as (
        update request_releases set sealed_seed = null where sealed_seed is not null and request_id in (select id from wiped))
      delete from kept_passwords where otp_id in (select otp_id from wiped)`);
  }

  async wipeUnused(): Promise<void> {
    await this.#db.all(sql`
      delete from kept_passwords k where k.unused_until <= rooms_now() and (select o.id from otps o where o.id = k.otp_id) is null`);
  }

  /**
   * Seals codes, uploaded passwords and the random bytes of releases with the new key, and deletes those that the
   * earlier key can't open. The numbers count codes and passwords only.
   */
  async reseal(reseal: Reseal): Promise<Resealed> {
    await this.#resealSeeds(reseal);
    const codes = await this.#codes();
    const passwords = await this.#passwords();
    const kept = (await this.#replace(codes, reseal, 'codes')) + (await this.#replace(passwords, reseal, 'passwords'));
    return { sealedAnew: kept, forgotten: codes.length + passwords.length - kept };
  }

  async #codes(): Promise<Resealing> {
    const rows = await this.#db.all(
      sql<SealedRow>`select id as otp_id, sealed_code as sealed from otps where sealed_code is not null`,
    );
    return rows.map(({ otp_id: otpId, sealed }) => ({ otpId, sealed, context: codeContext(otpId) }));
  }

  /**
   * Each uploaded password belongs to an item of a rollout, but the rollout may be deleted once the code is generated.
   */
  async #passwords(): Promise<Resealing> {
    const rows = await this.#db.all(sql<KeptRow>`
      select k.*, coalesce(b.tenant_id, o.issued_by ->> 'tenantId') as tenant_id, coalesce(i.account_id, o.account_id) as account_id
      from kept_passwords k left join otps o on o.id = k.otp_id
        left join batch_items i on i.otp_id = k.otp_id left join batches b on b.id = i.batch_id`);
    return rows.map((row) => {
      const { otp_id: otpId, sealed, tenant_id: tenantId, account_id: accountId } = row;
      const context = passwordContext(tenantId, accountId, otpId);
      return { otpId, sealed, context, isSealed: this.#seals.fitsFacts('kept_passwords', row) };
    });
  }

  async #resealSeeds(reseal: Reseal): Promise<void> {
    const rows = await this.#db.all(sql<SeedRow>`
      select request_id, number, sealed_seed from request_releases where sealed_seed is not null`);
    const resealed = rows.map(({ request_id: id, number, sealed_seed: sealed }) => ({
      id,
      number,
      sealed: reseal({ sealed, context: seedContext(id, number) }) ?? null,
    }));
    await this.#db.all(sql`
      update request_releases r set sealed_seed = n.sealed
      from jsonb_to_recordset(${JSON.stringify(resealed)}::text::jsonb) as n (id text, number integer, sealed text)
      where r.request_id = n.id and r.number = n.number`);
  }

  /** Saves the texts that could be sealed again and deletes the others. Returns the number of saved texts. */
  async #replace(texts: Resealing, reseal: Reseal, kind: 'codes' | 'passwords'): Promise<number> {
    const resealed = texts.map((text) => {
      const row = { otp_id: text.otpId, sealed: reseal(text) ?? null };
      return { ...row, facts_seal: text.isSealed ? this.#seals.facts('kept_passwords', row) : null };
    });
    const rows = sql`jsonb_to_recordset(${JSON.stringify(resealed)}::text::jsonb) as resealed (otp_id text, sealed text, facts_seal text)`;
    if (kind === 'codes') {
      await this.#db.all(sql`update otps set sealed_code = resealed.sealed from ${rows} where id = resealed.otp_id`);
    } else {
      await this.#db.all(
        sql`update kept_passwords k set sealed = resealed.sealed, facts_seal = resealed.facts_seal from ${rows} where k.otp_id = resealed.otp_id and resealed.sealed is not null`,
      );
      await this.#db.all(
        sql`delete from kept_passwords k using ${rows} where k.otp_id = resealed.otp_id and resealed.sealed is null`,
      );
    }
    return resealed.filter(({ sealed }) => sealed !== null).length;
  }
}
