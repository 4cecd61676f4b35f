import type { Actor } from '../../admin.ts';
import type { ApprovalRequest, RejectionReason } from '../../approval/approval-request.ts';
import type { ConsolePublicKey } from '../../release/credential.ts';
import type { DeviceInformation } from '../../consoles/device.ts';

export interface NewRequest {
  readonly id: string;
  readonly otpId: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly decisionMinutes: number;
}

export interface Decision {
  readonly requestId: string;
  /** The revision that the administrator saw. */
  readonly revision: number;
  readonly by: Actor;
}

/** A request that has fallen behind, and in what. */
export interface UnfinishedRequest {
  readonly requestId: string;
  readonly card: boolean;
  readonly release: boolean;
}

/** What can be asked of approval requests at any time. */
export interface RequestQueries {
  byId(id: string): Promise<ApprovalRequest | undefined>;
  ofOtp(otpId: string): Promise<ApprovalRequest | undefined>;
  /** Waiting for a decision, oldest first; those that came after the request `after`, when it is given. */
  pending(limit: number, after?: string): Promise<readonly ApprovalRequest[]>;
  countPending(): Promise<number>;
  /** Waiting requests whose id begins so. */
  pendingNamed(beginning: string): Promise<readonly ApprovalRequest[]>;
  /** The latest whose id begins so, whatever became of it. */
  latestNamed(beginning: string): Promise<ApprovalRequest | undefined>;
  /** Those that need attention, longest first. */
  inNeed(limit: number): Promise<readonly ApprovalRequest[]>;
  /** What waits for somebody, oldest first; what only lacks the confirmation of a sign-in comes last. */
  listOpen(limit: number): Promise<{ readonly total: number; readonly requests: readonly ApprovalRequest[] }>;
  /** Requests that have waited so long, have time left, and of which nobody was reminded; oldest first. */
  dueReminders(minutes: number, limit: number): Promise<readonly string[]>;
  /** Requests whose card or release has fallen behind, for the reconciler. */
  unfinished(): Promise<readonly UnfinishedRequest[]>;
}

/** The way of a request up to its decision, and its ends without one; a boolean says whether this call won. */
interface RequestChanges {
  open(request: NewRequest): Promise<ApprovalRequest>;
  noteSecondConsole(requestId: string, serialNumber: string): Promise<boolean>;
  /** `pending → approved`, at the revision that was seen and before the decision clock ends; the approved request, when this won. */
  approve(decision: Decision): Promise<ApprovalRequest | undefined>;
  /** `pending → rejected`, at any revision, before the decision clock ends. */
  reject(requestId: string, by: Actor, reason: RejectionReason, reasonText?: string): Promise<boolean>;
  /** Wrong match codes so far with this one; `undefined` when the request is not pending any more. */
  countWrongMatchCode(requestId: string): Promise<number | undefined>;
  /** `pending | approved | needs_attention | ready → cancelled`. */
  cancel(otpId: string, by: Actor, cause: 'revoked' | 'superseded'): Promise<ApprovalRequest | undefined>;
  /** Ends every request whose clock has run out. */
  expire(): Promise<readonly ApprovalRequest[]>;
  /** While it waits; `false` when it was marked before. */
  markReminded(requestId: string): Promise<boolean>;
}

export type Requests = RequestQueries & RequestChanges;
