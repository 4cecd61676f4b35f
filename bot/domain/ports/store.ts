import type { Change } from '../../../contract/page-events.ts';
import type { AuditVerdict } from '../audit/audit.ts';
import type { Changes } from './changes.ts';
import type { JobHandler, JobName } from './jobs.ts';
import type { Records } from './records.ts';

export type PollTurn =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'slow_down'; readonly intervalSeconds: number }
  | { readonly kind: 'answer'; readonly requestId: string };

export interface Store extends Records {
  /** All or nothing. Inside, only `changes` may be used, and nothing but the database may be waited for. */
  transaction<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result>;
  /** Takes the turn of a poll: refuses one that comes sooner than the interval after the previous answer. */
  beginPoll(codeHash: string, held: boolean): Promise<PollTurn>;
  endPoll(codeHash: string): Promise<void>;
  /** Counts against `limit` per window, shared by all replicas; seconds to wait when it is used up. */
  take(key: string, limit: number, windowSeconds: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /** Counts a code that was refused, for the audit of that minute; without a selector when nobody ever had it. */
  countRefusal(sourceAddress: string, selector?: string): Promise<void>;
  /** Like {@link take}, without counting. */
  usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined>;
  /**
   * Resolves when the request changes beyond the revision, or after the time, whichever comes first.
   * `false`: the store is about to close, and waiting again would be in vain.
   */
  waitForChange(requestId: string, revision: number, seconds: number): Promise<boolean>;
  /** Ends all of these waits, now and from now on, so that whoever is held can still be answered before the close. */
  endWaits(): void;
  /** Calls with every change, on whatever server it was made, until the returned function is called. */
  watchChanges(heard: (change: Change) => void): () => void;
  /** Follows the whole chain, portion by portion. */
  verifyAudit(): Promise<AuditVerdict>;
  /** Takes back the room of what was overwritten, where the database does not do so by itself. */
  vacuum(): Promise<void>;
  work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void>;
  close(): Promise<void>;
}
