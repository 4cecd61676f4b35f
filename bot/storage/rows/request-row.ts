import { sql } from 'kysely';
import { checkReadiness, locationOf } from '../../domain/accounts/account.ts';
import { viewTarget } from '../../domain/accounts/view-target.ts';
import type { Actor, Admin } from '../../domain/admin.ts';
import {
  type ApprovalRequest,
  type Approved,
  type Delivered,
  type Expired,
  type ExpiredDelivery,
  type RejectionReason,
  type ReleaseProblem,
  type RequestStatus,
  UNFINISHED_REQUESTS,
  type WaitReason,
} from '../../domain/approval/approval-request.ts';
import type { ConsolePublicKey } from '../../domain/release/credential.ts';
import type { LaterChange, PasswordChange } from '../../domain/release/password-change.ts';
import type { DeviceInformation } from '../../domain/consoles/device.ts';
import type { KeyBinding } from '../../domain/consoles/opening.ts';
import type { PasswordMode } from '../../domain/otp/otp.ts';
import { signInVerdict } from '../../domain/sign-ins/verdict.ts';
import { type AccountRow, toAccount } from './account-row.ts';
import { CONSOLE_REPORTS, type ConsoleReportRow, toConsoleReport } from './console-reports.ts';
import { DEVICE_LOOK, type DeviceLookRow, toDeviceLook } from './device-look.ts';
import { type StoredReading, toReading } from './reading-row.ts';
import { SIGHTS, type SightRow, toSight } from './sights.ts';
import { SERIAL_ELSEWHERE, type SerialElsewhereRow, toSerialElsewhere } from './serial-elsewhere.ts';

/** Whether the clock has ended the request `r`. It is null for a request in a state that no clock ends. */
export const IS_OVER = sql`rooms_request_over_at(r) <= (select rooms_now())`;

/**
 * Whether the request `r` changed the password. The column `password_changed` says so for requests of releases before
 * attempts were stored.
 */
export const PASSWORD_CHANGE = sql`(
  select case when r.password_changed or bool_or(t.outcome = 'done') then 'yes'
    when bool_or(t.outcome in ('sent', 'throttled')) then 'maybe' else 'no' end
  from password_attempts t where t.request_id = r.id)`;

/** The columns of the account `a` that {@link toAccount} needs. */
const CARD_ACCOUNT_COLUMNS = sql`a.facts, a.room_mailbox, a.room_mailbox_unknown, a.room_mailbox_asked_at, a.resource_account_key,
  a.resource_account_key_checked_at, a.calendar_processing, a.policies, a.gone_at, a.refreshed_at`;

/** Columns of the request `r`, which is a row of `requests` or a row that another statement returns. */
export const REQUEST_COLUMNS = sql`r.*, ${PASSWORD_CHANGE} as password_change, o.issued_by, o.password_mode, o.expected_serial_number, o.upn as generated_for, o.expires_at as code_expires_at,
  a.reading, ${CARD_ACCOUNT_COLUMNS}`;
/** Joins the one-time password `o` and the account `a` to the request `r`. */
export const JOIN_REQUEST = sql`join otps o on o.id = r.otp_id join accounts a on a.id = r.account_id`;

/** Selects requests as {@link RequestRow}, without a condition. */
export const SELECT_REQUEST = sql`
  select ${REQUEST_COLUMNS}, case when ${IS_OVER} then rooms_request_over_at(r) end as over_at,
    case when r.status = 'pending' then ${SERIAL_ELSEWHERE} end as serial_elsewhere, ${DEVICE_LOOK} as device_look,
    case when r.delivered_at is not null then ${CONSOLE_REPORTS} end as console_reports,
    case when r.delivered_at is not null then ${SIGHTS} end as sights
  from requests r ${JOIN_REQUEST}`;

