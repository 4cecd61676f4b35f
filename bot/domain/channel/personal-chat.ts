import type { PostedCard } from './channel.ts';

/** The chat of a person with the bot, from their latest activity in it. */
export interface PersonalChat {
  readonly tenantId: string;
  readonly objectId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** Why a team or channel does not accept cards any more, as Teams reported it. */
export type ChannelLoss = 'app_removed' | 'channel_deleted' | 'team_archived' | 'team_deleted';

/**
 * Whether cards reach the approval channel. `refused` means that the channel is tried again every few minutes. `lost`
 * means that it is left alone until an approver chooses a channel. `missing` means that nobody has chosen one yet.
 */
export type ChannelStanding =
  | { readonly state: 'works'; readonly channelName: string }
  | { readonly state: 'refused'; readonly channelName: string }
  | { readonly state: 'lost'; readonly channelName: string; readonly cause: ChannelLoss }
  | { readonly state: 'missing' };

/** Why a card is in a personal chat. `card_refused` means that the channel works, but Teams refuses this card there. */
export type ChatCardReason = ChannelStanding | { readonly state: 'card_refused'; readonly channelName: string };

/** The card lease of one person for one request. Its holder may bring the card in their chat to its present state. */
export interface ChatCardLease {
  readonly requestId: string;
  readonly chat: PersonalChat;
  /** A later lease has a higher number, so that its holder can be told apart from an earlier one. */
  readonly number: number;
  readonly card?: PostedCard;
  /** The facts that the known card shows, as they were saved with it; absent when they are unknown or in doubt. */
  readonly shownFacts?: string;
  /** The name of the state to which the card is brought. */
  readonly shows: string;
}

/** A team, or one channel of it. */
export interface TeamPlace {
  readonly teamId: string;
  readonly channelId?: string;
}
