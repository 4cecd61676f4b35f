import type { Admin } from '../../domain/admin.ts';
import type { Otp, OtpStatus, PasswordMode, VerifierHash } from '../../domain/otp/otp.ts';

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
