import {
  formatOtpCode,
  OTP_ALPHABET,
  type OtpLength,
  otpLengthFor,
  SELECTOR_SYMBOLS,
  VERIFIER_SYMBOLS,
} from '../../../contract/otp-code.ts';
import type { Admin } from '../admin.ts';
import { DomainError } from '../errors.ts';
import { Secret } from '../secret.ts';
import { statesBefore, type StateTable } from '../state-table.ts';

/** The states of a one-time password; {@link OTP_TRANSITIONS} shows their order. */
export type OtpStatus = 'active' | 'submitted' | 'consumed' | 'expired' | 'revoked' | 'superseded';

/**
 * Where the password of the account comes from: `reset` sets a new one at approval, and `keep` uses the uploaded one.
 */
export type PasswordMode = 'reset' | 'keep';

/** Range of the entry clock in hours. It is the range of the OTP feature of Microsoft. */
export const TTL_HOURS = { least: 1, most: 336 } as const;

/** Hours of the entry clock, unless someone sets another time. They cover a working day. */
export const DEFAULT_TTL_HOURS = 8;
/**
 * Minutes for which the issuer can look at a code again after they generated it. That is enough to read it out, and to
 * print a list.
 */
export const CODE_VISIBLE_MINUTES = 15;

/**
 * Every allowed step of a one-time password. The statements of the database take their lists of states from this table.
 *
 * ```text
 *   active ──▶ submitted ◀──▶ consumed      submitted: a console has typed it, and its request is open
 *     │            │                        consumed: the console has the credential
 *     │            │                        (back to submitted: it could not sign in, and asks again)
 *     ▼            ▼
 *   expired · revoked · superseded          by its clock or its request's, by a person, by a newer one of the account
 * ```
 */
export const OTP_TRANSITIONS = {
  active: ['submitted', 'expired', 'revoked', 'superseded'],
  submitted: ['consumed', 'expired', 'revoked', 'superseded'],
  consumed: ['submitted'],
  expired: [],
  revoked: [],
  superseded: [],
} as const satisfies StateTable<OtpStatus>;

/**
 * The states in which a one-time password is open. An account has one open one-time password at most: it can be
 * revoked, and a newer one supersedes it.
 */
export const OPEN_OTPS = statesBefore<OtpStatus>(OTP_TRANSITIONS, 'revoked');

/** The states of a one-time password that is open or gave a console its credential. */
export const OTPS_IN_USE = [...OPEN_OTPS, 'consumed'] as const satisfies readonly OtpStatus[];

/** The stored hash of a verifier, with bytes as base64. */
export interface VerifierHash {
  readonly salt: string;
  readonly hash: string;
  readonly pepperVersion: number;
}

/** A one-time password as it is stored, without its code. */
export interface Otp {
  readonly id: string;
  /** The first 4 symbols of the code. Administrators tell codes apart by it; the channel never shows it. */
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

/** A one-time password that is about to be stored. */
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

/** A fresh code and its two parts. */
export interface GeneratedCode {
  readonly selector: string;
  readonly verifier: Secret;
  /** The code as people read it, in the form `XXXX-XXXX-XXXX` or `XXXX-XXXX-XXXX-XXXX`. */
  readonly code: Secret;
}

/**
 * Generates a code from cryptographic randomness. The alphabet has 32 symbols and 32 divides 256, so the low five bits
 * of a byte choose a symbol without bias.
 * @param randomBytes a source of cryptographic randomness
 */
export function generateCode(randomBytes: (size: number) => Uint8Array, length: OtpLength): GeneratedCode {
  const symbols = Array.from(randomBytes(SELECTOR_SYMBOLS + VERIFIER_SYMBOLS[length]), (byte) =>
    OTP_ALPHABET.charAt(byte & 31),
  ).join('');
  const selector = symbols.slice(0, SELECTOR_SYMBOLS);
  const verifier = symbols.slice(SELECTOR_SYMBOLS);
  return { selector, verifier: new Secret(verifier), code: new Secret(formatOtpCode({ selector, verifier })) };
}

/** Returns the length of the code of a one-time password that was just generated. */
export function codeLengthOf({ issuedAt, expiresAt }: Pick<Otp, 'expiresAt' | 'issuedAt'>): OtpLength {
  return otpLengthFor((expiresAt.getTime() - issuedAt.getTime()) / 3_600_000);
}

/**
 * Returns the lifetime if it is allowed.
 * @throws DomainError lifetime_invalid unless it is a whole number of hours within {@link TTL_HOURS}
 */
export function checkTtlHours(ttlHours: number): number {
  if (!Number.isInteger(ttlHours) || ttlHours < TTL_HOURS.least || ttlHours > TTL_HOURS.most) {
    throw new DomainError('lifetime_invalid', { ttlHours, least: TTL_HOURS.least, most: TTL_HOURS.most });
  }
  return ttlHours;
}

/** Why a code cannot be used now. Administrators and the audit learn the cause; consoles never do. */
export type OtpRefusal =
  | 'unknown'
  | 'wrong_verifier'
  | 'not_yet'
  | 'paused'
  | Exclude<OtpStatus, 'active'>
  | 'other_console'
  /** Another console has an opening. */
  | 'opening_taken'
  | 'openings_used_up'
  /** The code was encrypted together with another key or commitment. */
  | 'sealed_for_another'
  /** A reveal with another nonce than the one that the console committed to. */
  | 'nonce_differs';

/** Returns why the one-time password cannot be submitted at `now`, or `undefined` if it can. */
export function refusalOf(otp: Otp, now: Date): OtpRefusal | undefined {
  if (otp.status !== 'active') return otp.status;
  if (otp.expiresAt <= now) return 'expired';
  if (otp.notBeforeAt && otp.notBeforeAt > now) return 'not_yet';
  return undefined;
}

/** Tells whether a one-time password is open at `now`. One whose time is over isn't, before a job stores that. */
export function isOpenOtp(otp: Pick<Otp, 'expiresAt' | 'status'>, now: Date): boolean {
  return otp.status === 'active' ? otp.expiresAt > now : OPEN_OTPS.some((status) => status === otp.status);
}

/** Returns the context that binds a sealed code to its one-time password. The code opens in no other context. */
export function codeContext(otpId: string): string {
  return `code:${otpId}`;
}
