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
  /** The newest message; asking for it is no look at its card, so it refreshes nothing. */
  readonly latest?: MessageView;
}

export interface SuggestedAction {
  readonly title: string;
  /** What is said when it is chosen. */
  readonly value: string;
}

export interface MessageView {
  readonly id: string;
  /** Of a channel message: the id of the message that its thread began with. */
  readonly threadId?: string;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly text: string;
  /** Adaptive Cards as the asking person sees them. */
  readonly cards: readonly JsonObject[];
  /** The cards are for this person alone: the answer to an Action.Execute or to an automatic refresh. */
  readonly ownView: boolean;
  readonly suggestedActions: readonly SuggestedAction[];
  readonly createdAt: string;
  readonly updatedAt?: string;
  readonly deleted: boolean;
}

export interface MessagesPage {
  readonly messages: readonly MessageView[];
  /** Events after this number are not yet in `messages`. */
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
  /** HTTP status of the bot's answer; 502 not reachable, 504 no answer in time; absent when the message was not for the bot. */
  readonly botStatus?: number;
  readonly problem?: string;
}

/**
 * `type` as the bot gave it for an Action.Execute; `task/continue`, `task/message` or `task/none` for a dialog;
 * `message` for an Action.Submit; `openUrl` for an Action.OpenUrl.
 */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
  /** What was wrong with the bot's answer. */
  readonly problems: readonly string[];
}

/** How a person's Teams is set, told with what the person does or looks at; it stays so until it is told anew. */
export interface ClientSettings {
  /** A language tag of BCP 47; en-US at the start. */
  readonly locale?: string;
  /** Of the IANA; Etc/UTC at the start. */
  readonly timezone?: string;
}

export interface SayRequest extends ClientSettings {
  readonly as: string;
  readonly conversationId: string;
  readonly text: string;
  /** Answers in this thread of a channel; without it a new thread begins. */
  readonly threadId?: string;
  /** Default: true in channels and group chats, where a bot only hears what mentions it. */
  readonly mention?: boolean;
}

export interface PressRequest extends ClientSettings {
  readonly as: string;
  readonly conversationId: string;
  readonly activityId: string;
  /** The action's id, its title, or its position (from 1) among the card's actions. */
  readonly action: string | number;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The card as the person's client shows it, which may be behind; by default the one that it would get now. */
  readonly card?: JsonObject;
  /** Presses the action's `fallback`, as a client does that does not know the action. */
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
  /** Default: every operation. */
  readonly operation?: FaultOperation;
  /** Default: every conversation; a channel's id stands for all its threads. */
  readonly conversationId?: string;
  /**
   * `refuse` answers with `status`, `loseReply` does it and then cuts the connection, `delay` waits first, `holdReply` does
   * it at once and answers late.
   */
  readonly effect: 'refuse' | 'loseReply' | 'delay' | 'holdReply';
  readonly status?: number;
  /** Of the error body, for example `MessageWritesBlocked`. */
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  readonly delayMs?: number;
  /** Default: until cleared. */
  readonly times?: number;
}

export interface FaultSettings {
  readonly add?: readonly Fault[];
  readonly clear?: boolean;
  /** Whether Teams' rate limits are kept; true at the start. */
  readonly rateLimits?: boolean;
}

export interface BotSettings {
  /** The bot's messaging endpoint, on this machine. */
  readonly endpoint: string;
  /** How long an answer is awaited before the turn is sent again; 10,000 at the start. */
  readonly turnTimeoutMs?: number;
  /** Sends what Teams sends when an app is installed, for the team and all chats. */
  readonly announce?: boolean;
}

/** Without a channel: of the team. */
export interface TeamChange {
  readonly change: 'rename' | 'delete' | 'archive';
  readonly channelId?: string;
  /** The new one, for `rename`. */
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