export interface RequestRow extends AccountRow {
  readonly id: string;
  readonly revision: number;
  readonly otp_id: string;
  readonly issued_by: Admin;
  readonly password_mode: PasswordMode;
  readonly expected_serial_number: string | null;
  /** The address of the account when the one-time password was generated. */
  readonly generated_for: string | null;
  /** The last fresh read of the account. */
  readonly reading: StoredReading | null;
  readonly device: DeviceInformation;
  readonly public_key: ConsolePublicKey;
  readonly opening_id: string | null;
  readonly console_nonce: string | null;
  readonly server_nonce: string | null;
  readonly opening_number: number | null;
  readonly code_sealed: boolean;
  readonly status: RequestStatus;
  readonly requested_at: Date;
  readonly decision_expires_at: Date;
  readonly code_expires_at: Date;
  readonly wrong_match_codes: number;
  readonly second_console: string | null;
  readonly approved_by: Actor | null;
  readonly approved_at: Date | null;
  readonly release_attempts: number;
  readonly release_number: number;
  readonly password_change: PasswordChange;
  readonly waits_until: Date | null;
  readonly waits_for: WaitReason | null;
  readonly later_change: LaterChange['source'] | null;
  readonly later_change_at: Date | null;
  readonly problem: ReleaseProblem | null;
  readonly problem_since: Date | null;
  readonly ready_at: Date | null;
  readonly pick_up_expires_at: Date | null;
  readonly delivered_at: Date | null;
  readonly signed_in_at: Date | null;
  readonly signed_out_at: Date | null;
  readonly ended_by: Actor | null;
  readonly ended_at: Date | null;
  readonly reason: string | null;
  readonly reason_text: string | null;
  readonly expired_from: Expired['expiredFrom'] | null;
  /** When the clock ended the request, if the job `expire` hasn't stored that yet. */
  readonly over_at: Date | null;
  /** Absent in rows that a change returns, and null unless the request waits for a decision. */
  readonly serial_elsewhere?: SerialElsewhereRow | null;
  /** Absent in rows that a change returns, and null until the inventories were asked. */
  readonly device_look?: DeviceLookRow | null;
  /** Absent in rows that a change returns, and null while the console reported nothing. */
  readonly console_reports?: readonly ConsoleReportRow[] | null;
  /** Absent in rows that a change returns, and null while no witness said anything. */
  readonly sights?: readonly SightRow[] | null;
}

function present<Value>(value: Value | null, column: string): Value {
  if (value === null) throw new Error(`a stored request lacks ${column}`);
  return value;
}

function accountOf(row: RequestRow): ApprovalRequest['account'] {
  const account = toAccount(row);
  const location = locationOf(account);
  const { id, upn, displayName, hasResourceAccountKey } = account;
  const hasEnded = row.over_at !== null || !UNFINISHED_REQUESTS.includes(row.status);
  const failedChecks = hasEnded ? [] : checkReadiness(account).filter(({ result }) => result === 'failed');
  const { generated_for: generatedFor, reading, password_mode: purpose } = row;
  const known = { id, ...(generatedFor !== null && { upn: generatedFor }) };
  return {
    id,
    upn,
    displayName,
    ...(location && { location }),
    ...(hasResourceAccountKey !== undefined && { hasResourceAccountKey }),
    ...(failedChecks.length > 0 && { failedChecks }),
    ...(generatedFor !== null && { generatedFor }),
    ...(reading && { target: viewTarget(toReading(reading), purpose, known) }),
  };
}

function bindingOf(row: RequestRow): { readonly binding?: KeyBinding } {
  if (row.opening_id === null) return {};
  const binding = {
    openingId: row.opening_id,
    consoleNonce: present(row.console_nonce, 'console_nonce'),
    serverNonce: present(row.server_nonce, 'server_nonce'),
    isSealed: row.code_sealed,
    openingNumber: present(row.opening_number, 'opening_number'),
  };
  return { binding };
}

function sightsOf({
  sights: rows,
  signed_out_at: signedOutAt,
}: RequestRow): Pick<ApprovalRequest, 'sights' | 'signIn'> {
  if (!rows) return {};
  const sights = rows.map(toSight);
  const signIn = signedOutAt === null ? signInVerdict(sights) : undefined;
  return { sights, ...(signIn && { signIn }) };
}

function factsOf(row: RequestRow): Omit<Extract<ApprovalRequest, { status: 'pending' }>, 'status'> {
  return {
    id: row.id,
    revision: row.revision,
    otpId: row.otp_id,
    issuedBy: row.issued_by,
    passwordMode: row.password_mode,
    ...(row.expected_serial_number !== null && { expectedSerialNumber: row.expected_serial_number }),
    account: accountOf(row),
    device: row.device,
    publicKey: row.public_key,
    ...bindingOf(row),
    requestedAt: row.requested_at,
    decisionExpiresAt: row.decision_expires_at,
    codeExpiresAt: row.code_expires_at,
    wrongMatchCodes: row.wrong_match_codes,
    ...(row.second_console !== null && { secondConsole: row.second_console }),
    ...(row.serial_elsewhere && { serialNumberElsewhere: toSerialElsewhere(row.serial_elsewhere) }),
    ...(row.device_look && { deviceLook: toDeviceLook(row.device_look) }),
    ...(row.signed_out_at !== null && { signedOutAt: row.signed_out_at }),
    ...(row.console_reports && { reports: row.console_reports.map(toConsoleReport) }),
    ...sightsOf(row),
  };
}

function decidedOf(row: RequestRow): { readonly approvedBy: Actor; readonly approvedAt: Date } {
  return { approvedBy: present(row.approved_by, 'approved_by'), approvedAt: present(row.approved_at, 'approved_at') };
}

