import type { Actor } from '../admin.ts';

/** The names of acts in the audit. A name that has been stored never changes. */
export type AuditAct =
  | 'accounts_synced'
  | 'act_refused'
  | 'alert_unheard'
  | 'batch_retried'
  | 'batch_started'
  | 'calendar_processing_imported'
  | 'channel_chosen'
  | 'channel_lost'
  | 'channel_refused'
  | 'channel_renamed'
  | 'channel_works_again'
  | 'code_shown'
  | 'credential_collected'
  | 'credential_delivered'
  | 'credential_failed'
  | 'credential_signed_in'
  | 'data_restored'
  | 'keys_rotated'
  | 'list_accepted'
  | 'match_code_wrong'
  | 'otp_expired'
  | 'otp_issued'
  | 'otp_opened'
  | 'otp_refused'
  | 'otp_revoked'
  | 'otp_submitted'
  | 'otp_superseded'
  | 'password_changed_later'
  | 'password_kept'
  | 'password_reset'
  | 'preference_changed'
  | 'release_failed'
  | 'release_needs_attention'
  | 'release_retried'
  | 'released_again'
  | 'request_approved'
  | 'request_cancelled'
  | 'request_expired'
  | 'request_rejected'
  | 'request_unheard'
  | 'reset_answered'
  | 'reset_sent'
  | 'rules_change_asked'
  | 'rules_change_confirmed'
  | 'rules_change_expired'
  | 'rules_change_rejected'
  | 'rules_change_replaced'
  | 'rules_change_withdrawn'
  | 'second_console'
  | 'sync_held';

/** Acts that are looked up by their request, so the database has an index for them. */
export type ActOnce = Extract<AuditAct, 'release_retried' | 'request_unheard'>;

/** A filter for audit rows; a row has to meet every condition that is given. */
export interface AuditFilter {
  /** Number of a row; only earlier rows match. */
  readonly before?: number;
  readonly act?: AuditAct;
  /** Object id of the administrator, or the beginning of their name. */
  readonly actor?: string;
  readonly accountId?: string;
  /** The start of a period. Both ends are instants of the years 2000 to 9999, and `to` itself is not included. */
  readonly from?: string;
  readonly to?: string;
}

/** What an audit row records: who did what to which account and code. It never contains a secret. */
export interface AuditEvent {
  readonly actor: Actor;
  readonly act: AuditAct;
  readonly accountId?: string;
  readonly otpId?: string;
  readonly requestId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** An event as it is stored in the audit. */
export interface AuditRow extends AuditEvent {
  /** Number of the row; the rows are numbered 1, 2, 3 … without a gap. */
  readonly number: number;
  /** The id of the entry. It is absent in entries of version 0.1.0. */
  readonly entryId?: string;
  readonly at: Date;
  /** The first symbols of the code that the entry is about. */
  readonly selector?: string;
  /** Present name of the account. */
  readonly accountName?: string;
}

/** An entry about a request, for checks of what was decided. */
export interface TrailEntry {
  /** The id that `append` returned. It is absent in entries of version 0.1.0. */
  readonly entryId?: string;
  readonly at: Date;
  readonly event: AuditEvent;
  /** Whether the entry is as the server wrote it. */
  readonly isAuthentic: boolean;
}

/**
 * Whether the chain of audit rows is intact. `head` is the end of the chain, and `badRow` is the first row that does
 * not fit.
 */
export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly head: string }
  | { readonly intact: false; readonly badRow: number };
