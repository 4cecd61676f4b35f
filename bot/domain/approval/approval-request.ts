import type { ReadinessCheck } from '../accounts/account.ts';
import type { Actor, Admin } from '../admin.ts';
import type { ConsolePublicKey } from '../release/credential.ts';
import type { SerialNumberElsewhere } from '../consoles/serial-number.ts';
import type { ConsoleReport } from '../consoles/console-report.ts';
import type { DeviceInformation } from '../consoles/device.ts';
import type { DeviceLook } from '../consoles/known-device.ts';
import type { KeyBinding } from '../consoles/opening.ts';
import type { DomainUnknown } from '../accounts/reading.ts';
import type { TargetProblem } from '../accounts/target.ts';
import type { LaterChange, PasswordChange } from '../release/password-change.ts';
import type { PasswordMode } from '../otp/otp.ts';
import type { Sight } from '../sign-ins/sight.ts';
import type { SignInVerdict } from '../sign-ins/verdict.ts';
import { statesBefore, type StateTable } from '../state-table.ts';

/** Reasons that an administrator can choose. Their order gives the number that people type in chat. */
export const REJECTION_REASONS = [
  'unknown_device',
  'serial_number_mismatch',
  'wrong_room',
  'not_scheduled',
  'lost_or_stolen_code',
  'other',
] as const;
export type ChosenReason = (typeof REJECTION_REASONS)[number];
/** All reasons, including the one that nobody chooses: too many wrong match codes. */
export type RejectionReason = ChosenReason | 'match_code_mismatch';

/** The longest text next to a reason, in characters. */
export const REASON_TEXT_LIMIT = 200;

/** Why a release stopped. Each problem has its own remedy. */
export type ReleaseProblem =
  | TargetProblem
  | 'permission_missing'
  | 'account_refused'
  /** The directory remembered the password as an earlier one, although it was new. */
  | 'password_used'
  | 'directory_failing'
  /** The directory asked us to slow down each time. */
  | 'directory_busy'
  /** The directory accepted the password, but does not show that it changed. */
  | 'change_not_shown'
  /** The directory accepted the password, and then did not find the account. */
  | 'account_not_shown'
  /** Someone else changed the password before the console got it. */
  | 'changed_elsewhere'
  | 'console_failing'
  | 'password_gone'
  /** The release did not reach its end in time, whatever it waited for. */
  | 'release_overdue'
  /** The preferences in the database are not those that an approver saved last. */
  | 'rules_altered'
  /** The approval channel in the database is not the one that an approver chose last. */
  | 'channel_altered'
  | 'unexpected';

/** Minutes from submission to the end of the decision clock, unless an administrator sets another time. */
export const DEFAULT_DECISION_MINUTES = 60;
/**
 * Range that an administrator can set, in minutes. A request waits for a day at most, because it stands for a console
 * that is in use now.
 */
export const DECISION_MINUTES_RANGE = { least: 1, most: 1440 } as const;
/**
 * Minutes past the end of the entry clock until which a decision may come, whatever the rules say. A code that is typed
 * at the last moment leaves an hour to decide, and no code opens an account much later than its issuer intended.
 */
export const DECISION_GRACE_MINUTES = 60;
/** Minutes until approvers are reminded of a waiting request, unless an administrator sets another time. */
export const DEFAULT_REMIND_MINUTES = 15;
/** Wrong match codes that one request allows. Someone who guesses six digits succeeds three times in a million. */
export const MAX_WRONG_MATCH_CODES = 3;
/**
 * Hours that a release waits for an administrator after it needed attention; then the request expires. A whole day lets
 * someone from every shift see it. The database applies this number in its function `rooms_request_over_at`, and a test
 * makes sure that both agree.
 */
export const ATTENTION_HOURS = 24;

/**
 * Days after which a delivered request expires, because nobody confirmed that the room signed in. A console that was
 * switched off for weeks can still report until then. The function `rooms_request_over_at` of the database has the same
 * number.
 */
export const UNCONFIRMED_DAYS = 30;

/** Reasons that also raise an alert in the channel. */
export const ALARMING_REASONS: ReadonlySet<RejectionReason> = new Set([
  'unknown_device',
  'lost_or_stolen_code',
  'match_code_mismatch',
]);

/** What a fresh read of the account says about a request. */
export interface TargetView {
  readonly readAt: Date;
  /** Why an approval would release nothing. */
  readonly problem?: TargetProblem;
  /** Facts that could not be read and that the check does without. */
  readonly unread: readonly UnreadFact[];
}

/** A fact about an account that the check does without. `domain` alone is of readings that were stored without a reason. */
export type UnreadFact = 'domain' | `domain_${DomainUnknown}` | 'groups';

