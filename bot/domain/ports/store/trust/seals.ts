import type { ApprovalRequest } from '../../../approval/approval-request.ts';
import type { CodeEvidence } from '../../../otp/code-trail.ts';
import type { Alteration, Evidence } from '../../../release/evidence.ts';

/** A request, read together with everything that proves that the server wrote it. */
export interface Examined {
  readonly evidence: Evidence;
  readonly accountId: string;
  /** Name of the room, for the alert. */
  readonly room: string;
  /**
   * Returns the request of the row that was examined. Read it after the evidence was judged, because a row that someone
   * else wrote may lack what its state needs.
   * @throws Error when the row lacks a column that its state needs
   */
  read(): ApprovalRequest;
}

/** A one-time password with what proves its state. */
export interface ExaminedCode extends CodeEvidence {
  /** Name of the room, for the alert. */
  readonly room: string;
}

/** The seals of the rows that decide. The seals of facts are made with their rows. */
export interface Seals {
  /**
   * Seals the decision of a request that this transaction has approved.
   * @param entryId the id of the audit entry of the approval
   */
  sealDecision(requestId: string, entryId: string): Promise<void>;
  /** Seals the preferences as this transaction has written them. @param entryId the id of its last audit entry about them */
  sealPreferences(entryId: string): Promise<void>;
  /** Seals the approval channel as this transaction has written it. @param entryId the id of its audit entry */
  sealChannel(entryId: string): Promise<void>;
  /** Returns whether the approval channel is the one that the newest entry about it chose, or none was chosen. */
  channelFits(): Promise<boolean>;
  /** Reads a request with its evidence. The caller holds the lock on the account, so no other transaction changes it. */
  examine(requestId: string): Promise<Examined | undefined>;
  /** Reads a one-time password with its evidence. The caller holds the lock on the account. */
  examineCode(otpId: string): Promise<ExaminedCode | undefined>;
  /**
   * Cancels an unfinished request whose rows somebody altered, and revokes its code if that belongs to the same account.
   * The answer is `false` if the request is not unfinished.
   */
  cancelAltered(requestId: string): Promise<boolean>;
  /** Makes the step to `needs_attention`, until a person has saved the preferences or chosen the channel again. */
  pauseAltered(requestId: string, found: Extract<Alteration, 'channel' | 'rules'>): Promise<boolean>;
}
