import { DomainError } from '../../domain/errors.ts';

/**
 * Why a statement got no result although nothing is wrong with it. After `gone`, the connection can't be used anymore.
 * After `read_only`, no older connection should be used: the server behind them may no longer be the primary one.
 */
export type Outage = 'gone' | 'read_only' | 'busy';

/** Seconds after which a client should try again. */
const RETRY_SECONDS = 5;

/** SQLSTATE codes and classes (PostgreSQL, appendix A). A class is the first two characters. */
const OUTAGES: Readonly<Record<string, Outage>> = {
  '08': 'gone', // connection exception
  '57P01': 'gone', // admin_shutdown
  '57P02': 'gone', // crash_shutdown
  '57P03': 'gone', // cannot_connect_now
  '57P05': 'gone', // idle_session_timeout
  '25P03': 'gone', // idle_in_transaction_session_timeout
  '25P04': 'gone', // transaction_timeout
  '25006': 'read_only', // read_only_sql_transaction
  '53': 'busy', // insufficient resources, such as 53100 disk_full
  '55P03': 'busy', // lock_not_available, after lock_timeout
  '57014': 'busy', // query_canceled, after statement_timeout
  '58030': 'busy', // io_error
};

/** Codes of Node for a connection that can't be made, or that has ended. */
const NETWORK_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Message of the pool of `pg` when nobody gave a connection back in time. An attempt to connect has another one. */
const POOL_FULL = 'timeout exceeded when trying to connect';

/** Messages of the errors that `pg` 8.23 and its pool throw without a code. */
const DRIVER_MESSAGES: ReadonlySet<string> = new Set([
  'Query read timeout',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout expired',
  POOL_FULL,
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
]);

/** Whether an error says that all connections of the pool were in use. */
export function isPoolFull(error: unknown): boolean {
  return error instanceof Error && error.message === POOL_FULL;
}

/** Returns the outage that an error of the driver stands for, and `undefined` for any other error. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AggregateError) return outageOf(error.errors[0]);
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string') return DRIVER_MESSAGES.has(error.message) ? 'gone' : undefined;
  return NETWORK_CODES.has(code) ? 'gone' : (OUTAGES[code] ?? OUTAGES[code.slice(0, 2)]);
}

/** Creates the error that everyone outside the storage sees for a database that can't serve at the moment. */
export function storeUnavailable(cause: unknown): DomainError {
  return new DomainError('store_unavailable', { retryAfterSeconds: RETRY_SECONDS }, { cause });
}

/** Returns {@link storeUnavailable} for an error that stands for an outage, and any other error as it is. */
export function asUnavailable(error: unknown): unknown {
  return outageOf(error) === undefined ? error : storeUnavailable(error);
}
