import type { Alert } from '../channel/alert.ts';
import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { ApprovalChannel, PostedCard } from '../channel/channel.ts';
import type { Digest } from '../audit/overview.ts';
import type { ChannelStanding, PersonalChat } from '../channel/personal-chat.ts';

/** The approval channel in Teams. Methods throw `ChannelError`, or any other error if nothing was posted. */
export interface Notifier {
  /**
   * Posts the card of a request.
   * @param hasTwin `true` when another card of the request, which we cannot find, may be in the channel
   */
  post(channel: ApprovalChannel, request: ApprovalRequest, hasTwin?: boolean): Promise<PostedCard>;
  /** Updates the message, or returns `gone` if it does not exist any more. */
  update(card: PostedCard, request: ApprovalRequest, hasTwin?: boolean): Promise<'updated' | 'gone'>;
  /** Replies in the thread of the card how many minutes the request has waited and how many are left. */
  remind(card: PostedCard, minutes: number, minutesLeft: number): Promise<void>;
  /** Removes the buttons of a card, and says that the request continues on another card. */
  retire(card: PostedCard): Promise<void>;
  alert(channel: ApprovalChannel, alert: Alert): Promise<void>;
  postDigest(channel: ApprovalChannel, digest: Digest): Promise<PostedCard>;
  /** Updates the message, or returns `gone` if it does not exist any more. */
  updateDigest(card: PostedCard, digest: Digest): Promise<'updated' | 'gone'>;
}

/** The personal chats of the bot. Methods throw `ChannelError`, or any other error if nothing was posted. */
export interface ChatNotifier {
  alertInChat(chat: PersonalChat, alert: Alert): Promise<void>;
  postToChat(chat: PersonalChat, request: ApprovalRequest, standing: ChannelStanding): Promise<PostedCard>;
  /** Updates the message, or returns `gone` if it does not exist any more. */
  updateInChat(card: PostedCard, request: ApprovalRequest, standing: ChannelStanding): Promise<'updated' | 'gone'>;
}
