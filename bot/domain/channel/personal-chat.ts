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

/** The turn of the one who may bring one person's card of a request to its present state. */
export interface ChatCardTurn {
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

export interface ChatRecords {
  channelStanding(): Promise<ChannelStanding>;
  /** Those heard of last first. */
  personalChats(limit: number): Promise<readonly PersonalChat[]>;
  /** Of a request that waits while the channel is away, or has a card in a chat that is behind. */
  chatsWant(requestId: string): Promise<boolean>;
  /** For the reconciler: waiting requests that have reached nobody, and those with a card in a chat that is behind. */
  wantedInChats(limit: number): Promise<readonly string[]>;
  /** Waiting requests with a card in no channel and no chat. */
  countUnheard(): Promise<number>;
  /** Requests that have waited so long, have time left, and of which nobody was reminded; oldest first. */
  dueReminders(minutes: number, limit: number): Promise<readonly string[]>;
}

export interface ChatChanges {
  noteChat(chat: PersonalChat): Promise<void>;
  /** With the person's cards, which nobody can change any more. */
  forgetChat(objectId: string): Promise<void>;
  /** While the request waits, and fewer than `most` that wait have a card in this chat; `true` when it is new. */
  addChatCard(requestId: string, objectId: string, most: number): Promise<boolean>;
  /** People whose card of the request is behind, and that nobody works on. */
  chatCardsBehind(requestId: string): Promise<readonly string[]>;
  /** Of a card that is behind: one's own until the lease ends. A card is posted twice at most. */
  takeChatCard(requestId: string, objectId: string, leaseSeconds: number): Promise<ChatCardTurn | undefined>;
  /** `behind` when something changed meanwhile. */
  saveChatCard(turn: ChatCardTurn, card: PostedCard): Promise<'current' | 'behind'>;
  /** Ends the turn; after `unsure` the card may be there, and counts as one of the two posts. */
  leaveChatCard(turn: ChatCardTurn, outcome: 'not_posted' | 'unsure'): Promise<void>;
  /** `true` when this is the approval channel, or its team, and was not lost before. */
  loseChannel(place: TeamPlace, cause: ChannelLoss): Promise<boolean>;
  renamePlace(place: TeamPlace, name: string): Promise<boolean>;
  /** While it waits; `false` when it was marked before. */
  markReminded(requestId: string): Promise<boolean>;
  /** Takes the cards of open requests off the books that are in other channels than this one; gives them, to be retired. */
  abandonCards(channelId: string): Promise<readonly { readonly requestId: string; readonly card: PostedCard }[]>;
}
