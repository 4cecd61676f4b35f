/**
 * Limits of every connection to a PostgreSQL server, in milliseconds unless the name says otherwise. A person gets an
 * answer within 10 seconds (Teams gives up on an invoke after that), so waiting for a connection and one statement
 * together take less. PostgreSQL itself ends a statement that runs or waits too long, and the connection stays usable.
 * The driver's own `query_timeout` is the longest of them: it is for a server that answers nothing at all, and with
 * `pipeline` it destroys the connection.
 */
export const CONNECTION_LIMITS = {
  /** Tells the connections of servers from those of version 0.1.0, which have no name. */
  application_name: 'rooms-otp',
  connectionTimeoutMillis: 4_000,
  query_timeout: 5_000,
  statement_timeout: 4_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
  /** Seconds of silence are probed after this long. Node probes ten times, a second apart. */
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** Time limit of one statement of a migration or of maintenance, in milliseconds, and of its wait for locks. */
export const LONG_LIMITS = { statement: 1_800_000, lock: 60_000 } as const;

/**
 * Limits while the database is known to be away, in milliseconds. A piece of work that asks several times then still
 * ends in time. Attempts to connect go on in the background for their whole time.
 */
export const AWAY_LIMITS = { connection: 1_500, query: 3_000 } as const;