interface RequestFacts {
  readonly id: string;
  /** Increases by one with every change that a card shows. */
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
    /** Its sign-in address when the one-time password was generated; absent for those of version 0.1.0. */
    readonly generatedFor?: string;
    /** What the last fresh read of the account says about this request; absent while there was none. */
    readonly target?: TargetView;
    /** Whether the account already signed in without a password when it was last checked; absent while not checked. */
    readonly hasResourceAccountKey?: boolean;
    /**
     * The readiness checks that fail by what is known of the account now. Absent if none fails, and once the request
     * has ended, because no console signs in with it any more.
     */
    readonly failedChecks?: readonly ReadinessCheck[];
  };
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  /**
   * What ties the request to the key of its console. It is absent for plain clients of RFC 8628, whose verification
   * digits prove no key.
   */
  readonly binding?: KeyBinding;
  readonly requestedAt: Date;
  /** End of the decision clock; people read it as "Decide by". */
  readonly decisionExpiresAt: Date;
  /** End of the one-time password itself; people read it as "Expiration date". */
  readonly codeExpiresAt?: Date;
  readonly wrongMatchCodes: number;
  /** Serial number of another console that tried the same code while this request was open. */
  readonly secondConsole?: string;
  /** What the store knows about the serial number; present only while the request waits for a decision. */
  readonly serialNumberElsewhere?: SerialNumberElsewhere;
  /** What the inventories of the tenant say about the serial number; absent until they were asked. */
  readonly deviceLook?: DeviceLook;
  /** What the console reported about the present release, the latest of each stage, the earliest first. */
  readonly reports?: readonly ConsoleReport[];
  /** What each witness says about the sign-in of the present release, the earliest first; consoles included. */
  readonly sights?: readonly Sight[];
  /** What all of them together say; absent while nothing can be said, and once the room was signed out. */
  readonly signIn?: SignInVerdict;
  /** When two approvers signed the room out. Only a new one-time password brings it back. */
  readonly signedOutAt?: Date;
}

interface Decided {
  readonly approvedBy: Actor;
  readonly approvedAt: Date;
}

export interface Pending extends RequestFacts {
  readonly status: 'pending';
}
/** A reset of the account got no answer and may still take effect, or the directory asked for a pause. */
export type WaitReason = 'earlier_reset' | 'directory';

export interface Approved extends RequestFacts, Decided {
  readonly status: 'approved';
  readonly releaseAttempts: number;
  /** Until when the next attempt waits, if that is worth telling. */
  readonly waitsUntil?: Date;
  /** Why it waits. Absent means `earlier_reset`, which was the only reason before there were others. */
  readonly waitsFor?: WaitReason;
}
export interface NeedsAttention extends RequestFacts, Decided {
  readonly status: 'needs_attention';
  readonly problem: ReleaseProblem;
  readonly since: Date;
  readonly releaseAttempts: number;
  readonly passwordChanged: PasswordChange;
}
export interface Ready extends RequestFacts, Decided {
  readonly status: 'ready';
  readonly readyAt: Date;
  /** End of the pick-up clock. */
  readonly pickUpExpiresAt: Date;
  readonly laterChange?: LaterChange;
}
export interface Delivered extends RequestFacts, Decided {
  readonly status: 'delivered';
  readonly deliveredAt: Date;
  /** Number of the release whose credential the console has, as every stored request knows it. */
  readonly release?: number;
  /** A change of the password that the directory showed after the one of this release. */
  readonly laterChange?: LaterChange;
}
export interface SignedIn extends RequestFacts, Decided {
  readonly status: 'signed_in';
  readonly signedInAt: Date;
  readonly laterChange?: LaterChange;
}
export interface Rejected extends RequestFacts {
  readonly status: 'rejected';
  readonly rejectedBy: Actor;
  readonly rejectedAt: Date;
  readonly reason: RejectionReason;
  readonly reasonText?: string;
}
/** A request that expired before a console had its credential. */
export interface ExpiredInVain extends RequestFacts {
  readonly status: 'expired';
  readonly expiredAt: Date;
  readonly expiredFrom: 'pending' | 'ready' | 'needs_attention';
  /** Whether the password of the account changed although no console has it. */
  readonly passwordChanged: PasswordChange;
}
/** A request whose console has its credential, and of which nobody confirmed that the room signed in. */
export interface ExpiredDelivery extends RequestFacts, Decided {
  readonly status: 'expired';
  readonly expiredAt: Date;
  readonly expiredFrom: 'delivered';
  readonly deliveredAt: Date;
  /** A newer one-time password of the account replaced it, {@link UNCONFIRMED_DAYS} went by, or the room was signed out. */
  readonly cause: 'replaced' | 'not_confirmed' | 'signed_out';
  readonly laterChange?: LaterChange;
}
export type Expired = ExpiredInVain | ExpiredDelivery;
export interface Cancelled extends RequestFacts {
  readonly status: 'cancelled';
  readonly cancelledBy: Actor;
  readonly cancelledAt: Date;
  /** `altered` means that somebody changed its rows in the database, so nothing can be released on them. */
  readonly cause: 'revoked' | 'superseded' | 'altered';
  readonly passwordChanged: PasswordChange;
}

