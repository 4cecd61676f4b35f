import type { Response } from 'restify';
import { PROBLEM_TYPE, type Problem } from '../../../contract/tab-api.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { ShapeError } from '../../../contract/shape.ts';
import type { DomainError, ErrorCode } from '../../domain/errors.ts';
import { send } from '../server/answer.ts';
import { languageHeaders } from './reader-texts.ts';

type Headers = Readonly<Record<string, string>>;

/** Refusals of the tab API itself, before an act is asked, with their status. */
const OWN_STATUS = {
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
} as const satisfies Record<string, number>;

/** Refusals of use cases. 410: it was there, and is no more. */
const ACT_STATUS = {
  account_unknown: 404,
  account_ambiguous: 409,
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
  match_code_incomplete: 422,
  match_code_missing: 422,
  match_code_wrong: 422,
  no_right: 403,
  not_issuer: 403,
  otp_refused: 422,
  otp_unknown: 404,
  password_gone: 410,
  preferences_changed: 409,
  preferences_conflict: 422,
  public_key_invalid: 422,
  reason_invalid: 422,
  reason_text_missing: 422,
  reasons_missing: 422,
  request_already_resolved: 409,
  request_not_delivered: 409,
  request_changed: 409,
  request_expired: 410,
  request_unknown: 404,
  selection_empty: 422,
  selection_too_large: 422,
  selector_unknown: 404,
  sign_in_data_invalid: 422,
  sign_in_data_missing: 422,
  sign_in_data_not_wanted: 422,
  throttled: 429,
} as const satisfies Record<ErrorCode, number>;

export type OwnProblem = keyof typeof OWN_STATUS;

const STATUS: Readonly<Record<OwnProblem | ErrorCode, number>> = { ...OWN_STATUS, ...ACT_STATUS };

/** Every code that an answer can have. */
export const PROBLEM_CODES = Object.keys(STATUS);

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
export function sendProblemOf(response: Response, texts: ServerTexts, error: unknown): boolean {
  if (error instanceof TabRefusal) {
    sendProblem(response, texts, error.problem, error.additions);
  } else if (error instanceof ShapeError) {
    sendProblem(response, texts, 'input_invalid', { facts: { field: error.field, problem: error.problem } });
  } else if (isDomainError(error)) {
    sendProblem(response, texts, error.code, { facts: error.details });
  } else {
    return false;
  }
  return true;
}

const BY_STATUS: Readonly<Record<number, OwnProblem>> = {
  404: 'path_unknown',
  405: 'method_unknown',
  415: 'encoding_refused',
};

/** Refusals of the server before any route is found. */
export function sendProblemWithStatus(response: Response, texts: ServerTexts, status: number): void {
  sendProblem(response, texts, status < 500 ? (BY_STATUS[status] ?? 'input_invalid') : 'internal');
}

/** Says nothing of the cause: that is for the log. */
export function sendInternalProblem(response: Response, texts: ServerTexts): void {
  sendProblem(response, texts, 'internal');
}

function sendProblem(
  response: Response,
  texts: ServerTexts,
  code: OwnProblem | ErrorCode,
  { facts = {}, headers }: Additions = {},
): void {
  const status = STATUS[code];
  const title = texts.apiProblems[code];
  const problem: Problem = {
    type: PROBLEM_TYPE + code,
    code,
    title,
    status,
    ...(Object.keys(facts).length > 0 && { facts }),
  };
  const isPassing = status === 429 || status === 503;
  const all = { ...languageHeaders(texts), ...(isPassing && retryAfter(facts['retryAfterSeconds'])), ...headers };
  send(response, status, { type: 'application/problem+json', text: JSON.stringify(problem) }, all);
}

function retryAfter(seconds: unknown): Headers {
  return { 'retry-after': String(typeof seconds === 'number' && seconds > 0 ? Math.ceil(seconds) : RETRY_SECONDS) };
}

function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error && 'details' in error;
}
