import type { RequestStatus } from '../../approval/approval-request.ts';
import type { CardDelivery, CardLease, PostedCard } from '../../channel/channel.ts';

/** Queries about the cards of requests in the approval channel, at any time. */
export interface CardQueries {
  delivery(requestId: string): Promise<CardDelivery | undefined>;
  /** Returns the reminder that named a request, until it is settled for this request. */
  reminder(requestId: string): Promise<StoredReminder | undefined>;
  /** Tells whether the setting `cards_to_rewrite` asks to write every open card again, as after a restore. */
  mustRewrite(): Promise<boolean>;
}

/** A reply that reminds of requests, with all that it named and that have not been settled. */
export interface StoredReminder {
  readonly card: PostedCard;
  readonly requests: readonly { readonly id: string; readonly room: string; readonly status: RequestStatus }[];
}

/** What became of work on a card that failed. `unsure` is a post, and `update_unsure` an update, that may have arrived. */
export type CardFailure = 'not_updated' | 'update_unsure' | 'not_posted' | 'unsure';

/** What is stored with a card. */
export interface SavedCard {
  readonly revision: number;
  readonly posted: boolean;
  readonly againAt?: Date;
  /** A fingerprint of the facts that the card shows, without spaces. */
  readonly facts?: string;
}

/**
 * Seconds after a press in which the card of a waiting request is not edited, because an edit throws away what the
 * person types after it. A decision is shown at once.
 */
export const QUIET_SECONDS = 60;

/**
 * Work on the card of a request. Several servers may want to post or update the same card at once, so only the holder
 * of the card lease may do it. A lease ends by itself after its time, because its holder may have crashed. Its number
 * tells an earlier holder apart from a later one: only the latest lease can be saved or ended. A post is announced
 * before it happens, so a card whose id was lost in a crash is known to exist.
 */
interface CardChanges {
  /**
   * Marks a request as shown that has no card and gets none, because nobody has to act on it. The answer is `false` if
   * it has a card or gets one.
   */
  skip(requestId: string): Promise<boolean>;
  /**
   * Keeps the first card of a request back for some seconds, and returns the time at which anybody may post it. What the
   * card waits for ends that earlier.
   */
  hold(requestId: string, seconds: number): Promise<Date>;
  /**
   * Leases the card of a request if it does not show the present state. Nobody else gets the lease until the time is
   * over. A card on which somebody pressed a button within {@link QUIET_SECONDS} is left alone while its request waits.
   */
  lease(requestId: string, leaseSeconds: number): Promise<CardLease | undefined>;
  /**
   * Announces a post and renews the lease: from now on, a card may exist whose id we do not know. The answer is `false`
   * if the lease has ended.
   */
  beginPost(lease: CardLease, leaseSeconds: number): Promise<boolean>;
  /**
   * Stores the card and ends the lease. After an update in doubt, the card is written again at `againAt`. The answer is
   * `behind` if the request has changed meanwhile, and `undefined` if a later lease has ended this one.
   */
  save(lease: CardLease, card: PostedCard, saved: SavedCard): Promise<'current' | 'behind' | undefined>;
  /**
   * Ends the lease without a card. After a failure in doubt it returns the time of the next try. The pause grows with
   * each doubtful post, and a card whose update was in doubt is written again once more later.
   */
  endLease(lease: CardLease, outcome: CardFailure): Promise<Date | undefined>;
  /** Stores that Teams refuses the card at this revision for itself, and ends the lease. */
  refuse(lease: CardLease, refused: { readonly revision: number; readonly posted: boolean }): Promise<void>;
  /**
   * Takes a card that may be one whose id was lost. It becomes the card of the request, or is `stray` if the request
   * already has one. The answer is `undefined` if no such card is missing, if the card is known, or if someone holds
   * the lease.
   */
  adopt(requestId: string, card: PostedCard): Promise<'adopted' | 'stray' | undefined>;
  /** Notes that somebody pressed a button on a card of a waiting request, by the clock of the database. */
  notePress(requestId: string): Promise<void>;
  /** Stores the reply that reminds of these requests. */
  noteReminder(requestIds: readonly string[], reply: PostedCard): Promise<void>;
  forgetReminder(requestId: string): Promise<void>;
  /** Counts one lost card less. Call it after a lost card was found and retired. */
  forgetStray(requestId: string): Promise<void>;
  /**
   * Lets every card of open requests, in the channel and in chats, be written again. An open request without a card may
   * have one whose id is not in the backup, so its new card warns of another one.
   */
  rewrite(): Promise<void>;
  /**
   * Removes the cards of open requests that are in other channels than this one. It returns them, so that they can be
   * retired.
   */
  abandon(channelId: string): Promise<readonly { readonly requestId: string; readonly card: PostedCard }[]>;
}

export type Cards = CardQueries & CardChanges;
