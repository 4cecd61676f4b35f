import { isDomainError } from '../server/domain-error.ts';
import type { Response } from 'restify';
import { PROBLEM_STATUS, type ProblemCode } from '../../../contract/problem-codes.ts';
import type { Same } from '../../../contract/schema/same-type.ts';
import { PROBLEM_TYPE, type Problem } from '../../../contract/tab-api.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { ShapeError } from '../../../contract/schema/shape.ts';
import type { DomainError, ErrorCode } from '../../domain/errors.ts';
import { send } from '../server/answer.ts';
import { languageHeaders } from './reader-texts.ts';

type Headers = Readonly<Record<string, string>>;

/** The problems that the HTTP layer of the tab API reports itself. All others come from the use cases that it calls. */
export type OwnProblem =
  | 'token_missing'
  | 'token_expired'
  | 'token_invalid'
  | 'token_unverifiable'
  | 'guest_refused'
  | 'input_invalid'
  | 'body_not_json'
  | 'body_too_large'
  | 'body_too_slow'
  | 'encoding_refused'
  | 'path_unknown'
  | 'method_unknown'
  | 'idempotency_key_missing'
  | 'internal';

/** This line fails to compile unless the contract lists exactly the problem codes of this file and of the domain. */
true satisfies Same<ProblemCode, OwnProblem | ErrorCode>;

const RETRY_SECONDS = 30;

interface Additions {
  readonly facts?: DomainError['details'];
  readonly headers?: Headers;
  /** The cause for the log. It never holds a token. */
  readonly why?: string;
  /** The object ID of the guest whom a valid token names. */
  readonly guestId?: string;
}

/** An answer other than success that comes from the HTTP layer and not from a use case. */
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

/**
 * Sends the problem that an error stands for. Returns `false` and sends nothing when nobody outside the server may read
 * about the error.
 */
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

/** Sends the problem for a request that the server refused before it found a route. */
export function sendProblemWithStatus(response: Response, texts: ServerTexts, status: number): void {
  sendProblem(response, texts, status < 500 ? (BY_STATUS[status] ?? 'input_invalid') : 'internal');
}

/** Sends an internal error without its cause, which only the log may show. */
export function sendInternalProblem(response: Response, texts: ServerTexts): void {
  sendProblem(response, texts, 'internal');
}

function sendProblem(
  response: Response,
  texts: ServerTexts,
  code: ProblemCode,
  { facts = {}, headers }: Additions = {},
): void {
  const status = PROBLEM_STATUS[code];
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
