import type { Actor, Admin } from '../admin.ts';
import type { ConsolePublicKey } from '../../../contract/device-api.ts';
import type { RejectionReason, ReleaseProblem, RequestStatus } from '../../../contract/words.ts';
import type { DeviceInformation } from '../consoles/device.ts';
import type { PasswordMode } from '../otp/otp.ts';

export { matchCodeIn } from '../../../contract/match-code.ts';
export { REASON_TEXT_LIMIT, REJECTION_REASONS } from '../../../contract/words.ts';
export type { ChosenReason, RejectionReason, ReleaseProblem, RequestStatus } from '../../../contract/words.ts';

export const DECISION_MINUTES = 60;
/** How long a request waits before approvers are reminded of it. */
export const REMIND_MINUTES = 15;
export const MAX_WRONG_MATCH_CODES = 3;
/** How long a release that needs attention waits for an administrator before the request expires. */
export const ATTENTION_HOURS = 24;

/** Reasons that are also raised as an alert in the channel. */
export const ALARMING_REASONS: ReadonlySet<RejectionReason> = new Set([
  'unknown_device',
  'lost_or_stolen_code',
  'match_code_mismatch',
]);

interface RequestFacts {
  readonly id: string;
  /** Grows by one with every change that a card shows. */
  readonly revision: number;
  readonly otpId: string;
  readonly issuedBy: Admin;
  readonly passwordMode: PasswordMode;
  readonly expectedSerialNumber?: string;
  readonly account: {
    readonly id: string;
    readonly upn: string;
    readonly displayName: string;
    readonly location?: string;
    /** It signs in without a password already, as last checked; absent while not checked. */
    readonly hasResourceAccountKey?: boolean;
  };
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly requestedAt: Date;
  /** End of the decision clock; shown as "Expiration date". */
  readonly decisionExpiresAt: Date;
  readonly wrongMatchCodes: number;
  /** Serial number of another console that tried the same code while this request was open. */
  readonly secondConsole?: string;
}

interface Decided {
  readonly approvedBy: Actor;
  readonly approvedAt: Date;
}

export interface Pending extends RequestFacts {
  readonly status: 'pending';
}
export interface Approved extends RequestFacts, Decided {
  readonly status: 'approved';
  readonly releaseAttempts: number;
}
export interface NeedsAttention extends RequestFacts, Decided {
  readonly status: 'needs_attention';
  readonly problem: ReleaseProblem;
  readonly since: Date;
  readonly releaseAttempts: number;
}
export interface Ready extends RequestFacts, Decided {
  readonly status: 'ready';
  readonly readyAt: Date;
  /** End of the pick-up clock. */
  readonly pickUpExpiresAt: Date;
}
export interface Delivered extends RequestFacts, Decided {
  readonly status: 'delivered';
  readonly deliveredAt: Date;
}
export interface SignedIn extends RequestFacts, Decided {
  readonly status: 'signed_in';
  readonly signedInAt: Date;
}
export interface Rejected extends RequestFacts {
  readonly status: 'rejected';
  readonly rejectedBy: Actor;
  readonly rejectedAt: Date;
  readonly reason: RejectionReason;
  readonly reasonText?: string;
}
export interface Expired extends RequestFacts {
  readonly status: 'expired';
  readonly expiredAt: Date;
  readonly expiredFrom: 'pending' | 'ready' | 'needs_attention';
  /** The account's password was changed but no console has it. */
  readonly passwordChanged: boolean;
}
export interface Cancelled extends RequestFacts {
  readonly status: 'cancelled';
  readonly cancelledBy: Actor;
  readonly cancelledAt: Date;
  readonly cause: 'revoked' | 'superseded';
  readonly passwordChanged: boolean;
}

/** What is decided on: one console that submitted one one-time password for one resource account. */
export type ApprovalRequest =
  | Pending
  | Approved
  | NeedsAttention
  | Ready
  | Delivered
  | SignedIn
  | Rejected
  | Expired
  | Cancelled;

/** Every allowed step of a request's life. */
export const REQUEST_TRANSITIONS = {
  pending: ['approved', 'rejected', 'expired', 'cancelled'],
  approved: ['ready', 'needs_attention', 'cancelled'],
  needs_attention: ['approved', 'expired', 'cancelled'],
  ready: ['delivered', 'approved', 'needs_attention', 'expired', 'cancelled'],
  delivered: ['signed_in', 'approved', 'needs_attention'],
  signed_in: [],
  rejected: [],
  expired: [],
  cancelled: [],
} as const satisfies Record<RequestStatus, readonly RequestStatus[]>;

export function canBecome(from: RequestStatus, to: RequestStatus): boolean {
  return (REQUEST_TRANSITIONS[from] as readonly RequestStatus[]).includes(to);
}

/** End of the decision clock: `decisionMinutes` from now, never more than an hour past the entry expiry. */
export function decisionExpiry(now: Date, otpExpiresAt: Date, decisionMinutes: number): Date {
  const latest = otpExpiresAt.getTime() + DECISION_MINUTES * 60_000;
  return new Date(Math.min(now.getTime() + decisionMinutes * 60_000, latest));
}
