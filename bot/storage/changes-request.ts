import { sql } from 'kysely';
import type { Actor } from '../domain/admin.ts';
import { DECISION_MINUTES } from '../domain/approval/approval-request.ts';
import type { ApprovalRequest, RejectionReason } from '../domain/approval/approval-request.ts';
import type { Decision, DeviceCode, NewRequest } from '../domain/ports/changes.ts';
import { OtpChanges } from './changes-otp.ts';
import { JOIN_REQUEST, REQUEST_COLUMNS } from './records.ts';
import { toRequest } from './rows.ts';
import type { RequestRow } from './rows.ts';

/** A console asks for one each time that its program is started. */
const MOST_DEVICE_CODES = 20;

export class RequestChanges extends OtpChanges {
  async openRequest(request: NewRequest): Promise<ApprovalRequest> {
    await this.all(sql`
      insert into requests (id, otp_id, account_id, device, public_key, status, requested_at, decision_expires_at)
      select ${request.id}, o.id, o.account_id, ${JSON.stringify(request.device)}::text::jsonb,
        ${JSON.stringify(request.publicKey)}::text::jsonb, 'pending', t.now,
        least(t.now + ${request.decisionMinutes}::integer * interval '1 minute',
          o.expires_at + ${DECISION_MINUTES}::integer * interval '1 minute')
      from otps o, (select rooms_now() as now) t where o.id = ${request.otpId}`);
    return await this.stored(request.id);
  }

  async addDeviceCode(requestId: string, code: DeviceCode): Promise<void> {
    await this.all(sql`
      insert into device_codes (code_hash, access_token_hash, request_id)
      values (${code.codeHash}, ${code.accessTokenHash}, ${requestId})`);
    await this.all(sql`
      delete from device_codes where request_id = ${requestId} and code_hash not in (
        select code_hash from device_codes where request_id = ${requestId}
        order by code_hash = ${code.codeHash} desc, added_at desc, code_hash limit ${MOST_DEVICE_CODES}::integer)`);
  }

  async removeOldRows(days: number): Promise<void> {
    await this.all(sql`delete from throttles where ends_at <= rooms_now()`);
    await this.all(sql`
      delete from device_codes d using requests r
      where r.id = d.request_id and d.added_at <= rooms_now() - ${days}::integer * interval '1 day'
        and r.status not in ('pending', 'approved', 'needs_attention', 'ready')`);
    await this.all(sql`
      delete from chat_cards c using requests r
      where r.id = c.request_id and r.requested_at <= rooms_now() - ${days}::integer * interval '1 day'
        and r.status not in ('pending', 'approved', 'needs_attention', 'ready')`);
  }

  async noteSecondConsole(requestId: string, serialNumber: string): Promise<boolean> {
    return await this.won(sql`
      update requests set second_console = ${serialNumber}::text, revision = revision + 1
      where id = ${requestId} and status in ('pending', 'approved', 'needs_attention', 'ready')
        and second_console is distinct from ${serialNumber}::text returning id`);
  }

  async approve({ requestId, revision, by }: Decision): Promise<ApprovalRequest | undefined> {
    const row = await this.one(sql<RequestRow>`
      with approved as (update requests set status = 'approved', approved_by = ${JSON.stringify(by)}::text::jsonb, approved_at = rooms_now(),
        revision = revision + 1
      where id = ${requestId} and status = 'pending' and revision = ${revision}::integer
        and decision_expires_at > rooms_now() returning *)
      select ${REQUEST_COLUMNS}, null::timestamptz as over_at from approved r ${JOIN_REQUEST}`);
    return row && toRequest(row);
  }

  async reject(requestId: string, by: Actor, reason: RejectionReason, reasonText?: string): Promise<boolean> {
    return await this.won(sql`
      update requests set status = 'rejected', ended_by = ${JSON.stringify(by)}::text::jsonb, ended_at = rooms_now(),
        reason = ${reason}, reason_text = ${reasonText ?? null}::text, revision = revision + 1
      where id = ${requestId} and status = 'pending' and decision_expires_at > rooms_now() returning id`);
  }

  async countWrongMatchCode(requestId: string): Promise<number | undefined> {
    const row = await this.one(sql<{ wrong_match_codes: number }>`
      update requests set wrong_match_codes = wrong_match_codes + 1
      where id = ${requestId} and status = 'pending' and decision_expires_at > rooms_now() returning wrong_match_codes`);
    return row?.wrong_match_codes;
  }

  async cancelRequest(otpId: string, by: Actor, cause: 'revoked' | 'superseded'): Promise<ApprovalRequest | undefined> {
    const row = await this.one(sql<{ id: string }>`
      update requests set status = 'cancelled', ended_by = ${JSON.stringify(by)}::text::jsonb, ended_at = rooms_now(),
        reason = ${cause}, sealed_credential = null, revision = revision + 1
      where otp_id = ${otpId} and status in ('pending', 'approved', 'needs_attention', 'ready') returning id`);
    return row && (await this.stored(row.id));
  }

  /** The one-time password of an expired request ends with it. */
  async expireRequests(): Promise<readonly ApprovalRequest[]> {
    const rows = await this.all(sql<{ id: string }>`
      with ended as (
        update requests set status = 'expired', ended_at = rooms_now(), expired_from = status, sealed_credential = null,
          revision = revision + 1
        where status in ('pending', 'ready', 'needs_attention') and rooms_request_over_at(requests) <= rooms_now()
        returning id, otp_id),
      spent as (
        update otps set status = 'expired', sealed_code = null
        where id in (select otp_id from ended) and status = 'submitted')
      select id from ended`);
    const requests: ApprovalRequest[] = [];
    for (const { id } of rows) requests.push(await this.stored(id));
    return requests;
  }

  protected async stored(requestId: string): Promise<ApprovalRequest> {
    const request = await this.request(requestId);
    if (!request) throw new Error('the request was not stored');
    return request;
  }
}