/** The request that people decide on: one console submitted one one-time password for one resource account. */
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
 * Every allowed step of a request. The statements of the database take their lists of states from this table.
 *
 * ```text
 *   pending ──▶ approved ──▶ ready ──▶ delivered ──▶ signed_in
 *      │         │ ▲  ▲        │           │
 *      │         │ │  └────────┴───────────┤  a new password: the console could not sign in, a late attempt
 *      │         ▼ │                       │  changed the password, or a person released it again
 *      │    needs_attention ◀──────────────┘  the console failed too often, or the release failed
 *      ▼
 *   rejected
 *
 *   expired     from pending, ready, needs_attention and delivered, by the clock; from delivered also when the account
 *               gets a newer code, or when the room is signed out
 *   `cancelled` from every state before delivered, when the code is revoked or superseded
 * ```
 *
 * A delivery that expired is over for everybody, but its console may still have signed in: then it is `signed_in` late.
 * If the newer code is gone again, a person may release the password again (`approved`).
 * A console that collected its credential in time, but did not say so before the pick-up clock ended, is `signed_in`
 * late, too.
 */
export const REQUEST_TRANSITIONS = {
  pending: ['approved', 'rejected', 'expired', 'cancelled'],
  approved: ['ready', 'needs_attention', 'cancelled'],
  needs_attention: ['approved', 'expired', 'cancelled'],
  ready: ['delivered', 'approved', 'needs_attention', 'expired', 'cancelled'],
  delivered: ['signed_in', 'approved', 'needs_attention', 'expired'],
  signed_in: [],
  rejected: [],
  expired: ['signed_in', 'approved'],
  cancelled: [],
} as const satisfies StateTable<RequestStatus>;

/** The states in which no console has the credential yet, so the request can still be canceled. */
export const WITHDRAWABLE_REQUESTS = statesBefore<RequestStatus>(REQUEST_TRANSITIONS, 'cancelled');

/**
 * The states that end by a clock: the decision clock, the pick-up clock, {@link ATTENTION_HOURS} or
 * {@link UNCONFIRMED_DAYS}.
 */
export const REQUESTS_WITH_CLOCK = statesBefore<RequestStatus>(REQUEST_TRANSITIONS, 'expired');

/**
 * The states in which nothing is awaited anymore. Only a request that expired after its console could collect the
 * credential may leave its state again.
 */
export const ENDED_REQUESTS = [
  'signed_in',
  'rejected',
  'expired',
  'cancelled',
] as const satisfies readonly RequestStatus[];

/** The states after which something is still to happen. */
export const UNFINISHED_REQUESTS = (Object.keys(REQUEST_TRANSITIONS) as RequestStatus[]).filter(
  (status) => !(ENDED_REQUESTS as readonly RequestStatus[]).includes(status),
);

/** The states in which a request has ended and no console has signed in. */
export const REQUESTS_ENDED_IN_VAIN = ENDED_REQUESTS.filter((status) => status !== 'signed_in');

/** The states of a release whose password no console has yet, so a late change of the password can still be made good. */
export const REQUESTS_BEFORE_DELIVERY = ['approved', 'ready'] as const satisfies readonly RequestStatus[];

/** The states from which a release may still send a password. */
export const REQUESTS_TO_RELEASE = ['approved', 'needs_attention'] as const satisfies readonly RequestStatus[];

/** The states in which a console has the credential. */
export const REQUESTS_HANDED_OVER = ['delivered', 'signed_in'] as const satisfies readonly RequestStatus[];

/** The states in which an approver has to act: decide, or start the release again. */
export const REQUESTS_FOR_APPROVERS = ['pending', 'needs_attention'] as const satisfies readonly RequestStatus[];

/**
 * The states in which a person has to act: an approver, or someone who sees on the console that the room has signed in.
 */
export const REQUESTS_FOR_PEOPLE = [...REQUESTS_FOR_APPROVERS, 'delivered'] as const satisfies readonly RequestStatus[];

/**
 * The final states in which the password may have changed although no console has it, which locks the room out. One
 * that expired after its delivery is an exception.
 */
export const REQUESTS_THAT_MAY_LOCK_OUT = ['expired', 'cancelled'] as const satisfies readonly Extract<
  ApprovalRequest,
  { readonly passwordChanged: PasswordChange }
>['status'][];

/** Returns what the audit records about the password when a request ends or needs attention. */
export function passwordDetails(request: ApprovalRequest | undefined): { readonly passwordChanged?: PasswordChange } {
  return request && 'passwordChanged' in request ? { passwordChanged: request.passwordChanged } : {};
}
