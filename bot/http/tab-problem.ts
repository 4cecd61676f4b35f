import type { Response } from 'restify';
import { PROBLEM_TYPE, type Problem } from '../contract/tab-api.ts';
import { ShapeError } from '../contract/shape.ts';
import type { DomainError, ErrorCode } from '../domain/errors.ts';
import { send } from './answer.ts';

type Headers = Readonly<Record<string, string>>;
type Kind = readonly [status: number, title: string];

/** Refusals of the tab API itself, before an act is asked. */
const OWN_PROBLEMS = {
  token_missing: [401, 'Sign in: the request has no token.'],
  token_expired: [401, 'The token has expired.'],
  token_invalid: [401, 'The token is not valid here.'],
  token_unverifiable: [503, 'Tokens cannot be checked at the moment.'],
  input_invalid: [400, 'A part of the call is not usable.'],
  body_not_json: [415, 'The body is not JSON.'],
  body_too_large: [413, 'The body is too large.'],
  body_too_slow: [408, 'The body did not arrive in time.'],
  encoding_refused: [415, 'Only the content encoding identity is accepted.'],
  path_unknown: [404, 'There is no such address.'],
  method_unknown: [405, 'This address does not know the method.'],
  idempotency_key_missing: [400, 'The header Idempotency-Key is missing, or no UUID.'],
  internal: [500, 'Something went wrong here.'],
} as const satisfies Record<string, Kind>;

/** Refusals of acts. 410: it was there, and is no more. */
const ACT_PROBLEMS = {
  account_unknown: [404, 'There is no such account.'],
  account_ambiguous: [409, 'Several accounts match.'],
  account_not_ready: [422, 'The account is not ready for a console.'],
  account_synced_from_on_premises: [422, 'The password of the account comes from on-premises.'],
  batch_unknown: [404, 'There is no such batch.'],
  channel_missing: [422, 'There is no approval channel.'],
  channel_refused: [422, 'Teams does not let the bot post in the channel.'],
  channel_shared: [422, 'A shared channel cannot be the approval channel.'],
  code_gone: [410, 'The code cannot be shown any more.'],
  device_information_invalid: [422, 'The device information is not usable.'],
  directory_unavailable: [503, 'Rights cannot be checked at the moment.'],
  export_gone: [410, 'The file was opened already, or its minute is over.'],
  four_eyes: [403, 'Somebody other than the issuer must decide.'],
  idempotency_key_reused: [409, 'The idempotency key belongs to something else.'],
  lifetime_invalid: [422, 'The lifetime is not possible.'],
  match_code_missing: [422, 'The match code is missing.'],
  match_code_wrong: [422, 'The match code is wrong.'],
  no_right: [403, 'You have no right to do this.'],
  not_issuer: [403, 'Only its issuer can see this code.'],
  otp_refused: [422, 'The one-time password was refused.'],
  otp_unknown: [404, 'There is no such one-time password.'],
  password_gone: [410, 'The uploaded password is not kept any more.'],
  preferences_changed: [409, 'The preferences have changed.'],
  preferences_conflict: [422, 'Four-eyes rule and auto approval exclude each other.'],
  public_key_invalid: [422, 'The key cannot be used.'],
  reason_invalid: [422, 'The reason is none of those to choose from.'],
  reason_text_missing: [422, 'The reason needs a few words.'],
  reasons_missing: [422, 'At least one reason must stay.'],
  request_already_resolved: [409, 'The request has already been decided.'],
  request_not_delivered: [409, 'No console has its credential yet.'],
  request_changed: [409, 'The request has changed.'],
  request_expired: [410, 'The time to decide is over.'],
  request_unknown: [404, 'There is no such request.'],
  selection_empty: [422, 'No account is selected.'],
  selection_too_large: [422, 'Too many accounts are selected.'],
  selector_unknown: [404, 'There is no such one-time password.'],
  sign_in_data_invalid: [422, 'The CSV has mistakes.'],
  sign_in_data_missing: [422, 'The CSV is missing.'],
  sign_in_data_not_wanted: [422, 'A CSV has no use here.'],
  throttled: [429, 'Too many tries in a short time.'],
} as const satisfies Record<ErrorCode, Kind>;

export type OwnProblem = keyof typeof OWN_PROBLEMS;

/** Every code that an answer can have. */
export const PROBLEM_CODES = Object.keys({ ...OWN_PROBLEMS, ...ACT_PROBLEMS });

const RETRY_SECONDS = 30;

interface Additions {
  readonly facts?: DomainError['details'];
  readonly headers?: Headers;
  /** For the log; never a token. */
  readonly why?: string;
}

/** An answer other than success that is not the refusal of an act. */
export class TabRefusal extends Error {
  override readonly name = 'TabRefusal';
  readonly problem: OwnProblem;
  readonly additions: Additions;

  constructor(problem: OwnProblem, additions: Additions = {}) {
    super(problem);
    this.problem = problem;
    this.additions = additions;
  }
}

/** `false` for what nobody outside may read about; nothing was sent then. */
export function sendProblemOf(response: Response, error: unknown): boolean {
  if (error instanceof TabRefusal) {
    sendProblem(response, error.problem, OWN_PROBLEMS[error.problem], error.additions);
  } else if (error instanceof ShapeError) {
    sendProblem(response, 'input_invalid', OWN_PROBLEMS.input_invalid, { facts: { field: error.field, problem: error.problem } });
  } else if (isDomainError(error)) {
    sendProblem(response, error.code, ACT_PROBLEMS[error.code], { facts: error.details });
  } else {
    return false;
  }
  return true;
}

const BY_STATUS: Readonly<Record<number, OwnProblem>> = { 404: 'path_unknown', 405: 'method_unknown', 415: 'encoding_refused' };

/** Refusals of the server before any route is found. */
export function sendProblemWithStatus(response: Response, status: number): void {
  const problem = status < 500 ? (BY_STATUS[status] ?? 'input_invalid') : 'internal';
  sendProblem(response, problem, OWN_PROBLEMS[problem], {});
}

/** Says nothing of the cause: that is for the log. */
export function sendInternalProblem(response: Response): void {
  sendProblem(response, 'internal', OWN_PROBLEMS.internal, {});
}

function sendProblem(response: Response, code: string, [status, title]: Kind, { facts = {}, headers }: Additions): void {
  const problem: Problem = { type: PROBLEM_TYPE + code, code, title, status, ...(Object.keys(facts).length > 0 && { facts }) };
  const isPassing = status === 429 || status === 503;
  const all = { ...(isPassing && retryAfter(facts['retryAfterSeconds'])), ...headers };
  send(response, status, { type: 'application/problem+json', text: JSON.stringify(problem) }, all);
}

function retryAfter(seconds: unknown): Headers {
  return { 'retry-after': String(typeof seconds === 'number' && seconds > 0 ? Math.ceil(seconds) : RETRY_SECONDS) };
}

function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error && 'details' in error;
}
