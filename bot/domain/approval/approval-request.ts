import type { Actor, Admin } from '../admin.ts';
import type { ConsolePublicKey } from '../release/credential.ts';
import type { DeviceInformation } from '../consoles/device.ts';
import type { PasswordMode } from '../otp/otp.ts';
import { finalStates, statesBefore, type StateTable, unfinishedStates } from '../state-table.ts';

/** What an administrator can choose; the order is the number typed in chat. */
export const REJECTION_REASONS = [
  'unknown_device',
  'serial_number_mismatch',
  'wrong_room',
  'not_scheduled',
  'lost_or_stolen_code',
  'other',
] as const;
export type ChosenReason = (typeof REJECTION_REASONS)[number];
/** With the reason that nobody chooses: too many wrong match codes. */
export type RejectionReason = ChosenReason | 'match_code_mismatch';

/** Longest text beside a reason, in characters. */
export const REASON_TEXT_LIMIT = 200;

/** Why a release stopped; each has its own remedy. */
export type ReleaseProblem =
  | 'permission_missing'
  | 'account_gone'
  | 'account_refused'
  | 'directory_failing'
  | 'console_failing'
  | 'password_gone'
  | 'unexpected';

/** Minutes from submission to decision when nobody sets another time. */
export const DEFAULT_DECISION_MINUTES = 60;
/** Range that an administrator can set, in minutes: a request waits a day at most, as it names a console that stands there now. */
export const DECISION_MINUTES_RANGE = { least: 1, most: 1440 } as const;
/**
 * How far past the end of the entry clock a decision may come, in minutes, whatever is set: a code that is typed at its
 * last moment leaves an hour to decide, and no code opens an account much later than its issuer meant.
 */
export const DECISION_GRACE_MINUTES = 60;
/** How long a request waits before approvers are reminded of it, in minutes, when nobody sets another time. */
export const DEFAULT_REMIND_MINUTES = 15;
/** Wrong match codes that one request allows: whoever guesses at six digits is right three times in a million. */
export const MAX_WRONG_MATCH_CODES = 3;
/**
 * How long a release that needs attention waits for an administrator before the request expires, in hours: a whole
 * day, so that somebody of every shift sees it. The database applies it in its function `rooms_request_over_at`; a test holds the two together.
 */
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

export type RequestStatus = ApprovalRequest['status'];

/**
 * Every allowed step of a request's life; the statements of the database take their lists of states from here.
 *
 * ```text
 *   pending ──▶ approved ──▶ ready ──▶ delivered ──▶ signed_in
 *      │         │ ▲  ▲        │           │
 *      │         │ │  └────────┴───────────┤  the console could not sign in: it gets a new password
 *      │         ▼ │                       │
 *      │    needs_attention ◀──────────────┘  it could not too often; or the release failed
 *      ▼
 *   rejected
 *
 *   expired     from pending, ready and needs_attention, by the clock
 *   `cancelled` from all that come before delivered, with a code that is revoked or superseded
 * ```
 */
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
} as const satisfies StateTable<RequestStatus>;

/** No console has the credential yet, so that the request can still be withdrawn. */
export const WITHDRAWABLE_REQUESTS = statesBefore<RequestStatus>(REQUEST_TRANSITIONS, 'cancelled');

/** What ends by a clock: the decision's, the pick-up's, or {@link ATTENTION_HOURS}. */
export const REQUESTS_WITH_CLOCK = statesBefore<RequestStatus>(REQUEST_TRANSITIONS, 'expired');

/** Something may still become of it. */
export const UNFINISHED_REQUESTS = unfinishedStates<RequestStatus>(REQUEST_TRANSITIONS);

/** Over without a console that signed in. */
export const REQUESTS_ENDED_IN_VAIN = finalStates<RequestStatus>(REQUEST_TRANSITIONS).filter(
  (status) => status !== 'signed_in',
);

/** An approver has to do something about it: decide, or start the release again. */
export const REQUESTS_FOR_APPROVERS = ['pending', 'needs_attention'] as const satisfies readonly RequestStatus[];

/** A person has to do something about it: an approver, or whoever sees on the console that the room has signed in. */
export const REQUESTS_FOR_PEOPLE = [...REQUESTS_FOR_APPROVERS, 'delivered'] as const satisfies readonly RequestStatus[];

/** Over while the password may have been changed for nobody, which locks the room out. */
export const REQUESTS_THAT_MAY_LOCK_OUT = ['expired', 'cancelled'] as const satisfies readonly Extract<
  ApprovalRequest,
  { readonly passwordChanged: boolean }
>['status'][];
