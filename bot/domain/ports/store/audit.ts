import type { Actor } from '../../admin.ts';
import type {
  ActOnce,
  AuditAct,
  AuditEvent,
  AuditFilter,
  AuditRow,
  AuditVerdict,
  TrailEntry,
} from '../../audit/audit.ts';
import type { LastRefusal } from '../../audit/overview.ts';

/** Queries about the audit, at any time. */
export interface AuditQueries {
  /** Returns the entries that match, newest first. */
  list(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]>;
  /** Returns who last did this act on the request, and when. */
  lastAct(requestId: string, act: ActOnce): Promise<{ readonly actor: Actor; readonly at: Date } | undefined>;
  lastRefusal(accountId: string): Promise<LastRefusal | undefined>;
  /**
   * Returns the entries about a request, oldest first, each with whether it is authentic. Decisions and releases are
   * checked against them.
   */
  trail(requestId: string): Promise<readonly TrailEntry[]>;
  /** Returns the entries about a one-time password of an account, oldest first, each with whether it is authentic. */
  trailOfCode(accountId: string, otpId: string): Promise<readonly TrailEntry[]>;
  /** Returns whether the audit has an entry of one of these acts about a change of the rules. */
  hasActOnChange(changeId: string, acts: readonly AuditAct[]): Promise<boolean>;
  /** Returns the newest entry of one of these acts. */
  newest(acts: readonly AuditAct[]): Promise<TrailEntry | undefined>;
  /**
   * Returns whether the audit, and so the installation, is younger than this. Entries can't be made younger without the
   * key. An audit that lacks its first leaf, or whose oldest entry isn't authentic, isn't young.
   */
  isYoung(hours: number): Promise<boolean>;
  /**
   * Verifies the whole log, portion by portion.
   * @param checkpoint a signed checkpoint from outside, which the log has to contain
   * @throws CheckpointRefused when no key of the log signed it
   */
  verify(checkpoint?: string): Promise<AuditVerdict>;
}

interface AuditChanges {
  /**
   * Adds an entry. It is written at the end of the transaction.
   * @returns the id of the entry, which rows that rely on it can store and seal
   */
  append(event: AuditEvent): Promise<string>;
}

export type Audit = AuditQueries & AuditChanges;
