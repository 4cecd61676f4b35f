import type { Actor } from '../../admin.ts';
import type { ActOnce, AuditEvent, AuditFilter, AuditRow, AuditVerdict } from '../../audit/audit.ts';
import type { LastRefusal } from '../../audit/overview.ts';

/** Queries about the audit, at any time. */
export interface AuditQueries {
  /** Returns the rows that match, newest first. */
  list(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]>;
  /** Returns who last did this act on the request, and when. */
  lastAct(requestId: string, act: ActOnce): Promise<{ readonly actor: Actor; readonly at: Date } | undefined>;
  lastRefusal(accountId: string): Promise<LastRefusal | undefined>;
  /** Checks the whole chain, portion by portion. */
  verify(): Promise<AuditVerdict>;
}

interface AuditChanges {
  /** Adds a row. It is written at the end of the transaction. */
  append(event: AuditEvent): Promise<void>;
}

export type Audit = AuditQueries & AuditChanges;
