import { sql } from 'kysely';
import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { Admin } from '../../domain/admin.ts';
import type { RequestStatus } from '../../domain/approval/approval-request.ts';
import type { DeviceInformation } from '../../domain/consoles/device.ts';
import { OPEN_OTPS } from '../../domain/otp/otp.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';

interface LiveRow {
  readonly account_id: string;
  readonly otp_id: string | null;
  readonly issued_by: Admin;
  readonly issued_at: Date;
  readonly expires_at: Date;
  readonly request_id: string | null;
  readonly status: RequestStatus;
  readonly requested_at: Date;
  readonly device: DeviceInformation;
  readonly room_request_id: string | null;
  readonly room_device: DeviceInformation;
  readonly delivered_at: Date | null;
  readonly signed_in_at: Date | null;
}

/**
 * The latest delivery of the account `asked`, unless its room was signed out, its sign-in failed or nobody awaits it any
 * more. An earlier delivery lost its password to the latest one.
 */
const ROOM = sql`
  select * from (
    select r.* from requests r where r.account_id = asked.id and coalesce(r.delivered_at, r.signed_in_at) is not null
    order by coalesce(r.delivered_at, r.signed_in_at) desc, r.id limit 1) d
  where d.signed_out_at is null
    and (d.status = 'signed_in' or d.status = 'delivered' and d.sign_in is distinct from 'failed')`;

/** Reads what is live of each of these accounts. Accounts of which nothing is live are absent. */
export async function readLiveStates(
  db: Statements,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, LiveState>> {
  const rows = await db.all(sql<LiveRow>`
    select asked.id as account_id, o.id as otp_id, o.issued_by, o.issued_at, o.expires_at,
      r.id as request_id, r.status, r.requested_at, r.device,
      room.id as room_request_id, room.device as room_device, room.delivered_at, room.signed_in_at
    from jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb) as asked(id)
    left join lateral (
      select * from otps where account_id = asked.id and status in ${inStates(OPEN_OTPS)}
        and (status <> 'active' or expires_at > (select rooms_now()))
      order by issued_at desc, id limit 1) o on true
    left join requests r on r.otp_id = o.id
    left join lateral (${ROOM}) room on true
    where o.id is not null or room.id is not null`);
  return new Map(rows.map((row) => [row.account_id, toLiveState(row)]));
}

function toLiveState(row: LiveRow): LiveState {
  const { account_id: accountId, otp_id: otpId, request_id: requestId, room_request_id: roomRequestId } = row;
  const since = row.signed_in_at ?? row.delivered_at;
  return {
    accountId,
    ...(otpId !== null && {
      code: { otpId, issuedBy: row.issued_by, issuedAt: row.issued_at, expiresAt: row.expires_at },
    }),
    ...(requestId !== null && {
      request: { requestId, status: row.status, requestedAt: row.requested_at, device: row.device },
    }),
    ...(roomRequestId !== null &&
      since && {
        room: { requestId: roomRequestId, device: row.room_device, since, isConfirmed: row.signed_in_at !== null },
      }),
  };
}
