import type { Logger } from 'pino';
import { DomainError } from '../domain/errors.ts';

/** Tells the log how the runs of repeated work end. */
interface OutageLog {
  readonly worked: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Logs failed runs of work that is repeated. Nobody needs to act because the work fails while the database is away, so
 * that is one warning for each outage. Any other failure is an error each time.
 */
export function openOutageLog(log: Pick<Logger, 'error' | 'warn'>, message: string): OutageLog {
  let isAway = false;
  return {
    worked: () => {
      isAway = false;
    },
    failed: (error) => {
      const isOutage = error instanceof DomainError && error.code === 'store_unavailable';
      if (!isOutage) log.error({ err: error }, message);
      else if (!isAway) log.warn({ err: error }, `${message}, because the database is away; it is tried again`);
      isAway = isOutage;
    },
  };
}
