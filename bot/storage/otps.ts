import { sql } from 'kysely';
import type { LiveState } from '../domain/accounts/live-state.ts';
import { type NewOtp, OPEN_OTPS, type Otp } from '../domain/otp/otp.ts';
import type { Otps } from '../domain/ports/store/otps.ts';
import { readLiveStates } from './accounts/live-states.ts';
import { inStates } from './rows/in-states.ts';
import { WIPE_CODE } from './credentials.ts';
import type { Statements } from './engine/statements.ts';
import { toOtp } from './rows/otp-row.ts';
import type { OtpRow } from './rows/otp-row.ts';
import { OTP_IS_OVER } from './rows/is-over.ts';
import type { RowSeals } from './seals/row-seals.ts';

/**
 * One-time passwords. Each change of state is one statement that checks the state first, so only one of two rivals
 * succeeds.
 */
export class StoredOtps implements Otps {
  readonly #db: Statements;
  readonly #seals: RowSeals;

  constructor(db: Statements, seals: RowSeals) {
    this.#db = db;
    this.#seals = seals;
  }

  async byId(id: string): Promise<Otp | undefined> {
    const row = await this.#db.one(sql<OtpRow>`select * from otps where id = ${id}`);
    return row && toOtp(row);
  }

  async bySelector(selector: string): Promise<Otp | undefined> {
    const row = await this.#db.one(sql<OtpRow>`
      select * from otps where selector = ${selector}
      order by (status in ${inStates(OPEN_OTPS)}) desc, issued_at desc, id limit 1`);
    return row && toOtp(row);
  }

  /** Returns the one-time password of each of these selectors that has one, by the same choice as for one selector. */
  async bySelectors(selectors: readonly string[]): Promise<readonly Otp[]> {
    const rows = await this.#db.all(sql<OtpRow>`
      select o.* from jsonb_array_elements_text(${JSON.stringify(selectors)}::text::jsonb) as s(selector)
      cross join lateral (select * from otps where otps.selector = s.selector
        order by (status in ${inStates(OPEN_OTPS)}) desc, issued_at desc, id limit 1) o`);
    return rows.map(toOtp);
  }

  async latest(accountId: string): Promise<Otp | undefined> {
    const row = await this.#db.one(sql<OtpRow>`
      select * from otps where account_id = ${accountId}
      order by issued_at desc, (status in ${inStates(OPEN_OTPS)}) desc, id limit 1`);
    return row && toOtp(row);
  }

  live(accountIds: readonly string[]): Promise<ReadonlyMap<string, LiveState>> {
    return readLiveStates(this.#db, accountIds);
  }

  async supersede(...accountIds: string[]): Promise<readonly Otp[]> {
    const rows = await this.#db.all(sql<OtpRow>`
      update otps set status = 'superseded', ${WIPE_CODE}
      where account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))
        and status in ${inStates(OPEN_OTPS)} returning *`);
    return rows.map(toOtp);
  }

  async insert(otp: NewOtp): Promise<Otp> {
    const [stored] = await this.insertAll([otp]);
    if (!stored) throw new Error('the one-time password was not stored');
    return stored;
  }

  async insertAll(otps: readonly NewOtp[]): Promise<readonly Otp[]> {
    const rows = await this.#db.all(sql<OtpRow>`
      insert into otps (id, selector, account_id, issued_by, issued_at, not_before_at, expires_at, status, password_mode,
        expected_serial_number, verifier, upn)
      select n.id, n.selector, n."accountId", n."issuedBy", t.now, n."notBeforeAt", t.now + n."ttlHours" * interval '1 hour', 'active',
        n."passwordMode", n."expectedSerialNumber", n.verifier, (select upn from accounts where id = n."accountId")
      from (select rooms_now() as now) t, jsonb_to_recordset(${JSON.stringify(otps)}::text::jsonb) as n (
        id text, selector text, "accountId" text, "issuedBy" jsonb, "notBeforeAt" timestamptz, "ttlHours" integer,
        "passwordMode" text, "expectedSerialNumber" text, verifier jsonb)
      returning *`);
    await this.#db.all(this.#seals.sealAllFacts('otps', rows));
    const stored = new Map(rows.map((row) => [row.id, toOtp(row)]));
    return otps.flatMap(({ id }) => stored.get(id) ?? []);
  }

  async submit(otpId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update otps set status = 'submitted' where id = ${otpId} and status = 'active'
        and expires_at > rooms_now() and (not_before_at is null or not_before_at <= rooms_now()) returning id`);
  }

  async revoke(otpId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update otps set status = 'revoked', ${WIPE_CODE}
      where id = ${otpId} and status in ${inStates(OPEN_OTPS)} returning id`);
  }

  async consume(otpId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update otps set status = 'consumed', ${WIPE_CODE} where id = ${otpId} and status = 'submitted' returning id`);
  }

  async expire(accountIds: readonly string[]): Promise<readonly Otp[]> {
    const rows = await this.#db.all(sql<OtpRow>`
      update otps set status = 'expired', ${WIPE_CODE}
      where account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb)) and ${OTP_IS_OVER}
      returning *`);
    return rows.map(toOtp);
  }
}
