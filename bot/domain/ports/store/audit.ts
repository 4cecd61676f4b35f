import type { Actor } from '../../admin.ts';
import type { AuditAct, AuditEvent, AuditFilter, AuditRow, AuditVerdict } from '../../audit/audit.ts';
import type { LastRefusal } from '../../audit/overview.ts';

/** What can be asked of the audit at any time. */
export interface AuditQueries {
  /** Newest first. */
  list(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]>;
  /** The latest act of this kind on the request. */
  lastAct(requestId: string, act: AuditAct): Promise<{ readonly actor: Actor; readonly at: Date } | undefined>;
  lastRefusal(accountId: string): Promise<LastRefusal | undefined>;
  /** Follows the whole chain, portion by portion. */
  verify(): Promise<AuditVerdict>;
}

interface AuditChanges {
  /** Written at the end of the transaction. */
  append(event: AuditEvent): Promise<void>;
}

export type Audit = AuditQueries & AuditChanges;
