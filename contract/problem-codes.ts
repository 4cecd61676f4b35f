import { oneOf } from './schema/shape.ts';

/**
 * Every code that a refusal of the tab API can have, with its HTTP status. A code never changes its meaning. The codes
 * of the HTTP layer itself come first, then those of the use cases. The status 410 means that something existed and no
 * longer does.
 */
export const PROBLEM_STATUS = {
  token_missing: 401,
  token_expired: 401,
  token_invalid: 401,
  token_unverifiable: 503,
  guest_refused: 403,
  input_invalid: 400,
  body_not_json: 415,
  body_too_large: 413,
  body_too_slow: 408,
  encoding_refused: 415,
  path_unknown: 404,
  method_unknown: 405,
  idempotency_key_missing: 400,
  internal: 500,

  account_unknown: 404,
  account_not_ready: 422,
  account_synced_from_on_premises: 422,
  batch_unknown: 404,
  channel_missing: 422,
  channel_refused: 422,
  channel_shared: 422,
  code_gone: 410,
  device_information_invalid: 422,
  directory_unavailable: 503,
  export_gone: 410,
  four_eyes: 403,
  idempotency_key_reused: 409,
  lifetime_invalid: 422,
  list_already_accepted: 409,
  list_not_held: 409,
  match_code_incomplete: 422,
  match_code_missing: 422,
  match_code_wrong: 422,
  no_permission: 403,
  not_issuer: 403,
  otp_live: 409,
  otp_refused: 422,
  otp_unknown: 404,
  password_gone: 410,
  preferences_changed: 409,
  preferences_conflict: 422,
  public_key_invalid: 422,
  reason_invalid: 422,
  reason_text_missing: 422,
  reasons_missing: 422,
  release_again_refused: 409,
  release_refused: 422,
  refresh_refused: 502,
  refresh_unanswered: 503,
  request_already_resolved: 409,
  request_not_delivered: 409,
  request_changed: 409,
  request_expired: 410,
  request_unknown: 404,
  selection_empty: 422,
  selection_too_large: 422,
  selector_unknown: 404,
  serial_numbers_invalid: 422,
  sign_in_data_invalid: 422,
  sign_in_data_missing: 422,
  target_refused: 422,
  sign_in_data_not_wanted: 422,
  store_unavailable: 503,
  throttled: 429,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

export const PROBLEM_CODES = /* @__PURE__ */ Object.keys(PROBLEM_STATUS) as readonly ProblemCode[];

export const ProblemCode = oneOf(PROBLEM_CODES);
