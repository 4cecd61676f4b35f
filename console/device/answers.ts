import { DEVICE_REASONS, type DeviceReason, type WaitingFor } from '../../contract/device-api.ts';
import type { Say } from '../enroll/outcome.ts';
import { shown } from '../window/printable.ts';
import type { HttpAnswer } from './http-form.ts';
import type { Trouble } from './trouble.ts';

/** Wait between polls in seconds when the server names no interval (RFC 8628 section 3.2). */
const DEFAULT_INTERVAL_SECONDS = 5;
const LONGEST_INTERVAL_SECONDS = 600;
/** Error codes that describe a passing state of the server and not a fault of the request, so the console retries. */
const PASSING_ERRORS: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);
/** Longest lifetime in seconds that the console accepts from a server: a one-time password is valid for 14 days at most. */
export const LONGEST_REQUEST_SECONDS = 14 * 24 * 3600;

/** The server refused the request. The caller decides which error codes matter. */
export interface Refused {
  readonly kind: 'refused';
  readonly error: string;
  /** The server's sentence for the installer, made safe to print; empty when the server sent none. */
  readonly description: string;
  /** The same reason as a fixed word; absent when an older server answers. */
  readonly reason?: DeviceReason;
  /** The text that the administrator added to the reason. */
  readonly reasonText?: string;
  readonly waitingFor?: WaitingFor;
  readonly waitingSince?: Date;
  readonly intervalSeconds?: number;
}

/** The server opened a request. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly deviceCode: string;
  readonly matchCode: string;
  readonly expiresInSeconds: number;
  readonly decisionSeconds: number;
  readonly intervalSeconds: number;
  readonly requestId: string;
}

/** Returns the trouble that an answer makes no sense. */
export function unusable(detail: Say): Trouble {
  return { kind: 'trouble', trouble: 'unusable', detail };
}

/** Returns a number of seconds; `undefined` for anything else, and for more than `most`. */
export function secondsWithin(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= most ? value : undefined;
}

/** Returns a text of this pattern; `undefined` for anything else. */
export function textWithin(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** Reads a refusal. Errors of the server itself are trouble, because they may pass. */
export function refused({ status, body }: HttpAnswer): Refused | Trouble {
  const error = textWithin(body?.['error'], /^[a-z_]{1,64}$/);
  if (error === undefined) return unusable(({ troubles }) => troubles.answerNotOfService(status));
  if (PASSING_ERRORS.has(error))
    return { kind: 'trouble', trouble: 'busy', detail: ({ troubles }) => troubles.passing };
  const { error_description: description, reason_text: reasonText } = body ?? {};
  const reason = DEVICE_REASONS.find((one) => one === body?.['reason']);
  const waitingFor = body?.['waiting_for'];
  const since = Date.parse(textWithin(body?.['waiting_since'], /^[\d.:TZ+-]{10,40}$/) ?? '');
  const intervalSeconds = secondsWithin(body?.['interval'], LONGEST_INTERVAL_SECONDS);
  return {
    kind: 'refused',
    error,
    description: typeof description === 'string' ? shown(description) : '',
    ...(reason && { reason }),
    ...(typeof reasonText === 'string' && { reasonText: shown(reasonText) }),
    ...((waitingFor === 'decision' || waitingFor === 'release') && { waitingFor }),
    ...(!Number.isNaN(since) && { waitingSince: new Date(since) }),
    ...(intervalSeconds !== undefined && { intervalSeconds }),
  };
}

/** Reads the answer to a device authorization request. */
export function accepted(answer: HttpAnswer): Accepted | Refused | Trouble {
  if (answer.status !== 200) return refused(answer);
  const { body = {} } = answer;
  const deviceCode = textWithin(body['device_code'], /^[\x21-\x7e]{16,512}$/);
  const matchCode = textWithin(body['user_code'], /^\d{6}$/);
  const expiresInSeconds = secondsWithin(body['expires_in'], LONGEST_REQUEST_SECONDS);
  const decisionSeconds = secondsWithin(body['decision_expires_in'], LONGEST_REQUEST_SECONDS) ?? 0;
  const requestId = textWithin(body['request_id'], /^[\w.-]{1,128}$/);
  if (
    deviceCode === undefined ||
    matchCode === undefined ||
    expiresInSeconds === undefined ||
    requestId === undefined
  ) {
    return unusable(({ troubles }) => troubles.not_of_service);
  }
  const intervalSeconds = secondsWithin(body['interval'], LONGEST_INTERVAL_SECONDS) ?? DEFAULT_INTERVAL_SECONDS;
  return { kind: 'accepted', deviceCode, matchCode, expiresInSeconds, decisionSeconds, intervalSeconds, requestId };
}
