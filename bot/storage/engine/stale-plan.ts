import pg from 'pg';

/**
 * Whether a named statement failed because a table has got or lost columns since the connection prepared it. A newer
 * version of the server adds columns while this one runs. PostgreSQL refuses the prepared statement from then on, and
 * the same text is right when it is prepared anew ("cached plan must not change result type" in plancache.c; the text
 * depends on the language of the server, and the code alone means much else).
 */
export function isStalePlan(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';
}
