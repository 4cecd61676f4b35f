/**
 * Every reason for which an act can be refused. The HTTP status and the wording belong to the adapters, where the
 * compiler checks that none is missing.
 */
export type ErrorCode =
  | 'account_unknown'
  | 'account_not_ready'
  | 'account_synced_from_on_premises'
  | 'batch_unknown'
  | 'channel_missing'
  | 'channel_refused'
  | 'channel_shared'
  | 'code_gone'
  | 'device_information_invalid'
  | 'directory_unavailable'
  | 'export_gone'
  | 'four_eyes'
  | 'idempotency_key_reused'
  | 'lifetime_invalid'
  | 'list_already_accepted'
  | 'list_not_held'
  | 'match_code_incomplete'
  | 'match_code_missing'
  | 'match_code_wrong'
  | 'networks_invalid'
  | 'no_permission'
  | 'not_issuer'
  | 'replaces_live'
  | 'otp_refused'
  | 'otp_unknown'
  | 'password_gone'
  | 'preferences_changed'
  | 'preferences_conflict'
  | 'public_key_invalid'
  | 'reason_invalid'
  | 'reason_text_missing'
  | 'reasons_missing'
  | 'release_again_refused'
  | 'release_refused'
  | 'refresh_refused'
  | 'refresh_unanswered'
  | 'request_already_resolved'
  | 'request_not_delivered'
  | 'request_changed'
  | 'request_expired'
  | 'request_unknown'
  | 'rules_change_changed'
  | 'rules_change_over'
  | 'rules_change_own'
  | 'rules_change_too_new'
  | 'rules_change_unknown'
  | 'rules_pinned'
  | 'selection_empty'
  | 'selection_too_large'
  | 'selector_unknown'
  | 'serial_numbers_invalid'
  | 'sign_in_data_invalid'
  | 'sign_in_data_missing'
  | 'sign_in_data_not_wanted'
  | 'sign_out_altered'
  | 'sign_out_over'
  | 'sign_out_own'
  | 'sign_out_refused'
  | 'sign_out_too_new'
  | 'sign_out_unknown'
  | 'store_unavailable'
  | 'target_refused'
  | 'throttled';

/** Facts about a refusal that its wording needs. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A refusal that a person can do something about. Its `message` is for logs; people read the wording of the adapter.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  /** Facts for the wording, such as who was first. They never contain a secret. */
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options: ErrorOptions = {}) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
