/** The Teams channel that gets the approval cards, with everything that is needed to post there later. */
export interface ApprovalChannel {
  readonly tenantId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly channelId: string;
  readonly channelName: string;
  /** The URL to which the bot sends. Every authenticated activity of the same tenant replaces it. */
  readonly serviceUrl: string;
}

/** The place of a posted card, which is needed to change it. */
export interface PostedCard {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** What we know about the card of a request in Teams. */
export interface CardDelivery {
  readonly card?: PostedCard;
  /** The revision that the card shows; 0 when there is no card. */
  readonly revision: number;
  /** The number of cards that may have been posted but whose ids we never learned. */
  readonly strayCards: number;
}

/**
 * The card lease of a request. Its holder may bring the card to its present state. A later lease has a higher number
 * and ends an earlier one.
 */
export interface CardLease {
  readonly requestId: string;
  readonly number: number;
}

/**
 * The error of a Notifier. `refused` means that nothing was posted and another try soon would not help, because the bot
 * is no longer in the channel or the channel is gone. `unsure` means that the message may have been posted, and nobody
 * can tell.
 */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly problem: 'refused' | 'unsure';

  constructor(problem: 'refused' | 'unsure', options?: { readonly cause: unknown }) {
    super(problem, options);
    this.problem = problem;
  }
}
