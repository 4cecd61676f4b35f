import type { ConsolePublicKey } from '../../contract/device-api.ts';
import type { AccountFacts, ResourceAccount } from '../domain/accounts/account.ts';
import { assessAccount, locationOf } from '../domain/accounts/account.ts';
import type { Actor, Admin } from '../domain/admin.ts';
import type {
  ApprovalRequest,
  Expired,
  RejectionReason,
  ReleaseProblem,
  RequestStatus,
} from '../domain/approval/approval-request.ts';
import type { CalendarProcessing } from '../domain/accounts/calendar-processing.ts';
import type { PostedCard } from '../domain/channel/channel.ts';
import type { DeviceInformation } from '../domain/consoles/device.ts';
import type { Otp, OtpStatus, PasswordMode, VerifierHash } from '../domain/otp/otp.ts';

/** Facts as JSON keeps them: the instant as text. */
type StoredFacts = Omit<AccountFacts, 'lastPasswordChangeAt'> & { readonly lastPasswordChangeAt?: string };

export interface AccountRow {
  readonly facts: StoredFacts;
  readonly room_mailbox: boolean | null;
  readonly resource_account_key: boolean | null;
  readonly resource_account_key_checked_at: Date | null;
  readonly calendar_processing: { readonly wrong: CalendarProcessing['wrong']; readonly importedAt: string } | null;
  readonly gone_at: Date | null;
}

/** The latest one-time password of an account, and what became of it. */
export interface StandingRow {
  readonly otp: OtpStatus | null;
  readonly request: RequestStatus | null;
}

export interface OtpRow {
  readonly id: string;
  readonly selector: string;
  readonly account_id: string;
  readonly issued_by: Admin;
  readonly issued_at: Date;
  readonly not_before_at: Date | null;
  readonly expires_at: Date;
  readonly status: OtpStatus;
  readonly password_mode: PasswordMode;
  readonly expected_serial_number: string | null;
  readonly verifier: VerifierHash;
}

export interface RequestRow {
  readonly id: string;
  readonly revision: number;
  readonly otp_id: string;
  readonly issued_by: Admin;
  readonly password_mode: PasswordMode;
  readonly expected_serial_number: string | null;
  readonly facts: StoredFacts;
  readonly resource_account_key: boolean | null;
  readonly device: DeviceInformation;
  readonly public_key: ConsolePublicKey;
  readonly status: RequestStatus;
  readonly requested_at: Date;
  readonly decision_expires_at: Date;
  readonly wrong_match_codes: number;
  readonly second_console: string | null;
  readonly approved_by: Actor | null;
  readonly approved_at: Date | null;
  readonly release_attempts: number;
  readonly password_changed: boolean;
  readonly problem: ReleaseProblem | null;
  readonly problem_since: Date | null;
  readonly ready_at: Date | null;
  readonly pick_up_expires_at: Date | null;
  readonly delivered_at: Date | null;
  readonly signed_in_at: Date | null;
  readonly ended_by: Actor | null;
  readonly ended_at: Date | null;
  readonly reason: string | null;
  readonly reason_text: string | null;
  readonly expired_from: Expired['expiredFrom'] | null;
  /** When its clock ended, though no job has written that down yet. */
  readonly over_at: Date | null;
}

export interface CardRow {
  readonly card: PostedCard | null;
  readonly card_revision: number | null;
  readonly stray_cards: number;
}

function present<Value>(value: Value | null, column: string): Value {
  if (value === null) throw new Error(`a stored request lacks ${column}`);
  return value;
}

/** The room list, which is among the facts, says more than the mailbox; the verdict is always that of today's rules. */
export function toAccount(row: AccountRow): ResourceAccount {
  const { lastPasswordChangeAt, ...facts } = row.facts;
  return assessAccount({
    ...(row.room_mailbox !== null && { isRoomMailbox: row.room_mailbox }),
    ...facts,
    ...(lastPasswordChangeAt && { lastPasswordChangeAt: new Date(lastPasswordChangeAt) }),
    ...(row.resource_account_key !== null && { hasResourceAccountKey: row.resource_account_key }),
    ...(row.resource_account_key_checked_at && { resourceAccountKeyCheckedAt: row.resource_account_key_checked_at }),
    ...(row.calendar_processing && {
      calendarProcessing: { ...row.calendar_processing, importedAt: new Date(row.calendar_processing.importedAt) },
    }),
    ...(row.gone_at && { goneAt: row.gone_at }),
  });
}

