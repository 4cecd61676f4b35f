import type { DailyCheckpoint } from '../audit/channel-anchor.ts';
import type { Alert, AlertLook } from '../channel/alert.ts';
import type { ApprovalRequest } from '../approval/approval-request.ts';
import type { Trouble } from '../approval/standing-trouble.ts';
import type { DeviceInformation } from '../consoles/device.ts';
import type { DeviceLook } from '../consoles/known-device.ts';
import type { SignInAlert } from '../channel/sign-in-alert.ts';
import type { ApprovalChannel, PostedCard } from '../channel/channel.ts';
import type { PendingChange } from '../preferences/pending-change.ts';
import type { SignOut } from '../release/sign-out.ts';
import type { Digest } from '../audit/overview.ts';
import type { ChatCardReason, PersonalChat } from '../channel/personal-chat.ts';

/**
 * What became of an update. `unsure` means that the message shows it now, but the answer to an earlier try was lost, so
 * that Teams may still carry that one out and show an older state. `gone` means that the message does not exist any
 * more.
 */
export type Update = 'updated' | 'unsure' | 'gone';

/** How the card of a request looks. */
export interface CardLook {
  /** Whether another card of the request, which we cannot find, may be in the channel. */
  readonly hasTwin?: boolean;
  /** Whether the card has only the facts and buttons that a decision needs, because Teams refused the full one. */
  readonly isPlain?: boolean;
}

/** The approval channel in Teams. Methods throw `ChannelError`, or any other error if nothing was posted. */
export interface Notifier {
  /**
   * Posts the card of a request.
   * @throws ChannelError unfit when Teams refuses the card for itself; another form may get through
   */
  post(channel: ApprovalChannel, request: ApprovalRequest, look?: CardLook): Promise<PostedCard>;
  update(card: PostedCard, request: ApprovalRequest, look?: CardLook): Promise<Update>;
  /** Replies in the thread of a card which rooms wait for approval, and mentions those approvers who are in the channel. */
  remind(
    card: PostedCard,
    about: { readonly rooms: readonly string[]; readonly approvers: readonly string[] },
  ): Promise<PostedCard>;
  /** Edits a reminder: it lists the rooms that still wait, or says that none of them does. */
  settleReminder(reply: PostedCard, waiting: readonly string[]): Promise<Update>;
  /** Replies in the thread of the card what the console reported, and what a person should do. */
  tellTrouble(card: PostedCard, trouble: Trouble): Promise<void>;
  /** Replies in the thread of the card which device the console is. */
  tellDevice(card: PostedCard, device: DeviceInformation, look: DeviceLook): Promise<void>;
  /** Replies in the thread of the card what became of the sign-in, and what a person should do. */
  tellSignIn(card: PostedCard, alert: SignInAlert): Promise<void>;
  /** Removes the buttons of a card, and says that the request continues on another card. */
  retire(card: PostedCard): Promise<Update>;
  alert(channel: ApprovalChannel, alert: Alert, look?: AlertLook): Promise<void>;
  postDigest(channel: ApprovalChannel, digest: Digest): Promise<PostedCard>;
  updateDigest(card: PostedCard, digest: Digest): Promise<Update>;
  /** Says on a digest that the list continues in another channel. */
  retireDigest(card: PostedCard): Promise<Update>;
  /** Posts the card of a change of the rules that waits for a second approver. */
  postRuleChange(channel: ApprovalChannel, change: PendingChange): Promise<PostedCard>;
  updateRuleChange(card: PostedCard, change: PendingChange): Promise<Update>;
  /** Says on the card of a change that it waits in another channel. */
  retireRuleChange(card: PostedCard): Promise<Update>;
  /** Posts the card of a sign-out that waits for a second approver. */
  postSignOut(channel: ApprovalChannel, signOut: SignOut): Promise<PostedCard>;
  updateSignOut(card: PostedCard, signOut: SignOut): Promise<Update>;
  /** Says on the card of a sign-out that it waits in another channel. */
  retireSignOut(card: PostedCard): Promise<Update>;
  /** Begins the thread with the checkpoints of a month, such as `2026-05`. */
  postAnchor(channel: ApprovalChannel, month: string): Promise<PostedCard>;
  /** Replies with a checkpoint in that thread. */
  replyAnchor(card: PostedCard, checkpoint: DailyCheckpoint): Promise<'replied' | 'gone'>;
}

/** The personal chats of the bot. Methods throw `ChannelError`, or any other error if nothing was posted. */
export interface ChatNotifier {
  alertInChat(chat: PersonalChat, alert: Alert, look?: AlertLook): Promise<void>;
  postToChat(
    chat: PersonalChat,
    request: ApprovalRequest,
    reason: ChatCardReason,
    look?: Pick<CardLook, 'isPlain'>,
  ): Promise<PostedCard>;
  updateInChat(
    card: PostedCard,
    request: ApprovalRequest,
    reason: ChatCardReason,
    look?: Pick<CardLook, 'isPlain'>,
  ): Promise<Update>;
}
