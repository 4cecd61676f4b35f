import type { EventLog } from './event-log.ts';
import type { JsonObject } from './json-object.ts';
import { Refusal } from './routes.ts';
import type { MessageView, SuggestedAction } from './wire.ts';

export interface MessageContent {
  readonly text: string;
  /** The text of the notification; absent when a bot gave none, and for people. */
  readonly summary?: string;
  readonly cards: readonly JsonObject[];
  readonly suggestedActions: readonly SuggestedAction[];
}

/** The card that one person sees in place of the message's card. */
interface OwnView {
  readonly card: JsonObject;
  readonly revision: number;
}

export interface Message {
  readonly id: string;
  /** The id of the chat or channel, without the thread. */
  readonly conversationId: string;
  readonly threadId?: string;
  readonly from: MessageView['from'];
  readonly createdAt: Date;
  content: MessageContent;
  updatedAt?: Date;
  deleted: boolean;
  /** 1 for a new message, and one more with each update. */
  revision: number;
  readonly ownViews: Map<string, OwnView>;
}

export type NewMessage = Pick<Message, 'conversationId' | 'threadId' | 'from' | 'content'> & { readonly id?: string };

/** The messages of all conversations, and each person's own views of their cards. */
export class Messages {
  readonly #messages: Message[] = [];
  readonly #events: EventLog;
  #lastId = 0;

  constructor(events: EventLog) {
    this.#events = events;
  }

  /** Makes an id. In Teams these are times in milliseconds; here they are also unique. */
  nextId(): string {
    this.#lastId = Math.max(Date.now(), this.#lastId + 1);
    return String(this.#lastId);
  }

  add(fresh: NewMessage): Message {
    const message: Message = {
      ...fresh,
      id: fresh.id ?? this.nextId(),
      createdAt: new Date(),
      deleted: false,
      revision: 1,
      ownViews: new Map(),
    };
    this.#messages.push(message);
    this.#tell('message', message);
    return message;
  }

  in(conversationId: string): readonly Message[] {
    return this.#messages.filter((message) => message.conversationId === conversationId);
  }

  /**
   * Finds a message.
   * @throws Refusal 404 `ActivityNotFoundInConversation` for a message that never existed or was deleted.
   */
  find(conversationId: string, id: string): Message {
    const found = this.#messages.find((message) => message.id === id && message.conversationId === conversationId);
    if (found === undefined || found.deleted) {
      throw new Refusal(404, 'ActivityNotFoundInConversation', `there is no activity ${id} in ${conversationId}`);
    }
    return found;
  }

  /** Changes the message for everyone, and drops each person's own view. */
  replace(message: Message, content: MessageContent): void {
    message.content = content;
    message.updatedAt = new Date();
    message.revision += 1;
    message.ownViews.clear();
    this.#tell('updated', message);
  }

  remove(message: Message): void {
    message.deleted = true;
    message.content = { text: '', cards: [], suggestedActions: [] };
    message.ownViews.clear();
    this.#tell('deleted', message);
  }

  setOwnView(message: Message, objectId: string, card: JsonObject): void {
    message.ownViews.set(objectId, { card, revision: message.revision });
    this.#events.append({
      type: 'view',
      conversationId: message.conversationId,
      activityId: message.id,
      onlyFor: objectId,
    });
  }

  #tell(type: 'message' | 'updated' | 'deleted', message: Message): void {
    this.#events.append({ type, conversationId: message.conversationId, activityId: message.id });
  }
}

export function cardsSeenBy(message: Message, objectId: string): readonly JsonObject[] {
  const own = message.ownViews.get(objectId);
  return own === undefined ? message.content.cards : [own.card, ...message.content.cards.slice(1)];
}

export function viewOf(message: Message, objectId: string): MessageView {
  return {
    id: message.id,
    ...(message.threadId === undefined ? {} : { threadId: message.threadId }),
    from: message.from,
    text: message.content.text,
    ...(message.content.summary === undefined ? {} : { summary: message.content.summary }),
    cards: cardsSeenBy(message, objectId),
    ownView: message.ownViews.has(objectId),
    suggestedActions: message.content.suggestedActions,
    createdAt: message.createdAt.toISOString(),
    ...(message.updatedAt === undefined ? {} : { updatedAt: message.updatedAt.toISOString() }),
    deleted: message.deleted,
  };
}
