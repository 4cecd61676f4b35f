import type { CodeNews } from '../../../outcomes/code-news.ts';
import type { Admin } from '../../../admin.ts';
import type { PostedCard } from '../../../channel/channel.ts';
import type { OutcomeLease, OutcomeSubject } from '../../../outcomes/outcome-card.ts';
import type { RolloutRoom } from '../../../outcomes/outcome.ts';

/** Queries about the cards that tell people what became of their codes. */
export interface OutcomeQueries {
  /** Returns whether any code has changed since its card was last looked at. */
  hasMarks(): Promise<boolean>;
  /** Returns subjects whose card is outdated although no job can still be under way, for the reconciler. */
  behind(limit: number): Promise<readonly string[]>;
  /** Returns a subject and what its person was last told that they have to know. */
  subject(id: string): Promise<(OutcomeSubject & { readonly told?: string }) | undefined>;
  /** Returns the rooms of a rollout in the order of its list. */
  rooms(rolloutId: string): Promise<readonly RolloutRoom[]>;
  /** Returns a person's choice, which is `all` until they choose. */
  newsOf(person: Pick<Admin, 'objectId' | 'tenantId'>): Promise<CodeNews>;
}

/** A subject with new changes, and when its card may be edited next. */
export interface MarkedSubject {
  readonly id: string;
  readonly at: Date;
}

/**
 * What became of a try that failed. After `unsure`, the card may have been posted, so the try counts as one of the two
 * posts, or an update may still take effect, so that the card is written again later. `unfit` is not tried again until
 * something changes, and `busy` not for a minute.
 */
export type OutcomeFailure = 'not_sent' | 'unsure' | 'unfit' | 'busy';

/** How a look at a subject ended. */
export interface OutcomeSaved {
  readonly card?: PostedCard;
  /** Absent while there is no card. */
  readonly shows?: string;
  readonly told?: string;
  /** When the card is written again, after an update in doubt. */
  readonly againAt?: Date;
}

interface OutcomeChanges {
  /**
   * Takes the marks of codes that have changed, at most so many, and returns their subjects. Changes of one code, and of
   * all rooms of a large rollout, become one.
   */
  takeMarks(limit: number): Promise<readonly MarkedSubject[]>;
  /** Leases the card of a subject that has changed, unless another server has it. */
  lease(id: string, leaseSeconds: number): Promise<OutcomeLease | undefined>;
  /**
   * Announces a post before it is made, and forgets a card that is gone. The answer is `false` if the lease has ended or
   * the card was posted twice.
   */
  beginPost(lease: OutcomeLease, leaseSeconds: number): Promise<boolean>;
  /**
   * Stores what the card shows, and ends the lease. The answer is `behind` if something has changed meanwhile, and
   * `undefined` if a later lease has ended this one.
   */
  save(lease: OutcomeLease, saved: OutcomeSaved): Promise<'current' | 'behind' | undefined>;
  /** Ends the lease after a failure. */
  endLease(lease: OutcomeLease, failure: OutcomeFailure, posting: boolean): Promise<void>;
  /** Stores the choice of a person. */
  choose(person: Pick<Admin, 'objectId' | 'tenantId'>, news: CodeNews): Promise<void>;
  /** Deletes the records of cards that have not changed for so many days. */
  removeOld(days: number): Promise<void>;
}

export type Outcomes = OutcomeQueries & OutcomeChanges;