function laterChangeOf({ later_change: source, later_change_at: at }: RequestRow): {
  readonly laterChange?: LaterChange;
} {
  return source === null || at === null ? {} : { laterChange: { source, at } };
}

function waitOf({
  waits_until: waitsUntil,
  waits_for: waitsFor,
}: RequestRow): Pick<Approved, 'waitsFor' | 'waitsUntil'> {
  return waitsUntil === null ? {} : { waitsUntil, waitsFor: waitsFor ?? 'earlier_reset' };
}

function deliveryOf(row: RequestRow): Pick<Delivered, 'deliveredAt' | 'laterChange' | 'release'> {
  const deliveredAt = present(row.delivered_at, 'delivered_at');
  return { deliveredAt, release: row.release_number, ...laterChangeOf(row) };
}

type Open = 'pending' | 'approved' | 'needs_attention' | 'ready' | 'delivered' | 'signed_in';

function toOpen(row: RequestRow, status: Open): ApprovalRequest {
  const facts = factsOf(row);
  if (status === 'pending') return { ...facts, status };
  const decided = { ...facts, ...decidedOf(row) };
  switch (status) {
    case 'approved':
      return {
        ...decided,
        status,
        releaseAttempts: row.release_attempts,
        ...waitOf(row),
      };
    case 'needs_attention': {
      const problem = present(row.problem, 'problem');
      return {
        ...decided,
        status,
        problem,
        since: present(row.problem_since, 'problem_since'),
        releaseAttempts: row.release_attempts,
        passwordChanged: row.password_change,
      };
    }
    case 'ready':
      return {
        ...decided,
        status,
        readyAt: present(row.ready_at, 'ready_at'),
        pickUpExpiresAt: present(row.pick_up_expires_at, 'pick_up_expires_at'),
        ...laterChangeOf(row),
      };
    case 'delivered':
      return { ...decided, status, ...deliveryOf(row) };
    case 'signed_in':
      return { ...decided, status, signedInAt: present(row.signed_in_at, 'signed_in_at'), ...laterChangeOf(row) };
  }
}

/** Returns a request whose console has its credential, and whose sign-in nobody awaits anymore. */
function deliveryOver(row: RequestRow, expiredAt: Date, cause: ExpiredDelivery['cause']): ExpiredDelivery {
  const deliveredAt = present(row.delivered_at, 'delivered_at');
  return {
    ...factsOf(row),
    ...decidedOf(row),
    status: 'expired',
    expiredAt,
    expiredFrom: 'delivered',
    deliveredAt,
    cause,
    ...laterChangeOf(row),
  };
}

/** Returns a request that was rejected, expired or canceled. */
function toOver(row: RequestRow, status: 'rejected' | 'expired' | 'cancelled'): ApprovalRequest {
  const facts = factsOf(row);
  const endedAt = present(row.ended_at, 'ended_at');
  const { password_change: passwordChanged, reason_text: reasonText } = row;
  switch (status) {
    case 'rejected': {
      const reason = present(row.reason, 'reason') as RejectionReason;
      const rejectedBy = present(row.ended_by, 'ended_by');
      return { ...facts, status, rejectedBy, rejectedAt: endedAt, reason, ...(reasonText !== null && { reasonText }) };
    }
    case 'expired': {
      const expiredFrom = present(row.expired_from, 'expired_from');
      if (expiredFrom === 'delivered')
        return deliveryOver(
          row,
          endedAt,
          row.signed_out_at ? 'signed_out' : row.reason === 'superseded' ? 'replaced' : 'not_confirmed',
        );
      return { ...facts, status, expiredAt: endedAt, expiredFrom, passwordChanged };
    }
    case 'cancelled': {
      const cause = present(row.reason, 'reason') as Extract<ApprovalRequest, { status: 'cancelled' }>['cause'];
      const cancelledBy = present(row.ended_by, 'ended_by');
      return { ...facts, status, cancelledBy, cancelledAt: endedAt, cause, passwordChanged };
    }
  }
}

/**
 * Returns the request of a row. A request whose clock is over counts as expired, even if the row doesn't say so yet.
 * @throws Error when the row lacks a column that its state needs
 */
export function toRequest(row: RequestRow): ApprovalRequest {
  const { status, password_change: passwordChanged, over_at: overAt } = row;
  if (overAt && status === 'delivered') return deliveryOver(row, overAt, 'not_confirmed');
  if (overAt && (status === 'pending' || status === 'ready' || status === 'needs_attention')) {
    return { ...factsOf(row), status: 'expired', expiredAt: overAt, expiredFrom: status, passwordChanged };
  }
  if (status === 'rejected' || status === 'expired' || status === 'cancelled') return toOver(row, status);
  return toOpen(row, status);
}
