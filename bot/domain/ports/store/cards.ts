import type { CardDelivery, CardLease, PostedCard } from '../../channel/channel.ts';

/** What can be asked of the cards of requests in the approval channel. */
export interface CardQueries {
  delivery(requestId: string): Promise<CardDelivery | undefined>;
}

/** The work on one card is serial: whoever holds the lease may post and save. */
interface CardChanges {
  /** Leases a card that is behind, until the time is over; another lease can be taken after that. */
  lease(requestId: string, leaseSeconds: number): Promise<CardLease | undefined>;
  /** Before a post: a card may exist from now on whose id we do not know. `false`: the lease is over. */
  beginPost(lease: CardLease, leaseSeconds: number): Promise<boolean>;
  /** Ends the lease; `behind` when the request changed meanwhile, `undefined` when the lease was over. */
  save(
    lease: CardLease,
    card: PostedCard,
    saved: { readonly revision: number; readonly posted: boolean },
  ): Promise<'current' | 'behind' | undefined>;
  /** Ends the lease without a card; after `unsure` gives the time of the next try, later each time. */
  endLease(lease: CardLease, outcome: 'not_updated' | 'not_posted' | 'unsure'): Promise<Date | undefined>;
  /** For a card that may be one whose id was lost: it becomes the request's card, or is `stray` when there is one already. */
  adopt(requestId: string, card: PostedCard): Promise<'adopted' | 'stray' | undefined>;
  /** After one was found and retired. */
  forgetStray(requestId: string): Promise<void>;
  /** Takes the cards of open requests off the books that are in other channels than this one; gives them, to be retired. */
  abandon(channelId: string): Promise<readonly { readonly requestId: string; readonly card: PostedCard }[]>;
}

export type Cards = CardQueries & CardChanges;
