import { sql } from 'kysely';
import type { NewOtp, Otp } from '../domain/otp/otp.ts';
import type { CountedRefusals } from '../domain/ports/changes.ts';
import { AccountChanges } from './changes-account.ts';
import { toOtp } from './rows.ts';
import type { OtpRow } from './rows.ts';

export class OtpChanges extends AccountChanges {
  async supersedeOtps(accountId: string): Promise<readonly Otp[]> {
    await this.all(
      sql`select pg_advisory_xact_lock(hashtextextended('otp ' || ${accountId}::text, 0)) is null as waited`,
    );
    const rows = await this.all(sql<OtpRow>`
      update otps set status = 'superseded', sealed_code = null
      where account_id = ${accountId} and status in ('active', 'submitted') returning *`);
    return rows.map(toOtp);
  }

  async insertOtp(otp: NewOtp): Promise<Otp> {
    const row = await this.one(sql<OtpRow>`
      insert into otps (id, selector, account_id, issued_by, issued_at, not_before_at, expires_at, status, password_mode,
        expected_serial_number, verifier)
      select ${otp.id}, ${otp.selector}, ${otp.accountId}, ${JSON.stringify(otp.issuedBy)}::text::jsonb, t.now,
        ${otp.notBeforeAt ?? null}::timestamptz, t.now + ${otp.ttlHours}::integer * interval '1 hour', 'active',
        ${otp.passwordMode}, ${otp.expectedSerialNumber ?? null}::text, ${JSON.stringify(otp.verifier)}::text::jsonb
      from (select rooms_now() as now) t returning *`);
    if (!row) throw new Error('the one-time password was not stored');
    return toOtp(row);
  }

  async keepCode(otpId: string, sealed: string, visibleMinutes: number): Promise<void> {
    await this.all(sql`
      update otps set sealed_code = ${sealed}, code_visible_until = rooms_now() + ${visibleMinutes}::integer * interval '1 minute'
      where id = ${otpId}`);
  }

  async submitOtp(otpId: string): Promise<boolean> {
    return await this.won(sql`
      update otps set status = 'submitted' where id = ${otpId} and status = 'active'
        and expires_at > rooms_now() and (not_before_at is null or not_before_at <= rooms_now()) returning id`);
  }

  async revokeOtp(otpId: string): Promise<boolean> {
    return await this.won(sql`
      update otps set status = 'revoked', sealed_code = null
      where id = ${otpId} and status in ('active', 'submitted') returning id`);
  }

  async consumeOtp(otpId: string): Promise<boolean> {
    return await this.won(sql`
      update otps set status = 'consumed', sealed_code = null where id = ${otpId} and status = 'submitted' returning id`);
  }

  async expireOtps(): Promise<readonly Otp[]> {
    const rows = await this.all(sql<OtpRow>`
      update otps set status = 'expired', sealed_code = null
      where status = 'active' and expires_at <= rooms_now() returning *`);
    return rows.map(toOtp);
  }

  async forgetCodes(): Promise<void> {
    await this.all(
      sql`update otps set sealed_code = null where sealed_code is not null and code_visible_until <= rooms_now()`,
    );
  }

  async takeRefusals(most: number): Promise<readonly CountedRefusals[]> {
    const rows = await this.all(sql<{ source_address: string | null; selector: string | null; count: number }>`
      with over as (delete from refused_codes where ends_at <= rooms_now() returning source_address, selector, refused),
      ranked as (
        select source_address, selector, refused,
          row_number() over (order by refused desc, source_address, selector) <= ${most}::integer as named
        from over)
      select case when named then source_address end as source_address,
        case when named then nullif(selector, '') end as selector, sum(refused)::integer as count
      from ranked group by 1, 2 order by count desc`);
    return rows.map(({ source_address: sourceAddress, selector, count }) => ({
      ...(sourceAddress !== null && { sourceAddress }),
      ...(selector !== null && { selector }),
      count,
    }));
  }
}
