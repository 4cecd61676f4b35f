import type { Admin } from '../admin.ts';
import { formatOtpCode, OTP_ALPHABET } from '../../../contract/otp-code.ts';
import { type OtpStatus, type PasswordMode, TTL_HOURS } from '../../../contract/words.ts';
import { DomainError } from '../errors.ts';
import { Secret } from '../secret.ts';

export { type OtpStatus, type PasswordMode, TTL_HOURS } from '../../../contract/words.ts';

export const DEFAULT_TTL_HOURS = 8;
/** How long the issuer can look at a code again after Generate. */
export const CODE_VISIBLE_MINUTES = 15;

const SELECTOR_SYMBOLS = 4;
const CODE_SYMBOLS = 11;

/** What is stored of a verifier; bytes as base64. */
export interface VerifierHash {
  readonly salt: string;
  readonly hash: string;
  readonly pepperVersion: number;
}

/** A one-time password as stored: all but the code. */
export interface Otp {
  readonly id: string;
  /** 4 symbols; the handle shown to administrators, never in the channel. */
  readonly selector: string;
  readonly accountId: string;
  readonly issuedBy: Admin;
  readonly issuedAt: Date;
  readonly notBeforeAt?: Date;
  /** End of the entry clock. */
  readonly expiresAt: Date;
  readonly status: OtpStatus;
  readonly passwordMode: PasswordMode;
  readonly expectedSerialNumber?: string;
  readonly verifier: VerifierHash;
}

export interface NewOtp {
  readonly id: string;
  readonly selector: string;
  readonly accountId: string;
  readonly issuedBy: Admin;
  readonly ttlHours: number;
  readonly notBeforeAt?: Date;
  readonly passwordMode: PasswordMode;
  readonly expectedSerialNumber?: string;
  readonly verifier: VerifierHash;
}

export interface GeneratedCode {
  readonly selector: string;
  readonly verifier: Secret;
  /** `XXXX-XXXX-XXXX`. */
  readonly code: Secret;
}

/** @param randomBytes cryptographic randomness; 32 divides 256, so the low five bits of a byte are unbiased. */
export function generateCode(randomBytes: (size: number) => Uint8Array): GeneratedCode {
  const symbols = Array.from(randomBytes(CODE_SYMBOLS), (byte) => OTP_ALPHABET.charAt(byte & 31)).join('');
  const selector = symbols.slice(0, SELECTOR_SYMBOLS);
  const verifier = symbols.slice(SELECTOR_SYMBOLS);
  return { selector, verifier: new Secret(verifier), code: new Secret(formatOtpCode({ selector, verifier })) };
}

/** @throws DomainError lifetime_invalid unless it is a whole number of hours within {@link TTL_HOURS}. */
export function checkTtlHours(ttlHours: number): number {
  if (!Number.isInteger(ttlHours) || ttlHours < TTL_HOURS.least || ttlHours > TTL_HOURS.most) {
    throw new DomainError('lifetime_invalid', { ttlHours, least: TTL_HOURS.least, most: TTL_HOURS.most });
  }
  return ttlHours;
}

/** Why a code that exists cannot be used now; for administrators and audit, never for the wire. */
export type OtpRefusal =
  | 'unknown'
  | 'wrong_verifier'
  | 'not_yet'
  | 'paused'
  | Exclude<OtpStatus, 'active'>
  | 'other_console';

/** `undefined` when the one-time password can be submitted at `now`. */
export function refusalOf(otp: Otp, now: Date): OtpRefusal | undefined {
  if (otp.status !== 'active') return otp.status;
  if (otp.expiresAt <= now) return 'expired';
  if (otp.notBeforeAt && otp.notBeforeAt > now) return 'not_yet';
  return undefined;
}

/** What binds a stored code to its place: nowhere else does it open. */
export function codeContext(otpId: string): string {
  return `code:${otpId}`;
}
