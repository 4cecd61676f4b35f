import type { Actor } from '../admin.ts';

/** The names of acts in the audit. A name that has been stored never changes. */
export type AuditAct =
  | 'accounts_synced'
  | 'act_refused'
  | 'alert_unheard'
  | 'alteration_found'
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
  | 'credential_published'
  | 'credential_signed_in'
  | 'data_restored'
  | 'keys_rotated'
  | 'list_accepted'
  | 'log_begun'
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
  | 'person_forgotten'
  | 'preference_changed'
  | 'read_for_person'
  | 'release_failed'
  | 'release_needs_attention'
  | 'release_retried'
  | 'released_again'
  | 'request_approved'
  | 'request_cancelled'
  | 'request_expired'
  | 'request_rejected'
  | 'request_sealed'
  | 'request_unheard'
  | 'reset_answered'
  | 'reset_sent'
  | 'rows_sealed'
  | 'rules_resealed'
  | 'rules_change_asked'
  | 'rules_change_confirmed'
  | 'rules_change_expired'
  | 'rules_change_rejected'
  | 'rules_change_replaced'
  | 'rules_change_withdrawn'
  | 'second_console'
  | 'settings_not_taken'
  | 'settings_taken'
  | 'sign_in_contradicted'
  | 'sign_in_failed'
  | 'sign_in_reported'
  | 'sign_in_seen'
  | 'sign_out_asked'
  | 'sign_out_confirmed'
  | 'sign_out_done'
  | 'sign_out_expired'
  | 'sign_out_failed'
  | 'sign_out_rejected'
  | 'sign_out_replaced'
  | 'sign_out_sent'
  | 'sign_out_withdrawn'
  | 'sync_held';

/** Acts that are looked up by their request, so the database has an index for them. */
export type ActOnce = Extract<AuditAct, 'release_retried' | 'request_unheard'>;

/** A filter for entries; an entry has to meet every condition that is given. */
export interface AuditFilter {
  /** The place of an entry; only entries with smaller places match. */
  readonly before?: number;
  readonly act?: AuditAct;
  /** Object id of the administrator, or the beginning of their name. */
  readonly actor?: string;
  readonly accountId?: string;
  /** The start of a period. Both ends are instants of the years 2000 to 9999, and `to` itself is not included. */
  readonly from?: string;
  readonly to?: string;
}

/** What an entry of the audit records: who did what to which account and code. It never contains a secret. */
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
  /** The place of the entry in the order in which entries were added. Places have gaps. */
  readonly place: number;
  /** The number of the entry, which is the index of its leaf: 0, 1, 2 … It is absent until the entry is sealed. */
  readonly number?: number;
  readonly entryId: string;
  readonly at: Date;
  /** The first symbols of the code that the entry is about. */
  readonly selector?: string;
  /** Present name of the account. */
  readonly accountName?: string;
}

/** An entry about a request, for checks of what was decided. */
export interface TrailEntry {
  /** The id that `append` returned. */
  readonly entryId: string;
  readonly at: Date;
  readonly event: AuditEvent;
  /** Whether the entry is as the server wrote it. */
  readonly isAuthentic: boolean;
}

/**
 * What doesn't fit: `entry` is an entry that isn't as the server wrote it, `order` a missing or strange leaf, `tree` a
 * hash that isn't that of its leaves, and `checkpoint` a signed root that this log never had.
 */
export type AuditFlaw = 'checkpoint' | 'entry' | 'order' | 'tree';

/**
 * Whether the audit is intact. `count` is the number of all entries, `size` that of the sealed ones, and `root` the hash
 * of their tree in base64. `badEntry` is the number of the first entry that doesn't fit; an entry that isn't sealed has
 * the number that the next one gets.
 */
export type AuditVerdict =
  | { readonly intact: true; readonly count: number; readonly size: number; readonly root: string }
  | { readonly intact: false; readonly badEntry: number; readonly flaw: AuditFlaw };
