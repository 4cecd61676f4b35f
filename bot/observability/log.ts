import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Property names for secrets in libraries and requests. The log hides their values, up to two levels deep. */
const SECRET_NAMES = [
  'authorization',
  'password',
  'client_secret',
  'client_assertion',
  'access_token',
  'otp',
  'device_code',
  'credential',
  'cookie',
];
/** Maximum number of causes that are logged for an error. */
const LONGEST_CHAIN = 5;

/** The only properties of an error that are logged. Errors of libraries also hold requests with their tokens. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: LoggedError;
}

function loggedError(error: unknown, depth = 0): LoggedError | undefined {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: undefined };
  const {
    code,
    statusCode,
    status = statusCode,
  } = error as { readonly code?: unknown; readonly status?: unknown; readonly statusCode?: unknown };
  const cause = error.cause === undefined || depth === LONGEST_CHAIN ? undefined : loggedError(error.cause, depth + 1);
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(cause && { cause }),
  };
}

export interface LogOptions {
  readonly level: string;
  /** Returns fields that are added to every line. */
  readonly fields: () => Readonly<Record<string, string>>;
}

/** Opens a log that writes JSON lines to the destination, by default to standard output. */
export function openLog({ level, fields }: LogOptions, destination?: DestinationStream): Logger {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = {
    level,
    mixin: () => ({ ...fields() }),
    redact: { paths, censor: '[secret]' },
    serializers: { err: (error: unknown) => loggedError(error) },
  };
  return destination ? pino(options, destination) : pino(options);
}
