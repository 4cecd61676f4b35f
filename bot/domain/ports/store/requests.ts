import type { Actor } from '../../admin.ts';
import type { ApprovalRequest, RejectionReason } from '../../approval/approval-request.ts';
import type { ConsolePublicKey } from '../../release/credential.ts';
import type { DeviceInformation } from '../../consoles/device.ts';
import type { KeyBinding } from '../../consoles/opening.ts';

/** A request that is about to be opened. */
export interface NewRequest {
  readonly id: string;
  readonly otpId: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly decisionMinutes: number;
  /** Absent for a plain client. */
  readonly binding?: KeyBinding;
  /** Serial number of another console that tried the code before the request was opened. */
  readonly secondConsole?: string;
}

/** An approval, by a person or by a rule. */
export interface Decision {
  readonly requestId: string;
  /** The revision that the administrator saw. */
  readonly revision: number;
  readonly by: Actor;
}

/** A request whose card or release has fallen behind; the booleans say which of them. */
export interface UnfinishedRequest {
  readonly requestId: string;
  readonly card: boolean;
  readonly release: boolean;
}

/** A request of an earlier one-time password of its account, about which a person can still do something. */
export interface EarlierRequest {
  readonly requestId: string;
  /** Whether a person may release its password again now. */
  readonly canReleaseAgain: boolean;
}

/** Queries about approval requests, at any time. */
export interface RequestQueries {
  byId(id: string): Promise<ApprovalRequest | undefined>;
  ofOtp(otpId: string): Promise<ApprovalRequest | undefined>;
  /**
   * Returns the latest request of the account whose code is not its latest one, and whose release goes on or whose
   * delivery was replaced: its sign-in can be confirmed for 30 days, or its password be released again.
   * @param most how often a password may be released again
   */
  earlier(accountId: string, most: number): Promise<EarlierRequest | undefined>;
  /**
   * Returns requests that wait for a decision, oldest first. With `after` they start behind the request with this id.
   */
  pending(limit: number, after?: string): Promise<readonly ApprovalRequest[]>;
  countPending(): Promise<number>;
  /** Returns waiting requests whose id begins with this text. */
  pendingNamed(beginning: string): Promise<readonly ApprovalRequest[]>;
  /** Returns the latest request whose id begins with this text, in whatever state it is. */
  latestNamed(beginning: string): Promise<ApprovalRequest | undefined>;
  /** Returns requests that need attention. The one that has waited longest comes first. */
  inNeed(limit: number): Promise<readonly ApprovalRequest[]>;
  /** Returns delivered requests whose sign-in failed, by the verdict of all witnesses. The earliest delivery comes first. */
  signInFailed(limit: number): Promise<readonly ApprovalRequest[]>;
  /**
   * Returns the requests that wait for a person, oldest first. Requests that only lack the confirmation of a sign-in
   * come last.
   */
  listOpen(limit: number): Promise<{ readonly total: number; readonly requests: readonly ApprovalRequest[] }>;
  /**
   * Returns waiting requests that are at least so many minutes old, have time left, and that nobody was reminded of
   * yet. The oldest comes first.
   */
  dueReminders(minutes: number, limit: number): Promise<readonly string[]>;
  /** Returns the requests whose card or release has fallen behind, for the reconciler. */
  unfinished(): Promise<readonly UnfinishedRequest[]>;
}

/**
 * The steps of a request until its decision, or until it ends without one. A method that returns a boolean returns
 * whether this call won.
 */
interface RequestChanges {
  open(request: NewRequest): Promise<ApprovalRequest>;
  noteSecondConsole(requestId: string, serialNumber: string): Promise<boolean>;
  /**
   * Marks the waiting requests of other accounts whose consoles have the same serial number as changed, because their
   * cards must name this one, or name it no longer. It returns their ids, at most 20. Requests that are opened at the
   * same time find each other if their transactions hold the lock on the account and its twins.
   */
  noteTwins(requestId: string): Promise<readonly string[]>;
  /**
   * Makes the step `pending → approved`, at the revision that was seen and before the decision clock ends. The answer
   * is the approved request if this call won.
   */
  approve(decision: Decision): Promise<ApprovalRequest | undefined>;
  /** Makes the step `pending → rejected`, at any revision, before the decision clock ends. */
  reject(requestId: string, by: Actor, reason: RejectionReason, reasonText?: string): Promise<boolean>;
  /**
   * Counts a wrong match code, and returns how many there are now. The answer is `undefined` if the request is not
   * pending any more.
   */
  countWrongMatchCode(requestId: string): Promise<number | undefined>;
  /** Makes the step `pending | approved | needs_attention | ready → cancelled`. */
  cancel(otpId: string, by: Actor, cause: 'revoked' | 'superseded'): Promise<ApprovalRequest | undefined>;
  /** Makes the same step for the requests of these one-time passwords, and returns those that made it. */
  cancelAll(otpIds: readonly string[], by: Actor, cause: 'revoked' | 'superseded'): Promise<readonly ApprovalRequest[]>;
  /** Expires the requests of these accounts whose clock has ended, and returns them. */
  expire(accountIds: readonly string[]): Promise<readonly ApprovalRequest[]>;
  /** Marks a waiting request as reminded. The answer is `false` if it was marked before or does not wait. */
  markReminded(requestId: string): Promise<boolean>;
}

export type Requests = RequestQueries & RequestChanges;
