import { sql } from 'kysely';
import type { RejectionReason, RequestStatus } from '../../domain/approval/approval-request.ts';
import type { AuditAct } from '../../domain/audit/audit.ts';
import type { OtpStatus } from '../../domain/otp/otp.ts';
import type { SheetQueries } from '../../domain/ports/store/sheets/sheets.ts';
import type { SheetFacts } from '../../domain/sheets/sheet.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';
import { IS_OVER } from '../rows/request-row.ts';

interface SheetRow {
  readonly room: string;
  readonly now: Date;
  readonly code: OtpStatus;
  readonly not_before_at: Date | null;
  readonly code_ended_at: Date | null;
  readonly request: RequestStatus | null;
  readonly reason: string | null;
  readonly has_credential: boolean;
  readonly sign_in_failed: boolean;
  readonly was_signed_out: boolean;
  readonly request_ended_at: Date | null;
}

/** The acts that end a code before a console has typed it. The code itself doesn't say when that was. */
const ENDS_OF_CODES: readonly AuditAct[] = ['otp_revoked', 'otp_superseded', 'otp_expired', 'alteration_found'];

/** The states in which the code was ended by an act. */
const ENDED_BY_AN_ACT: readonly OtpStatus[] = ['revoked', 'superseded'];

/**
 * When the code `o` ended without a request: by its clock, or when the audit says that a person ended it or a newer code
 * replaced it.
 */
const CODE_ENDED_AT = sql`case
  when o.status in ${inStates(ENDED_BY_AN_ACT)} then coalesce(
    (select max(e.at) from audit_entries e where e.event ->> 'accountId' = o.account_id and e.event ->> 'otpId' = o.id
      and e.event ->> 'act' in (${sql.join(ENDS_OF_CODES.map((act) => sql.lit(act)))})), o.expires_at)
  when o.expires_at <= t.now then o.expires_at end`;

/** When the request `r` ended, by an act or by its clock. */
const REQUEST_ENDED_AT = sql`case when r.status = 'signed_in' then r.signed_in_at
  when ${IS_OVER} then rooms_request_over_at(r) else r.ended_at end`;

/** What installer sheets show. */
export class StoredSheets implements SheetQueries {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async ofOtp(otpId: string): Promise<SheetFacts | undefined> {
    const row = await this.#db.one(sql<SheetRow>`
      select a.display_name as room, t.now, o.status as code, o.not_before_at,
        case when r.id is null then ${CODE_ENDED_AT} end as code_ended_at,
        case when ${IS_OVER} then 'expired' else r.status end as request, r.reason,
        r.delivered_at is not null as has_credential, coalesce(r.sign_in = 'failed', false) as sign_in_failed,
        r.signed_out_at is not null as was_signed_out, ${REQUEST_ENDED_AT} as request_ended_at
      from otps o join accounts a on a.id = o.account_id left join requests r on r.otp_id = o.id,
        (select rooms_now() as now) t
      where o.id = ${otpId}`);
    return row && toFacts(row);
  }
}

function toFacts(row: SheetRow): SheetFacts {
  const endedAt = row.request === null ? row.code_ended_at : row.request_ended_at;
  return {
    room: row.room,
    now: row.now,
    code: { status: row.code, ...(row.not_before_at && { notBeforeAt: row.not_before_at }) },
    ...(row.request !== null && { request: requestOf(row, row.request) }),
    ...(endedAt && { endedAt }),
  };
}

function requestOf(row: SheetRow, status: RequestStatus): NonNullable<SheetFacts['request']> {
  return {
    status,
    ...(status === 'rejected' && row.reason !== null && { reason: row.reason as RejectionReason }),
    hasCredential: row.has_credential,
    signInFailed: row.sign_in_failed,
    wasSignedOut: row.was_signed_out,
  };
}
