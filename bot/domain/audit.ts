import type { Actor } from './admin.ts';

export type AuditAct =
  | 'accounts_synced'
  | 'act_refused'
  | 'channel_chosen'
  | 'code_shown'
  | 'credential_collected'
  | 'credential_delivered'
  | 'credential_failed'
  | 'credential_signed_in'
  | 'match_code_wrong'
  | 'otp_expired'
  | 'otp_issued'
  | 'otp_refused'
  | 'otp_revoked'
  | 'otp_submitted'
  | 'otp_superseded'
  | 'password_reset'
  | 'release_failed'
  | 'release_needs_attention'
  | 'release_retried'
  | 'request_approved'
  | 'request_cancelled'
  | 'request_expired'
  | 'request_rejected'
  | 'second_console';

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
}
