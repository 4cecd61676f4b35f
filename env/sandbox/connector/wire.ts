import type { JsonObject } from './json-object.ts';

export interface PersonView {
  readonly objectId: string;
  readonly mri: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest';
  readonly groups: readonly string[];
  readonly accountEnabled: boolean;
}

export type ChannelType = 'standard' | 'shared' | 'private';

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

export interface ConversationView {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly name: string;
  readonly channelType?: ChannelType;
  readonly botInstalled: boolean;
  /** The newest message. Asking for it doesn't count as a look at its card, so it refreshes nothing. */
  readonly latest?: MessageView;
}

export interface SuggestedAction {
  readonly title: string;
  /** The text that the person says by choosing it. */
  readonly value: string;
}

export interface MessageView {
  readonly id: string;
  /** The message that started the thread, for a message in a channel. */
  readonly threadId?: string;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly text: string;
  /** The text of the notification, as the bot gave it. */
  readonly summary?: string;
  /** Adaptive Cards as the person who asks sees them. */
  readonly cards: readonly JsonObject[];
  /** True when only this person sees these cards: the answer to an Action.Execute or to an automatic refresh. */
  readonly ownView: boolean;
  readonly suggestedActions: readonly SuggestedAction[];
  readonly createdAt: string;
  readonly updatedAt?: string;
  readonly deleted: boolean;
}

export interface MessagesPage {
  readonly messages: readonly MessageView[];
  /** The number of the last event that `messages` contains. */
  readonly cursor: number;
}

export type EventType = 'message' | 'updated' | 'deleted' | 'view' | 'members';

export interface EventView {
  readonly number: number;
  readonly type: EventType;
  readonly conversationId: string;
  readonly activityId?: string;
}

export interface EventsPage {
  readonly events: readonly EventView[];
  readonly cursor: number;
}

export interface TurnOutcome {
  readonly activityId: string;
  /**
   * HTTP status of the bot's answer: 502 not reachable, 504 no answer in time; absent when the message was not for the
   * bot.
   */
  readonly botStatus?: number;
  readonly problem?: string;
}

/**
 * The bot's answer. For an Action.Execute, `type` is the one that the bot gave. For a dialog it is `task/continue`,
 * `task/message` or `task/none`, for an Action.Submit `message`, and for an Action.OpenUrl `openUrl`.
 */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
  /** Problems with the bot's answer. */
  readonly problems: readonly string[];
}

/** The settings of a person's Teams. A request can carry them, and they hold until another request changes them. */
export interface ClientSettings {
  /** A BCP 47 language tag; en-US at the start. */
  readonly locale?: string;
  /** An IANA time zone; Etc/UTC at the start. */
  readonly timezone?: string;
}

export interface SayRequest extends ClientSettings {
  readonly as: string;
  readonly conversationId: string;
  readonly text: string;
  /** Replies in this thread of a channel; without it, a new thread starts. */
  readonly threadId?: string;
  /**
   * Whether to mention the bot. The default is true in channels and group chats, where a bot hears only what mentions
   * it.
   */
  readonly mention?: boolean;
}

export interface PressRequest extends ClientSettings {
  readonly as: string;
  readonly conversationId: string;
  readonly activityId: string;
  /** The action's id, its title, or its position (from 1) among the card's actions. */
  readonly action: string | number;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The card as the person's client shows it, which may be out of date. The default is the card it would get now. */
  readonly card?: JsonObject;
  /** Presses the action's `fallback`, as a client does that doesn't know the action. */
  readonly useFallback?: boolean;
}

export interface DialogSubmission extends ClientSettings {
  readonly as: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly data: JsonObject;
}

export type FaultOperation = 'create' | 'send' | 'update' | 'delete' | 'members' | 'teams';

export interface Fault {
  /** The default is every operation. */
  readonly operation?: FaultOperation;
  /** The default is every conversation. A channel's id stands for all its threads. */
  readonly conversationId?: string;
  /**
   * `refuse` answers with `status`; `loseReply` does the work and then cuts the connection; `delay` waits first;
   * `holdReply` does the work at once and answers late.
   */
  readonly effect: 'refuse' | 'loseReply' | 'delay' | 'holdReply';
  readonly status?: number;
  /** The code in the error body, for example `MessageWritesBlocked`. */
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  /** How many calls the fault meets; without it, the fault stays until it is cleared. */
  readonly times?: number;
}

export interface FaultSettings {
  readonly add?: readonly Fault[];
  readonly clear?: boolean;
  /** Whether the sandbox applies Teams' rate limits; true at the start. */
  readonly rateLimits?: boolean;
}

export interface BotSettings {
  /** The bot's messaging endpoint, on this machine. */
  readonly endpoint: string;
  /** Milliseconds to wait for an answer before the turn is sent again; 10,000 at the start. */
  readonly turnTimeoutMs?: number;
  /** Sends what Teams sends when an app is installed, for the team and all chats. */
  readonly announce?: boolean;
}

/** A change of the team, or of one channel when `channelId` is given. */
export interface TeamChange {
  readonly change: 'rename' | 'delete' | 'archive';
  readonly channelId?: string;
  /** The new name, for `rename`. */
  readonly name?: string;
}

export interface JournalEntry {
  readonly number: number;
  readonly direction: 'from bot' | 'to bot';
  /** `POST /v3/conversations/…` or the kind of activity. */
  readonly what: string;
  readonly status: number;
  readonly problems: readonly string[];
  readonly body?: unknown;
  readonly answer?: unknown;
}
