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
  /** Present when Teams refused the full card, so that the message shows the plain one. */
  readonly isPlain?: true;
}

/**
 * The time after an update in doubt at which the card is written again, in seconds. Teams may carry out a call whose
 * answer was lost late, and so put an older state over a newer one. After a minute that is not expected any more.
 */
export const UPDATE_AGAIN_SECONDS = 75;

/** What we know about the card of a request in Teams. */
export interface CardDelivery {
  readonly card?: PostedCard;
  /** The revision that the card shows; 0 when there is no card. */
  readonly revision: number;
  /** The number of cards that may have been posted but whose ids we never learned. */
  readonly strayCards: number;
  /** Present when Teams refuses the present card for itself, even in its plain form. */
  readonly isRefused?: true;
}

/**
 * The card lease of a request. Its holder may bring the card to its present state. A later lease has a higher number
 * and ends an earlier one.
 */
export interface CardLease {
  readonly requestId: string;
  readonly number: number;
  /** The facts that the known card shows, as they were saved with it; absent when they are unknown or in doubt. */
  readonly shownFacts?: string;
}

/**
 * Why a message did not get through. `refused` means that nothing was posted and another try soon would not help,
 * because the bot is no longer in the channel or the channel is gone. `unfit` means that nothing was posted because
 * Teams refuses this message, for example as too large, while others may get through. `busy` means that Teams asks for
 * a pause that is too long to wait for. `unsure` means that the message may have been posted, and nobody can tell.
 */
type ChannelProblem = 'refused' | 'unfit' | 'busy' | 'unsure';

/** The error of a Notifier. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly problem: ChannelProblem;

  constructor(problem: ChannelProblem, options?: { readonly cause: unknown }) {
    super(problem, options);
    this.problem = problem;
  }
}
