import type { Queries } from '../../domain/ports/store/store.ts';
import { DatabaseClock } from '../clock.ts';
import type { Statements } from '../engine/statements.ts';
import type { RowSeals } from '../seals/row-seals.ts';
import { StoredOtps } from '../otps.ts';
import { StoredGuessBudgets } from './guess-budgets.ts';
import type { RecentlyFull } from './recently-full.ts';
import { SharedClock } from './shared-clock.ts';
import { SharedOtps } from './shared-otps.ts';
import { SharedRateLimits } from './shared-rate-limits.ts';

/**
 * The queries that anybody on the network can cause by sending codes. Those that come at the same time share statements,
 * so a flood of codes leaves the database to others.
 */
export function sharedQueriesOn(
  db: Statements,
  full: RecentlyFull,
  seals: RowSeals,
): Pick<Queries, 'clock' | 'guesses' | 'otps' | 'rateLimits'> {
  return {
    clock: new SharedClock(new DatabaseClock(db)),
    otps: new SharedOtps(new StoredOtps(db, seals)),
    rateLimits: new SharedRateLimits(db, full),
    guesses: new StoredGuessBudgets(db, full),
  };
}
