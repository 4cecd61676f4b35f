import type { CodeNews } from '../outcomes/code-news.ts';
import type { Language } from '../language.ts';
import type { PostedCard } from '../channel/channel.ts';
import type { PersonalChat } from '../channel/personal-chat.ts';
import type { Outcome } from '../outcomes/outcome.ts';
import type { Update } from './notifier.ts';

/** For whom a card or a message about an outcome is. */
export interface OutcomeReader {
  /** The person's choice, which the buttons of the card change. */
  readonly news: CodeNews;
  /** Without it, the language of the channel is used. */
  readonly language?: Language;
}

/** A card that tells no facts: its reader has lost the permission, or another card has taken its place. */
export type EmptyOutcome = 'no_permission' | 'moved';

/** Messages to people about their own codes. Methods throw `ChannelError`, or any other error if nothing was posted. */
export interface OutcomeNotifier {
  post(chat: PersonalChat, outcome: Outcome, reader: OutcomeReader): Promise<PostedCard>;
  update(card: PostedCard, outcome: EmptyOutcome | Outcome, reader: OutcomeReader): Promise<Update>;
  /** Says in one line what the person has to know, because an edit of the card notifies nobody. */
  tell(chat: PersonalChat, outcome: Outcome, reader: OutcomeReader): Promise<void>;
}
