import type { Admin } from '../../../admin.ts';
import type { PostedCard } from '../../../channel/channel.ts';
import type {
  PendingChange,
  PendingChangeCard,
  PendingChangeStatus,
  PendingContent,
  WaitingSetting,
} from '../../../preferences/pending-change.ts';

/** Queries about changes that wait, or waited, for a second approver. */
export interface RuleChangeQueries {
  /** Returns the changes that wait and whose time isn't over, oldest first. */
  pending(): Promise<readonly PendingChange[]>;
  byId(id: string): Promise<PendingChange | undefined>;
  /** Returns where the card of a change is, or `undefined` for a change that doesn't exist. */
  cardOf(id: string): Promise<PendingChangeCard | undefined>;
  /** Returns the changes whose card doesn't show their state, for the reconciler, at most so many. */
  behind(limit: number): Promise<readonly string[]>;
}

interface RuleChangeChanges {
  /**
   * Returns whether a change that says that it waits is as it was asked for: its seal fits, and the audit has no entry
   * that ended it. It locks the row until the end of the transaction.
   */
  isAsAsked(id: string): Promise<boolean>;
  /** Ends a change that somebody altered in the database. */
  endAltered(id: string): Promise<PendingChange | undefined>;
  /** Stores a change that waits, with the id of the audit entry about it. It ends after `hours`. */
  ask(asked: {
    readonly id: string;
    readonly content: PendingContent;
    readonly by: Admin;
    readonly revision: number;
    readonly hours: number;
    readonly entryId: string;
  }): Promise<PendingChange>;
  /**
   * Confirms a change that waits, unless this person asked for it or its time is over. Only one of several people who
   * decide wins.
   */
  confirm(id: string, by: Admin): Promise<PendingChange | undefined>;
  /** Ends a change that waits: `withdrawn` when the person asked for it, and otherwise `rejected`. */
  refuse(id: string, by: Admin): Promise<PendingChange | undefined>;
  /** Ends all changes that wait and touch one of these settings, because they change otherwise now. */
  replace(settings: readonly WaitingSetting[], by: Admin): Promise<readonly PendingChange[]>;
  /** Ends the changes whose time is over. */
  expire(): Promise<readonly PendingChange[]>;
  /** Announces a post of the card, unless it has been posted `most` times. The answer is `false` if it has. */
  beginPost(id: string, most: number): Promise<boolean>;
  /** Takes the announcement back after it is certain that nothing was posted. */
  cancelPost(id: string): Promise<void>;
  /** Stores where the card is and what it shows. Without a card, it shows nothing and may be posted anew. */
  saveCard(id: string, shows: PendingChangeStatus, card: PostedCard | undefined): Promise<void>;
}

/** Changes that relax the rules, from the moment that somebody asks for them. */
export type RuleChanges = RuleChangeQueries & RuleChangeChanges;