export function toOtp(row: OtpRow): Otp {
  return {
    id: row.id,
    selector: row.selector,
    accountId: row.account_id,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    ...(row.not_before_at && { notBeforeAt: row.not_before_at }),
    expiresAt: row.expires_at,
    status: row.status,
    passwordMode: row.password_mode,
    ...(row.expected_serial_number !== null && { expectedSerialNumber: row.expected_serial_number }),
    verifier: row.verifier,
  };
}

function accountOf({ facts, resource_account_key: key }: RequestRow): ApprovalRequest['account'] {
  const location = locationOf(facts);
  const { id, upn, displayName } = facts;
  return { id, upn, displayName, ...(location && { location }), ...(key !== null && { hasResourceAccountKey: key }) };
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
    requestedAt: row.requested_at,
    decisionExpiresAt: row.decision_expires_at,
    wrongMatchCodes: row.wrong_match_codes,
    ...(row.second_console !== null && { secondConsole: row.second_console }),
  };
}

function decidedOf(row: RequestRow): { readonly approvedBy: Actor; readonly approvedAt: Date } {
  return { approvedBy: present(row.approved_by, 'approved_by'), approvedAt: present(row.approved_at, 'approved_at') };
}

type Open = 'pending' | 'approved' | 'needs_attention' | 'ready' | 'delivered' | 'signed_in';

function toOpen(row: RequestRow, status: Open): ApprovalRequest {
  const facts = factsOf(row);
  if (status === 'pending') return { ...facts, status };
  const decided = { ...facts, ...decidedOf(row) };
  switch (status) {
    case 'approved':
      return { ...decided, status, releaseAttempts: row.release_attempts };
    case 'needs_attention': {
      const problem = present(row.problem, 'problem');
      return {
        ...decided,
        status,
        problem,
        since: present(row.problem_since, 'problem_since'),
        releaseAttempts: row.release_attempts,
      };
    }
    case 'ready':
      return {
        ...decided,
        status,
        readyAt: present(row.ready_at, 'ready_at'),
        pickUpExpiresAt: present(row.pick_up_expires_at, 'pick_up_expires_at'),
      };
    case 'delivered':
      return { ...decided, status, deliveredAt: present(row.delivered_at, 'delivered_at') };
    case 'signed_in':
      return { ...decided, status, signedInAt: present(row.signed_in_at, 'signed_in_at') };
  }
}

export function toRequest(row: RequestRow): ApprovalRequest {
  const { status, password_changed: passwordChanged, over_at: overAt } = row;
  if (overAt && (status === 'pending' || status === 'ready' || status === 'needs_attention')) {
    return { ...factsOf(row), status: 'expired', expiredAt: overAt, expiredFrom: status, passwordChanged };
  }
  switch (status) {
    case 'rejected': {
      const reason = present(row.reason, 'reason') as RejectionReason;
      const text = row.reason_text === null ? {} : { reasonText: row.reason_text };
      return {
        ...factsOf(row),
        status,
        rejectedBy: present(row.ended_by, 'ended_by'),
        rejectedAt: present(row.ended_at, 'ended_at'),
        reason,
        ...text,
      };
    }
    case 'expired':
      return {
        ...factsOf(row),
        status,
        expiredAt: present(row.ended_at, 'ended_at'),
        expiredFrom: present(row.expired_from, 'expired_from'),
        passwordChanged,
      };
    case 'cancelled': {
      const cause = present(row.reason, 'reason') as 'revoked' | 'superseded';
      return {
        ...factsOf(row),
        status,
        cancelledBy: present(row.ended_by, 'ended_by'),
        cancelledAt: present(row.ended_at, 'ended_at'),
        cause,
        passwordChanged,
      };
    }
    case 'pending':
    case 'approved':
    case 'needs_attention':
    case 'ready':
    case 'delivered':
    case 'signed_in':
      return toOpen(row, status);
  }
}
