import { ConfigError } from '../settings/config.ts';
import { DomainError } from '../domain/errors.ts';
import { TabBundleMissing } from '../http/server/tab-files.ts';
import { KeysDiffer } from '../keys/key-mark.ts';
import { DataFolderRefused } from '../storage/engine/data-folder.ts';
import { DatabaseDidNotOpen } from '../storage/engine/database-did-not-open.ts';
import { FolderInUseError } from '../storage/engine/folder-lock.ts';
import { PoolerRefused } from '../storage/engine/refuse-pooler.ts';
import { outageOf } from '../storage/engine/store-unavailable.ts';
import { DatabaseTooNew } from '../storage/migrations/schema-needs.ts';

/** Errors whose messages say what to do, so they need no stack. */
const EXPECTED = [KeysDiffer, FolderInUseError, DataFolderRefused, DatabaseDidNotOpen, PoolerRefused, DatabaseTooNew];

/** What the driver says when the database takes a connection and then answers nothing (`pg` 8.23). */
const SILENCE: ReadonlySet<string> = new Set(['timeout expired', 'Query read timeout']);

interface NetworkError extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  /** Severity of an error of PostgreSQL. */
  readonly severity?: string;
}

/**
 * Explains an error of the network or of the database that ended the start: the server can't listen on a port, can't
 * connect to the database, or the database is read-only, full or blocked by a lock.
 */
function networkFailure(error: NetworkError): string | undefined {
  const { syscall, code, address, port, severity, message } = error;
  if (severity === 'FATAL')
    return `the database of DATABASE_URL refuses the server: ${message}; npm run check-config checks all settings`;
  if (syscall === 'connect' || syscall === 'getaddrinfo' || SILENCE.has(message))
    return `the database of DATABASE_URL can't be reached: ${message}; npm run check-config checks all settings`;
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

/** Returns what went wrong and what to do about it. For an unexpected error, it returns the stack. */
export function tellStartFailure(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}\nTo try it without a tenant: npm run demo`;
  if (error instanceof TabBundleMissing) return error.message;
  // If no address of a host name can be reached, Node throws an error without a message, with one error per address.
  if (error instanceof AggregateError && error.message === '') return tellStartFailure(error.errors[0]);
  if (error instanceof AggregateError) return `Rooms OTP did not start:\n${error.message}`;
  if (error instanceof DomainError && error.cause !== undefined) return tellStartFailure(error.cause);
  if (!(error instanceof Error)) return `Rooms OTP did not start: ${String(error)}`;
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  return `Rooms OTP did not start: ${networkFailure(error) ?? (isExpected ? error.message : (error.stack ?? error.message))}`;
}
