/** The Teams channel that gets the approval cards, with all that is needed to post there later. */
export interface ApprovalChannel {
  readonly tenantId: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly channelId: string;
  readonly channelName: string;
  /** Replaced from every authenticated activity of the same tenant. */
  readonly serviceUrl: string;
}

/** Where a posted card is, so that it can be changed. */
export interface PostedCard {
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** What is known of a request's card in Teams. */
export interface CardDelivery {
  readonly card?: PostedCard;
  /** The revision that the card shows; 0 when there is none. */
  readonly revision: number;
  /** Cards that may have been posted and whose ids we never learned. */
  readonly strayCards: number;
}

/** Whoever holds it may bring a request's card to its present state; a later lease ends an earlier one. */
export interface CardLease {
  readonly requestId: string;
  readonly number: number;
}

/**
 * Thrown by a Notifier. `refused`: nothing was posted, and another try soon would not help; the bot is not in the channel
 * any more, or the channel is gone. `unsure`: the message may be there, and nobody can tell.
 */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly problem: 'refused' | 'unsure';

  constructor(problem: 'refused' | 'unsure', options?: { readonly cause: unknown }) {
    super(problem, options);
    this.problem = problem;
  }
}
