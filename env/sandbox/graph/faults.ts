import { ControlError } from '../loopback-server.ts';
import type { JsonRecord } from '../loopback-server.ts';
import type { GraphCall } from './graph-call.ts';
import { GraphError } from './graph-error.ts';

export interface Fault {
  readonly method: string;
  /** A regular expression for path and query, such as `/v1\.0/users/[^/]+$`. */
  readonly path: string;
  /** Answers with this status and does nothing. */
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  /** What the error says, if anything in particular. */
  readonly message?: string;
  /** The error code, if it isn't the usual one of this status. */
  readonly code?: string;
  /** The number of calls that the fault meets, 1 by default. */
  readonly times?: number;
  /** Cuts the connection `before` doing anything, or `after` doing everything, so that only the reply is lost. */
  readonly drop?: 'before' | 'after';
  /** Milliseconds to wait first. */
  readonly delayMs?: number;
  /**
   * Milliseconds from the arrival of the call until it takes effect, whatever it was answered before. The caller gets
   * the `status` or the cut connection of this fault, or the real answer at the time of the effect.
   */
  readonly lateEffectMs?: number;
  /** Also waits for this before a late effect. A test in the same process decides when that is. */
  readonly lateUntil?: Promise<unknown>;
}

const CODES: Readonly<Record<number, string>> = {
  400: 'Request_BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  429: 'TooManyRequests',
  500: 'generalException',
  503: 'serviceNotAvailable',
  504: 'gatewayTimeout',
};

/** Faults that a test asks for. Each meets the next calls that match, in the order in which they were added. */
export class Faults {
  #waiting: { readonly fault: Fault; readonly pattern: RegExp; left: number }[] = [];

  /** Adds a fault. @throws ControlError 400 when the path is not a regular expression. */
  add(fault: Fault): void {
    this.#waiting.push({ fault, pattern: patternOf(fault.path), left: fault.times ?? 1 });
  }

  /** Faults that no call has met so far. */
  get waiting(): number {
    return this.#waiting.length;
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Returns the fault that this call meets and counts it down by one. */
  take(call: GraphCall): Fault | undefined {
    const target =
      call.query.size === 0
        ? call.path
        : `${call.path}?${decodeURIComponent(call.query.toString().replaceAll('+', ' '))}`;
    const found = this.#waiting.find(
      ({ fault, pattern }) => fault.method.toUpperCase() === call.method && pattern.test(target),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    this.#waiting = this.#waiting.filter(({ left }) => left > 0);
    return found.fault;
  }
}

export function errorOfFault(
  status: number,
  { retryAfterSeconds, message = `A fault on demand: ${status}.`, code = CODES[status] ?? 'UnknownError' }: Fault,
): GraphError {
  const headers = retryAfterSeconds === undefined ? undefined : { 'Retry-After': String(retryAfterSeconds) };
  return new GraphError(status, code, message, headers);
}

function patternOf(path: string): RegExp {
  try {
    return new RegExp(path);
  } catch {
    throw new ControlError(400, `path is no regular expression: ${path}`);
  }
}

/** Reads a fault. @throws ControlError 400 for a value that a fault can't have */
export function parseFault(body: JsonRecord): Fault {
  const { method, path, status, retryAfterSeconds, message, code, times, drop, delayMs, lateEffectMs, ...others } =
    body;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new ControlError(400, `a fault has no ${unknown}`);
  if (typeof method !== 'string' || typeof path !== 'string')
    throw new ControlError(400, 'a fault needs method and path');
  if (drop !== undefined && drop !== 'before' && drop !== 'after')
    throw new ControlError(400, 'drop is before or after');
  const fault: Fault = {
    method,
    path,
    ...(drop === undefined ? {} : { drop }),
    ...(typeof message === 'string' ? { message } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...numberOf('status', status, 400, 599),
    ...numberOf('retryAfterSeconds', retryAfterSeconds, 0, 3600),
    ...numberOf('times', times, 1, 1_000_000),
    ...numberOf('delayMs', delayMs, 0, 600_000),
    ...numberOf('lateEffectMs', lateEffectMs, 0, 600_000),
  };
  if (drop === undefined && status === undefined && delayMs === undefined && lateEffectMs === undefined)
    throw new ControlError(400, 'a fault needs status, drop, delayMs or lateEffectMs');
  return fault;
}

function numberOf(name: keyof Fault, value: unknown, min: number, max: number): Partial<Fault> {
  if (value === undefined) return {};
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw new ControlError(400, `${name} is a whole number, ${min} to ${max}`);
  }
  return { [name]: value };
}
