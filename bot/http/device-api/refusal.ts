import { isDomainError } from '../server/domain-error.ts';
import type { DeviceErrorAnswer, DeviceErrorCode, DeviceReason } from '../../../contract/device-api.ts';
import { consoleTexts, sayReason } from '../../../texts/console-texts.ts';
import type { DomainError, ErrorCode } from '../../domain/errors.ts';

type Details = Omit<DeviceErrorAnswer, 'error'>;

/** An answer other than success. The functions that read and handle a request throw it. */
export class Refusal extends Error {
  readonly status: number;
  readonly answer: DeviceErrorAnswer;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    error: DeviceErrorCode,
    details: Details = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(error);
    this.status = status;
    this.answer = { error, ...details };
    this.headers = headers;
  }
}

/** Creates the refusal of a request that is malformed. With a status other than 400 it also ends the connection. */
export function invalidRequest(description: string, status = 400): Refusal {
  // The server can't tell the unread rest of a body from the next request, so the connection has to end.
  const headers: Record<string, string> = status === 400 ? {} : { connection: 'close' };
  return new Refusal(status, 'invalid_request', { error_description: description }, headers);
}

/** The characters that RFC 6749, section 5.2, allows in a description. */
const DESCRIPTION = /^[\x20-\x21\x23-\x5B\x5D-\x7E]+$/;

/**
 * Builds the details of a refusal: the reason as a code for programs, and in English for a client that doesn't know the
 * codes. `words` is the text that an administrator wrote.
 */
export function reasonOf(reason: DeviceReason, words?: string): Details {
  const description = words !== undefined && DESCRIPTION.test(words) ? words : sayReason(consoleTexts('en'), reason);
  return { error_description: description, reason, ...(words !== undefined && { reason_text: words }) };
}

const DEFAULT_RETRY_SECONDS = 60;

/**
 * Tells whether an error refuses a one-time password, either because it is unusable or because there were too many
 * tries.
 */
export function isRefusedOtp(error: unknown): boolean {
  return isDomainError(error) && (error.code === 'otp_refused' || error.code === 'throttled');
}

function retryLater(status: number, description: string, error: DomainError): Refusal {
  const { retryAfterSeconds } = error.details;
  const seconds =
    typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0
      ? Math.ceil(retryAfterSeconds)
      : DEFAULT_RETRY_SECONDS;
  const headers = { 'retry-after': String(seconds) };
  return new Refusal(status, 'temporarily_unavailable', { error_description: description }, headers);
}

function sayField(error: DomainError): string {
  const { field, problem } = error.details;
  return `The device information isn't valid: ${String(field)} is ${String(problem).replaceAll('_', ' ')}.`;
}

/** The error codes that the console API can throw. Any other code is a fault of the server. */
const REFUSALS: Partial<Record<ErrorCode, (error: DomainError) => Refusal>> = {
  otp_refused: () => new Refusal(400, 'invalid_grant', reasonOf('code_unusable')),
  throttled: (error) => retryLater(429, 'Too many attempts; try again later.', error),
  directory_unavailable: (error) => retryLater(503, "Microsoft Graph isn't responding; try again later.", error),
  store_unavailable: (error) => retryLater(503, "The database isn't available; try again later.", error),
  device_information_invalid: (error) => invalidRequest(sayField(error)),
  public_key_invalid: () =>
    invalidRequest('The key is not a public RSA key of 3072 to 8192 bits with the exponent 65537.'),
};

/** Returns `undefined` for an error that nobody outside the server may read about. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return isDomainError(error) ? REFUSALS[error.code]?.(error) : undefined;
}
