import { sql } from 'kysely';
import type { Actor } from '../domain/admin.ts';
import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { AuditAct } from '../domain/audit/audit.ts';
import type { OtpRefusal } from '../domain/otp/otp.ts';
import type { LastRefusal, PostedDigest, StandingCount, WaitingOtp } from '../domain/audit/overview.ts';
import { IS_OVER, SELECT_REQUEST, StoredRecords } from './records.ts';
import { toRequest } from './rows.ts';
import type { RequestRow, StandingRow } from './rows.ts';

interface RefusalRow {
  readonly at: Date;
  readonly cause: OtpRefusal;
  readonly serial: string | null;
}

const IS_PENDING = sql`r.status = 'pending' and not ${IS_OVER}`;

/** What lists and counts over many accounts. */
export class OverviewRecords extends StoredRecords {
  async pendingRequests(limit: number, after?: string): Promise<readonly ApprovalRequest[]> {
    const rows = await this.all(sql<RequestRow>`
      ${SELECT_REQUEST} where ${IS_PENDING} and (${after ?? null}::text is null
        or (r.requested_at, r.id) > (select last.requested_at, last.id from requests last where last.id = ${after ?? null}::text))
      order by r.requested_at, r.id limit ${limit}::integer`);
    return rows.map(toRequest);
  }

  async countPending(): Promise<number> {
    const row = await this.one(
      sql<{ count: number }>`select count(*)::integer as count from requests r where ${IS_PENDING}`,
    );
    return row?.count ?? 0;
  }

  async pendingNamed(beginning: string): Promise<readonly ApprovalRequest[]> {
    const rows = await this.all(sql<RequestRow>`
      ${SELECT_REQUEST} where ${IS_PENDING} and starts_with(r.id, ${beginning}::text) order by r.id limit 2`);
    return rows.map(toRequest);
  }

  async latestNamed(beginning: string): Promise<ApprovalRequest | undefined> {
    const row = await this.one(sql<RequestRow>`
      ${SELECT_REQUEST} where starts_with(r.id, ${beginning}::text) order by r.requested_at desc, r.id limit 1`);
    return row && toRequest(row);
  }

  async requestsInNeed(limit: number): Promise<readonly ApprovalRequest[]> {
    const rows = await this.all(sql<RequestRow>`
      ${SELECT_REQUEST} where r.status = 'needs_attention' and not ${IS_OVER} order by r.problem_since, r.id limit ${limit}::integer`);
    return rows.map(toRequest);
  }

  /** The latest one-time password of an account is that of `latestOtp`. */
  async standings(): Promise<readonly StandingCount[]> {
    const rows = await this.all(sql<StandingRow & { readonly accounts: number }>`
      with latest as (
        select distinct on (account_id) account_id, id,
          case when status = 'active' and expires_at <= (select rooms_now()) then 'expired' else status end as status from otps
        order by account_id, issued_at desc, (status in ('active', 'submitted')) desc, id)
      select o.status as otp, case when ${IS_OVER} then 'expired' else r.status end as request, count(*)::integer as accounts
      from accounts a left join latest o on o.account_id = a.id left join requests r on r.otp_id = o.id
      where a.gone_at is null group by 1, 2`);
    return rows.map(({ otp, request, accounts }) => ({ accounts, ...(otp && { otp }), ...(request && { request }) }));
  }

  async expiringOtps(withinMinutes: number, limit: number): Promise<readonly WaitingOtp[]> {
    return await this.all(sql<WaitingOtp>`
      select o.id as "otpId", o.account_id as "accountId", a.display_name as "displayName", o.expires_at as "expiresAt"
      from otps o join accounts a on a.id = o.account_id
      where o.status = 'active' and o.expires_at > rooms_now()
        and o.expires_at <= rooms_now() + ${withinMinutes}::integer * interval '1 minute'
      order by o.expires_at, o.id limit ${limit}::integer`);
  }

  async lastRefusal(accountId: string): Promise<LastRefusal | undefined> {
    const row = await this.one(sql<RefusalRow>`
      select at, event -> 'details' ->> 'cause' as cause, event -> 'details' ->> 'serialNumber' as serial from audit_rows
      where event ->> 'act' = 'otp_refused' and event ->> 'accountId' = ${accountId} order by number desc limit 1`);
    return row && { at: row.at, cause: row.cause, ...(row.serial !== null && { serialNumber: row.serial }) };
  }

  async lastAct(requestId: string, act: AuditAct): Promise<{ readonly actor: Actor; readonly at: Date } | undefined> {
    return await this.one(sql<{ actor: Actor; at: Date }>`
      select event -> 'actor' as actor, at from audit_rows
      where event ->> 'act' = ${act}::text and event ->> 'requestId' = ${requestId}::text order by number desc limit 1`);
  }

  async digest(): Promise<PostedDigest | undefined> {
    const row = await this.one(sql<{ value: PostedDigest }>`select value from settings where name = 'digest'`);
    return row?.value;
  }
}
