import { DomainError } from '../domain/errors.ts';
import { outageOf } from '../storage/engine/store-unavailable.ts';

/** What the driver says when the database takes a connection and then answers nothing (`pg` 8.23). */
const SILENCE: ReadonlySet<string> = new Set(['timeout expired', 'Query read timeout']);

/** SQLSTATE codes of a connection that PostgreSQL ended: admin_shutdown and crash_shutdown. */
const ENDED: ReadonlySet<string> = new Set(['57P01', '57P02']);

interface NetworkError extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  /** Severity of an error of PostgreSQL. */
  readonly severity?: string;
}

/**
 * Explains an error of the network or of the database that ended a start or a command: it can't listen on a port, can't
 * connect to the database, or the database is read-only, full or blocked by a lock.
 */
export function networkFailure(error: NetworkError): string | undefined {
  const { syscall, code, address, port, severity, message } = error;
  if (code !== undefined && ENDED.has(code))
    return `the database of DATABASE_URL ended the connection: ${message}`;
  if (severity === 'FATAL')
    return `the database of DATABASE_URL refuses the server: ${message}; npm run check-config checks all settings`;
  if (syscall === 'connect' || syscall === 'getaddrinfo' || SILENCE.has(message))
    return `the database of DATABASE_URL can't be reached: ${message}; npm run check-config checks all settings`;
  if (severity === undefined && outageOf(error) === 'gone')
    return `the connection to the database of DATABASE_URL broke off: ${message}`;
  if (severity === 'ERROR' && outageOf(error) !== undefined) return `the database can't be used right now: ${message}`;
  if (syscall !== 'listen') return undefined;
  const place = `${address?.includes(':') ? `[${address}]` : address}:${port}`;
  if (code === 'EADDRINUSE')
    return `${place} is in use by another program: stop that program, or set another PORT or METRICS_PORT`;
  if (code === 'EACCES')
    return `this user isn't allowed to listen on ${place}: set PORT and METRICS_PORT to 1024 or more`;
  if (code === 'EADDRNOTAVAIL')
    return `${address} isn't an address of this machine: set HOST to an address of this machine, or to 0.0.0.0 for all`;
  return undefined;
}

/** Returns why a command failed, in the words of its message or in clearer ones. */
export function failureWords(error: unknown): string {
  // If no address of a host name can be reached, Node throws an error without a message, with one error per address.
  if (error instanceof AggregateError && error.message === '') return failureWords(error.errors[0]);
  if (error instanceof DomainError && error.cause !== undefined) return failureWords(error.cause);
  if (!(error instanceof Error)) return String(error);
  return networkFailure(error) ?? error.message;
}
