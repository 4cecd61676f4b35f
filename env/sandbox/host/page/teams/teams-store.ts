import type { ConversationView, EventView, MessageView, PersonView } from '../../../connector/wire.ts';
import { RequestFailed } from './teams-api.ts';
import type { TeamsApi } from './teams-api.ts';

export interface TeamsState {
  readonly connection: 'connecting' | 'live' | 'reconnecting';
  readonly people: readonly PersonView[];
  readonly conversations: readonly ConversationView[];
  /** Messages of the conversations that were opened, by the conversation's id. */
  readonly messages: Readonly<Record<string, readonly MessageView[]>>;
}

/**
 * Seconds to wait for events. A hidden window doesn't hold a connection, because a browser shares six among all windows
 * of one address.
 */
const WAIT_SECONDS = 25;
const HIDDEN_PAUSE_MS = 5_000;
const RECONNECT_MS = 1_000;

/** The part of Teams that one person sees, kept up to date by the connector's events. */
export class TeamsStore {
  readonly #api: TeamsApi;
  readonly #listeners = new Set<() => void>();
  #state: TeamsState = { connection: 'connecting', people: [], conversations: [], messages: {} };
  #open: string | undefined;

  constructor(api: TeamsApi) {
    this.#api = api;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): TeamsState => this.#state;

  /** Follows the events until `signal` ends it. A failed request is tried again. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#followOnce(signal);
      } catch {
        if (signal.aborted) return;
        this.#set({ connection: 'reconnecting' });
        await pause(RECONNECT_MS);
      }
    }
  }

  /** Opens a conversation. Its messages are read now and after each change. */
  async open(conversationId: string): Promise<void> {
    this.#open = conversationId;
    await this.refresh(conversationId);
  }

  async refresh(conversationId: string): Promise<void> {
    try {
      const { messages } = await this.#api.messages(conversationId);
      const known = new Map((this.#state.messages[conversationId] ?? []).map((message) => [message.id, message]));
      const kept = messages
        .filter(({ deleted }) => !deleted)
        .map((message) => unchanged(known.get(message.id), message));
      this.#set({ messages: { ...this.#state.messages, [conversationId]: kept } });
    } catch (error) {
      // A person who is no longer a member gets an error, and the list of conversations shows that. Without an answer,
      // the store reads again when there is one.
      if (!(error instanceof RequestFailed)) throw error;
    }
  }

  async #followOnce(signal: AbortSignal): Promise<void> {
    let { cursor } = await this.#api.events(undefined, 0, signal);
    await this.#readAll();
    this.#set({ connection: 'live' });
    while (!signal.aborted) {
      if (document.hidden) await pause(HIDDEN_PAUSE_MS);
      const page = await this.#api.events(cursor, document.hidden ? 0 : WAIT_SECONDS, signal);
      cursor = page.cursor;
      if (page.events.length > 0) await this.#take(page.events);
    }
  }

  async #readAll(): Promise<void> {
    const [people, conversations] = await Promise.all([this.#api.people(), this.#api.conversations()]);
    this.#set({ people, conversations });
    await this.#refreshOpen();
  }

  /** Reads the open conversation again, unless the person is no longer in it. */
  async #refreshOpen(): Promise<void> {
    const open = this.#state.conversations.find(({ id }) => id === this.#open);
    if (open !== undefined) await this.refresh(open.id);
  }

  async #take(events: readonly EventView[]): Promise<void> {
    const isOpenChanged = events.some(({ conversationId }) => conversationId === this.#open);
    this.#set({ conversations: await this.#api.conversations() });
    if (isOpenChanged) await this.#refreshOpen();
  }

  #set(change: Partial<TeamsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Keeps the known object when the content is the same, so that only what changed is drawn again. */
function unchanged(known: MessageView | undefined, fresh: MessageView): MessageView {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(fresh) ? known : fresh;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
