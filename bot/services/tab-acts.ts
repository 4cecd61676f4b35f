import type { Change } from '../../contract/page-events.ts';
import type { ExportBody } from '../../contract/exports.ts';
import type { PreferencesChange } from '../../contract/preferences.ts';
import type { ReadinessCheck, SyncState } from '../domain/accounts/account.ts';
import type { AccountQuery, ListedAccount, ListedAccounts } from '../domain/accounts/account-list.ts';
import type { Admin, Right } from '../domain/admin.ts';
import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { AuditFilter, AuditRow } from '../domain/audit/audit.ts';
import type { SerialNumberMatch } from '../domain/consoles/device.ts';
import type { Otp } from '../domain/otp/otp.ts';
import type { Rules } from '../domain/preferences/preferences.ts';
import type { Statistics } from '../domain/audit/statistics.ts';
import type { DatedVerdict } from './audit/audit-verdict.ts';
import type { BatchActs } from './rollouts/batch-acts.ts';
import type { ImportedCalendars } from './accounts/import-calendar-processing.ts';
import type { CurrentPreferences } from './preferences/preferences.ts';
import type { AdminActs, RequestView } from './use-cases.ts';

/** A person who opens the tab. */
export interface Introduction {
  readonly rights: ReadonlySet<Right>;
  readonly rules: Rules;
  readonly lastSyncAt?: Date;
}

/** An account in a list, with what keeps it from being ready. */
export interface ShownAccount extends ListedAccount {
  readonly location: string;
  readonly failedChecks: readonly ReadinessCheck[];
}

export interface ShownAccounts extends ListedAccounts {
  readonly accounts: readonly ShownAccount[];
}

export interface RequestDetail extends RequestView {
  /** By the clock that decides. */
  readonly at: Date;
  readonly serialNumberMatch: SerialNumberMatch;
  readonly asksMatchCode: boolean;
  /** Where it is compared, not typed. */
  readonly matchCode?: string;
}

export interface OpenRequests {
  readonly total: number;
  readonly requests: readonly RequestDetail[];
}

export interface AuditRows {
  readonly rows: readonly AuditRow[];
  readonly more: boolean;
}

export interface ExportFile {
  readonly name: string;
  /** Texts to be written one after the other. */
  readonly portions: AsyncIterable<string>;
}

/** What an administrator can do in the tab; each act checks the right of the person anew. */
export interface TabActs
  extends Pick<AdminActs, 'approve' | 'reject' | 'retryRelease' | 'rights' | 'showCode' | 'status'>, BatchActs {
  introduce(admin: Admin): Promise<Introduction>;
  preferences(admin: Admin): Promise<CurrentPreferences>;
  /** For approvers. @throws DomainError preferences_changed when somebody was first, preferences_conflict, reasons_missing */
  changePreferences(admin: Admin, change: PreferencesChange): Promise<CurrentPreferences>;
  listAccounts(admin: Admin, query: AccountQuery, limit: number): Promise<ShownAccounts>;
  listBuildings(admin: Admin): Promise<readonly string[]>;
  importCalendarProcessing(admin: Admin, csv: string): Promise<ImportedCalendars>;
  requestSync(admin: Admin): Promise<SyncState>;
  syncState(admin: Admin): Promise<SyncState>;
  listOpenRequests(admin: Admin): Promise<OpenRequests>;
  requestDetail(admin: Admin, requestId: string): Promise<RequestDetail>;
  vouchSignIn(admin: Admin, requestId: string): Promise<ApprovalRequest>;
  revokeOtp(admin: Admin, otpId: string): Promise<Otp>;
  statistics(admin: Admin, days: number): Promise<Statistics>;
  listAudit(admin: Admin, filter: AuditFilter): Promise<AuditRows>;
  auditVerdict(admin: Admin): Promise<DatedVerdict>;
  orderExport(admin: Admin, body: ExportBody): Promise<{ readonly ticket: string; readonly expiresAt: Date }>;
  /** Without a token: the ticket names its person. */
  exportFile(ticket: string): Promise<ExportFile>;
  watchChanges(admin: Admin, heard: (change: Change) => void): Promise<() => void>;
}
