import type { Alert } from '../channel/alert.ts';
import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { ApprovalChannel, PostedCard } from '../channel/channel.ts';
import type { Digest } from '../audit/overview.ts';
import type { ChannelStanding, PersonalChat } from '../channel/personal-chat.ts';

/** The chat side of the approval channel; throws `ChannelError`, and anything else when nothing was posted. */
export interface Notifier {
  /** @param hasTwin another card of the request may be in the channel, which cannot be found */
  post(channel: ApprovalChannel, request: ApprovalRequest, hasTwin?: boolean): Promise<PostedCard>;
  /** `gone` when the message does not exist any more. */
  update(card: PostedCard, request: ApprovalRequest, hasTwin?: boolean): Promise<'updated' | 'gone'>;
  /** In the card's thread: how long the request has waited, and has left. */
  remind(card: PostedCard, minutes: number, minutesLeft: number): Promise<void>;
  /** The request continues in another card. */
  retire(card: PostedCard): Promise<void>;
  alert(channel: ApprovalChannel, alert: Alert): Promise<void>;
  postDigest(channel: ApprovalChannel, digest: Digest): Promise<PostedCard>;
  /** `gone` when the message does not exist any more. */
  updateDigest(card: PostedCard, digest: Digest): Promise<'updated' | 'gone'>;
}

/** The bot's side of personal chats; throws `ChannelError`, and anything else when nothing was posted. */
export interface ChatNotifier {
  alertInChat(chat: PersonalChat, alert: Alert): Promise<void>;
  postToChat(chat: PersonalChat, request: ApprovalRequest, standing: ChannelStanding): Promise<PostedCard>;
  /** `gone` when the message does not exist any more. */
  updateInChat(card: PostedCard, request: ApprovalRequest, standing: ChannelStanding): Promise<'updated' | 'gone'>;
}
