import type { PostedCard } from '../../channel/channel.ts';
import type { ChatCardLease, PersonalChat } from '../../channel/personal-chat.ts';

/** What can be asked of personal chats, and of the cards in them, at any time. */
export interface ChatQueries {
  /** Those heard of last first. */
  list(limit: number): Promise<readonly PersonalChat[]>;
  /** Whether the request waits while the channel is away, or has a card in a chat that is behind. */
  want(requestId: string): Promise<boolean>;
  /** For the reconciler: waiting requests that have reached nobody, and those with a card in a chat that is behind. */
  wanted(limit: number): Promise<readonly string[]>;
  /** Waiting requests with a card in no channel and no chat. */
  countUnheard(): Promise<number>;
}

/** What is written down about personal chats, and the work on the cards in them. */
interface ChatChanges {
  note(chat: PersonalChat): Promise<void>;
  /** With the person's cards, which nobody can change any more. */
  forget(objectId: string): Promise<void>;
  /** While the request waits, and fewer than `most` that wait have a card in this chat; `true` when it is new. */
  addCard(requestId: string, objectId: string, most: number): Promise<boolean>;
  /** People whose card of the request is behind, and that nobody works on. */
  cardsBehind(requestId: string): Promise<readonly string[]>;
  /** Leases a card that is behind, until the time is over. A card is posted twice at most. */
  leaseCard(requestId: string, objectId: string, leaseSeconds: number): Promise<ChatCardLease | undefined>;
  /** `behind` when something changed meanwhile. */
  saveCard(lease: ChatCardLease, card: PostedCard): Promise<'current' | 'behind'>;
  /** Ends the lease; after `unsure` the card may be there, and counts as one of the two posts. */
  endLease(lease: ChatCardLease, outcome: 'not_posted' | 'unsure'): Promise<void>;
  /** Deletes the notes of cards whose request is so many days old and over. */
  removeOldCards(days: number): Promise<void>;
}

export type Chats = ChatQueries & ChatChanges;
