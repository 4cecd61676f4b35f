import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Names under which libraries and requests carry what must not be logged, wherever they stand. */
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
const LONGEST_CHAIN = 5;

/** Of an error these and no more: libraries hang requests with their tokens on theirs. */
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
  /** Added to every line. */
  readonly fields: () => Readonly<Record<string, string>>;
}

/** JSON lines on standard output. */
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
