import type { Language } from '../../language.ts';
import type { PostedCard } from '../../channel/channel.ts';
import type { ChatCardLease, PersonalChat } from '../../channel/personal-chat.ts';

/** Queries about personal chats and the cards in them, at any time. */
export interface ChatQueries {
  /** Returns personal chats, the most recently active first. */
  list(limit: number): Promise<readonly PersonalChat[]>;
  /** Returns the personal chat of this person, if it is known. */
  of(person: Pick<PersonalChat, 'objectId' | 'tenantId'>): Promise<PersonalChat | undefined>;
  /** Returns the language of this person's client, as far as they have ever shown it. */
  languageOf(person: Pick<PersonalChat, 'objectId' | 'tenantId'>): Promise<Language | undefined>;
  /**
   * Returns whether the request needs work in personal chats: it waits while the channel does not work, or it has a
   * card in a chat that does not show the present state.
   */
  want(requestId: string): Promise<boolean>;
  /**
   * Returns for the reconciler the waiting requests that have reached nobody, and those with an outdated card in a
   * chat. When there are more than the limit, chance decides.
   */
  wanted(limit: number): Promise<readonly string[]>;
  /** Returns the number of waiting requests without a card in the channel or in a chat. */
  countUnheard(): Promise<number>;
}

/**
 * What became of a try that failed. After `unsure` the card may have been posted, so the try counts as one of the two
 * posts, or an update may still take effect, so the card is written again later. `unfit` is not tried again until the
 * request changes, and `busy` not for a minute.
 */
export type ChatCardFailure = 'not_posted' | 'unsure' | 'unfit' | 'busy';

/** Changes to personal chats, and work on the cards in them. */
interface ChatChanges {
  /** Stores a chat. Without a language, the one that is known stays. */
  note(chat: PersonalChat, language?: Language): Promise<void>;
  /** Forgets a chat together with its cards, which nobody can change any more. */
  forget(objectId: string): Promise<void>;
  /**
   * Adds a card for a person while the request waits, unless `most` waiting requests already have a card in this chat.
   * The answer is `true` if the card is new.
   */
  addCard(requestId: string, objectId: string, most: number): Promise<boolean>;
  /** Returns the people whose card of the request is outdated and not leased. */
  cardsBehind(requestId: string): Promise<readonly string[]>;
  /** Leases an outdated card until the time is over. A card is posted twice at most. */
  leaseCard(requestId: string, objectId: string, leaseSeconds: number): Promise<ChatCardLease | undefined>;
  /**
   * Stores the card and a fingerprint of the facts that it shows, and ends the lease. After an update in doubt, the card
   * is written again at `againAt`. The answer is `behind` if something has changed meanwhile, and `undefined` if a later lease has ended this one.
   */
  saveCard(
    lease: ChatCardLease,
    card: PostedCard,
    saved?: { readonly againAt?: Date; readonly facts?: string },
  ): Promise<'current' | 'behind' | undefined>;
  /** Ends the lease without a card. */
  endLease(lease: ChatCardLease, outcome: ChatCardFailure): Promise<void>;
  /** Deletes the records of cards whose request was opened at least so many days ago and can no longer be canceled. */
  removeOldCards(days: number): Promise<void>;
}

export type Chats = ChatQueries & ChatChanges;
