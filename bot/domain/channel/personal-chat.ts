import type { PostedCard } from './channel.ts';

/** A person's own chat with the bot, as the person's latest activity in it told. */
export interface PersonalChat {
  readonly tenantId: string;
  readonly objectId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** Why a team or channel does not take cards any more, told by Teams. */
export type ChannelLoss = 'app_removed' | 'channel_deleted' | 'team_archived' | 'team_deleted';

/**
 * Whether cards reach the approval channel. `refused`: it is tried again every few minutes. `lost`: it is left alone until
 * an approver chooses a channel.
 */
export type ChannelStanding =
  | { readonly state: 'works'; readonly channelName: string }
  | { readonly state: 'refused'; readonly channelName: string }
  | { readonly state: 'lost'; readonly channelName: string; readonly cause: ChannelLoss }
  | { readonly state: 'missing' };

/** Whoever holds it may bring one person's card of a request to its present state. */
export interface ChatCardLease {
  readonly requestId: string;
  readonly chat: PersonalChat;
  readonly card?: PostedCard;
  /** Names the state that the card is brought to. */
  readonly shows: string;
}

/** A team, or one channel of it. */
export interface TeamPlace {
  readonly teamId: string;
  readonly channelId?: string;
}
