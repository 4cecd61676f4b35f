import type { DeviceErrorCode } from '../../../contract/device-api.ts';
import type { ProblemCode } from '../../../contract/problem-codes.ts';

/** The code of a refusal: of a use case, of the HTTP layer of the tab, or of the device API. */
export type RefusalCode = DeviceErrorCode | ProblemCode;

/**
 * What a refusal leaves behind.
 * - `alarming`: a line in the log and a count for the audit; many within a minute raise an alert.
 * - `counted`: the same without an alert, because honest people and programs cause many of them.
 * - `logged`: a line in the log only, because the use case has told the audit.
 * - `none`: nothing, because nobody was denied a right: something is missing, out of date, malformed or not available.
 */
type Trace = 'alarming' | 'counted' | 'logged' | 'none';

/**
 * The trace of each refusal. A refusal of a right leaves one: no permission, no member of the tenant, four eyes, the code
 * of somebody else, too many calls, a bad token, an export that is gone. A conflict with the state of a request leaves
 * none.
 */
const TRACES: Readonly<Record<RefusalCode, Trace>> = {
  no_permission: 'alarming',
  four_eyes: 'alarming',
  not_issuer: 'alarming',
  rules_change_own: 'alarming',
  rules_change_too_new: 'alarming',
  sign_out_own: 'alarming',
  sign_out_too_new: 'alarming',
  guest_refused: 'alarming',
  throttled: 'alarming',
  token_missing: 'alarming',
  token_invalid: 'alarming',
  export_gone: 'alarming',
  invalid_token: 'alarming',
  invalid_client: 'alarming',
  invalid_grant: 'alarming',

  // A page that was left open sends its expired token once more before it gets a new one.
  token_expired: 'counted',
  // Nobody may change a rule that the settings pin, so this says nothing about the person.
  rules_pinned: 'counted',

  // `otp_refused` and `match_code_wrong` are acts of the audit.
  otp_refused: 'logged',
  match_code_wrong: 'logged',

  // The person may do it, and the state or the input is in the way.
  account_unknown: 'none',
  account_not_ready: 'none',
  account_synced_from_on_premises: 'none',
  batch_unknown: 'none',
  channel_missing: 'none',
  channel_refused: 'none',
  channel_shared: 'none',
  code_gone: 'none',
  device_information_invalid: 'none',
  idempotency_key_reused: 'none',
  lifetime_invalid: 'none',
  list_already_accepted: 'none',
  list_not_held: 'none',
  match_code_incomplete: 'none',
  match_code_missing: 'none',
  networks_invalid: 'none',
  replaces_live: 'none',
  otp_unknown: 'none',
  password_gone: 'none',
  preferences_changed: 'none',
  preferences_conflict: 'none',
  public_key_invalid: 'none',
  reason_invalid: 'none',
  reason_text_missing: 'none',
  reasons_missing: 'none',
  release_again_refused: 'none',
  release_refused: 'none',
  request_already_resolved: 'none',
  request_not_delivered: 'none',
  request_changed: 'none',
  request_expired: 'none',
  request_unknown: 'none',
  rules_change_changed: 'none',
  rules_change_over: 'none',
  rules_change_unknown: 'none',
  selection_empty: 'none',
  selection_too_large: 'none',
  selector_unknown: 'none',
  serial_numbers_invalid: 'none',
  sign_in_data_invalid: 'none',
  sign_in_data_missing: 'none',
  sign_in_data_not_wanted: 'none',
  sign_out_altered: 'none',
  sign_out_over: 'none',
  sign_out_refused: 'none',
  sign_out_unknown: 'none',
  target_refused: 'none',

  // The server, its database or the directory can't answer.
  directory_unavailable: 'none',
  internal: 'none',
  refresh_refused: 'none',
  refresh_unanswered: 'none',
  server_error: 'none',
  store_unavailable: 'none',
  temporarily_unavailable: 'none',
  token_unverifiable: 'none',

  // The call is malformed, or asks for an address that doesn't exist.
  body_not_json: 'none',
  body_too_large: 'none',
  body_too_slow: 'none',
  encoding_refused: 'none',
  idempotency_key_missing: 'none',
  input_invalid: 'none',
  invalid_request: 'none',
  method_unknown: 'none',
  path_unknown: 'none',
  unsupported_grant_type: 'none',

  // The ordinary answers to a console that waits.
  access_denied: 'none',
  authorization_pending: 'none',
  expired_token: 'none',
  slow_down: 'none',
};

export function traceOf(code: RefusalCode): Trace {
  return TRACES[code];
}
