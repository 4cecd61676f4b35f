import type { StandingCount, WaitingOtp } from '../../audit/overview.ts';
import type { Statistics } from '../../audit/statistics.ts';

/** Counts over all accounts, requests and one-time passwords. */
export interface Overviews {
  standings(): Promise<readonly StandingCount[]>;
  /** Returns active one-time passwords whose entry clock ends within the time, soonest first. */
  /** @param issuerId the Entra object ID of who generated them; absent for those of everyone */
  expiringOtps(withinMinutes: number, limit: number, issuerId?: string): Promise<readonly WaitingOtp[]>;
  statistics(days: number): Promise<Statistics>;
}
