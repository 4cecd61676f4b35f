import type { Actor } from '../admin.ts';

/** The names under which acts stand in the audit; those that are stored never change. */
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
  | 'keys_rotated'
  | 'match_code_wrong'
  | 'otp_expired'
  | 'otp_issued'
  | 'otp_refused'
  | 'otp_revoked'
  | 'otp_submitted'
  | 'otp_superseded'
  | 'password_kept'
  | 'password_reset'
  | 'preference_changed'
  | 'release_failed'
  | 'release_needs_attention'
  | 'release_retried'
  | 'request_approved'
  | 'request_cancelled'
  | 'request_expired'
  | 'request_rejected'
  | 'request_unheard'
  | 'second_console';

export interface AuditFilter {
  /** Only what came before this row. */
  readonly before?: number;
  readonly act?: AuditAct;
  /** Object id, or beginning of the name, of the administrator. */
  readonly actor?: string;
  readonly accountId?: string;
  /** Instants of the years 2000 to 9999; `to` itself is not included. */
  readonly from?: string;
  readonly to?: string;
}

/** One row of the audit: who did what to which account and code. Never holds a secret. */
export interface AuditEvent {
  readonly actor: Actor;
  readonly act: AuditAct;
  readonly accountId?: string;
  readonly selector?: string;
  readonly requestId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditRow extends AuditEvent {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly at: Date;
  /** Of the account, as it is called today. */
  readonly accountName?: string;
}

export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly head: string }
  | { readonly intact: false; readonly badRow: number };
